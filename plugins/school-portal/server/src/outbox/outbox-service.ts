import type { Knex } from 'knex';
import { newPublicId } from '../api';
import type { Clock, Database, Handler, Outbox, PortalEvent } from '../contract';
import { endOf } from '../services/end-of';
import { everySecond } from '../services/every-second';
import { isGivenUp, nextTry } from './back-off';

type Claimed = { id: number; event_id: number; subscriber: string; attempts: number };
const lease = 120_000;

export type OutboxService = Outbox & {
  /** Works off what is due; how many deliveries were tried. */
  runOnce(most?: number): Promise<number>;
  start(): void;
  /** Ends between two deliveries; one that takes longer than `patience` (milliseconds) is left, and comes again when its lease is over. */
  stop(patience?: number): Promise<void>;
  counts(): Promise<{ waiting: number; dead: number }>;
  /** Has nothing been waiting for longer than ten minutes past its time? */
  moves(): Promise<boolean>;
};

/** What is due and held by nobody. */
const free = (query: Knex.QueryBuilder, now: Date): Knex.QueryBuilder =>
  query.whereNull('done_at').whereNull('dead_at').where('due_at', '<=', now.toISOString()).where((each) => each.whereNull('lease_until').orWhere('lease_until', '<', now.toISOString()));

export const outboxService = ({ database, clock }: { database: Database; clock: Clock }): OutboxService => {
  const handlers = new Map<string, Map<string, Handler>>();

  const emit = async (type: string, payload: Record<string, unknown>): Promise<void> => {
    const at = clock.now().toISOString();
    const [event] = await database.query()('portal_outbox').insert({ public_id: newPublicId(), type, payload: JSON.stringify(payload), at }).returning('id');
    const subscribers = [...(handlers.get(type)?.keys() ?? [])];
    if (subscribers.length > 0) {
      await database.query()('portal_deliveries').insert(subscribers.map((subscriber) => ({ event_id: event.id, subscriber, due_at: at, attempts: 0 })));
    }
  };

  /** One conditional update, so that two nodes never hold the same delivery. */
  const claim = (subscriber?: string): Promise<Claimed | undefined> =>
    database.inTransaction(async (trx) => {
      const now = clock.now();
      const next = free(trx('portal_deliveries'), now).orderBy('due_at').orderBy('id').limit(1).select('id');
      if (subscriber) next.where({ subscriber });
      if (database.client === 'postgres') next.forUpdate().skipLocked();
      const row = await next.first();
      if (!row) return undefined;
      const [claimed] = await free(trx('portal_deliveries').where({ id: row.id }), now).update({ lease_until: new Date(now.getTime() + lease).toISOString(), attempts: trx.raw('attempts + 1') }).returning(['id', 'event_id', 'subscriber', 'attempts']);
      return claimed as Claimed | undefined;
    });

  const eventOf = async (delivery: Claimed): Promise<PortalEvent> => {
    const row = await database.query()('portal_outbox').where({ id: delivery.event_id }).first();
    return { id: row.public_id, type: row.type, payload: JSON.parse(row.payload), at: row.at };
  };

  /** Only while it is still ours: after its lease another node may hold it, which the count of attempts tells. */
  const settle = (delivery: Claimed, change: Record<string, unknown>, finish?: () => Promise<void>) =>
    database.inTransaction(async (trx) => {
      const settled = await trx('portal_deliveries').where({ id: delivery.id, attempts: delivery.attempts }).whereNull('done_at').update({ lease_until: null, ...change });
      if (settled === 1) await finish?.();
    });

  const deliver = async (delivery: Claimed): Promise<void> => {
    let event: PortalEvent | undefined;
    try {
      event = await eventOf(delivery);
      const handler = handlers.get(event.type)?.get(delivery.subscriber);
      if (!handler) throw Object.assign(new Error('no subscriber'), { code: 'NO_SUBSCRIBER' });
      const finish = await handler(event);
      await settle(delivery, { done_at: clock.now().toISOString(), last_error: null }, finish ?? undefined);
    } catch (error) {
      const { code, name } = error as { code?: string; name?: string };
      const dead = event && isGivenUp(event, clock.now()) ? { dead_at: clock.now().toISOString() } : {};
      await settle(delivery, { due_at: nextTry(delivery.attempts, clock.now()), last_error: String(code ?? name ?? 'error').slice(0, 60), ...dead });
    }
  };

  const workOff = async (most: number, isStopping: () => boolean, subscriber?: string): Promise<number> => {
    let done = 0;
    for (; done < most && !isStopping(); done += 1) {
      const delivery = await claim(subscriber);
      if (!delivery) break;
      await deliver(delivery);
    }
    return done;
  };

  /** Each subscriber works off its own: a thousand documents to draw, or a mail server that hangs, hold nobody else up. */
  const atWork = new Map<string, Promise<unknown>>();
  const workers = everySecond(async (isStopping) => {
    const due: string[] = await free(database.query()('portal_deliveries'), clock.now()).distinct('subscriber').pluck('subscriber');
    for (const subscriber of due.filter((each) => !atWork.has(each))) {
      atWork.set(subscriber, workOff(100, isStopping, subscriber).catch(() => undefined).finally(() => atWork.delete(subscriber)));
    }
  });

  const count = async (column: 'done_at' | 'dead_at') => {
    const query = database.query()('portal_deliveries').count({ n: '*' });
    const [row] = column === 'done_at' ? await query.whereNull('done_at').whereNull('dead_at') : await query.whereNull('done_at').whereNotNull('dead_at'); // both: the index begins with done_at
    return Number(row?.n ?? 0);
  };

  return {
    emit,
    runOnce: (most = 100) => workOff(most, () => false),
    start: () => workers.start(),
    async stop(patience) {
      await workers.stop(patience);
      await endOf(Promise.all(atWork.values()), patience);
    },
    subscribe(type, subscriber, handler) {
      const forType = handlers.get(type) ?? new Map<string, Handler>();
      handlers.set(type, forType.set(subscriber, handler));
    },
    counts: async () => ({ waiting: await count('done_at'), dead: await count('dead_at') }),
    async moves() {
      const late = new Date(clock.now().getTime() - 600_000).toISOString();
      const stuck = await database.query()('portal_deliveries').whereNull('done_at').whereNull('dead_at').where('due_at', '<', late).where('attempts', 0).first('id');
      return stuck === undefined;
    },
  };
};
