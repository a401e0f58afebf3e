import type { Knex } from 'knex';
import type { Clock, Database } from '../contract';

/** What waits or failed, by the event's public id. Of what it is about only public ids are told. */
export type Delivery = { event: string; subscriber: string; type: string; at: string; attempts: number; dueAt: string; deadAt?: string; error?: string; about: readonly string[] };
type Row = { id: number; public_id: string; subscriber: string; type: string; at: string; attempts: number; due_at: string; dead_at: string | null; last_error: string | null; payload: string };

const isPublicId = (value: unknown): value is string => typeof value === 'string' && /^[a-z2-7]{26}$/.test(value);

/** At most one level down: `{ pep }` and `{ to: { account } }`. A text that only holds an id is not one. */
const publicIdsIn = (payload: Record<string, unknown>): string[] =>
  Object.values(payload).flatMap((value) => (value !== null && typeof value === 'object' ? Object.values(value) : [value])).filter(isPublicId);

const deliveryOf = (row: Row): Delivery => ({
  event: row.public_id, subscriber: row.subscriber, type: row.type, at: row.at, attempts: Number(row.attempts), dueAt: row.due_at,
  ...(row.dead_at !== null && { deadAt: row.dead_at }), ...(row.last_error !== null && { error: row.last_error }), about: publicIdsIn(JSON.parse(row.payload) as Record<string, unknown>),
});

export const keyOfDelivery = ({ event, subscriber }: Pick<Delivery, 'event' | 'subscriber'>): string => `${event}.${subscriber}`;

/** The outbox as an administrator sees it. */
export const deliveriesStore = ({ database, clock }: { database: Database; clock: Clock }) => {
  const joined = () => database.query()('portal_deliveries').join('portal_outbox', 'portal_outbox.id', 'portal_deliveries.event_id');
  const one = (event: string, subscriber: string) => joined().where({ 'portal_outbox.public_id': event, 'portal_deliveries.subscriber': subscriber });

  const turnTo = async (query: Knex.QueryBuilder, after: string): Promise<void> => {
    const [event = '', ...rest] = after.split('.');
    const last: Row | undefined = await one(event, rest.join('.')).first('portal_deliveries.id', 'due_at', 'dead_at');
    if (last) query.whereRaw("(coalesce(dead_at, ''), due_at, portal_deliveries.id) > (?, ?, ?)", [last.dead_at ?? '', last.due_at, last.id]);
  };

  return {
    /** In the order in which they are tried again, or were given up. */
    async list({ failed, after, most }: { failed: boolean; after?: string; most: number }): Promise<Delivery[]> {
      const query = joined().whereNull('done_at');
      if (failed) query.whereNotNull('dead_at');
      else query.whereNull('dead_at');
      if (after) await turnTo(query, after);
      const rows: Row[] = await query.orderBy('dead_at').orderBy('due_at').orderBy('portal_deliveries.id').limit(most).select('portal_deliveries.*', 'portal_outbox.public_id', 'portal_outbox.type', 'portal_outbox.at', 'portal_outbox.payload');
      return rows.map(deliveryOf);
    },

    /** True for one that was given up: it is due now, with all its tries before it. */
    async retry(event: string, subscriber: string): Promise<boolean> {
      const row: { id: number } | undefined = await one(event, subscriber).first('portal_deliveries.id');
      const change = { dead_at: null, attempts: 0, due_at: clock.now().toISOString(), lease_until: null };
      return row !== undefined && (await database.query()('portal_deliveries').where({ id: row.id }).whereNull('done_at').whereNotNull('dead_at').update(change)) === 1;
    },
  };
};
export type DeliveriesStore = ReturnType<typeof deliveriesStore>;
