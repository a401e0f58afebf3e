import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import { holdsPlace, type BookingState } from '../domain/booking-life';
import { droppedDates, isSameSessions, type Session } from '../domain/when';
import type { Details, Places, Told } from './record';

export type Row = Record<string, string | number | null>;
export type Mirror = Pick<Places, 'event' | 'authorityId' | 'slug' | 'title' | 'topic' | 'startsAt' | 'endsAt' | 'startsOn' | 'endsOn' | 'capacity' | 'told' | 'details'>;

const opt = (value: unknown): string | undefined => (value === null || value === undefined ? undefined : String(value));

export const placesOf = (row: Row): Places => ({
  id: Number(row.id), event: String(row.event_id), authorityId: Number(row.authority_id), slug: String(row.slug), title: String(row.title), topic: String(row.topic), startsAt: String(row.starts_at), endsAt: String(row.ends_at), startsOn: String(row.starts_on), endsOn: String(row.ends_on),
  capacity: Number(row.capacity), taken: Number(row.taken), waiting: Number(row.waiting), sequence: Number(row.sequence), told: JSON.parse(String(row.told)) as Told, details: JSON.parse(String(row.details)) as Details,
  isListed: row.listed === 'yes', cancelledAt: opt(row.cancelled_at), cancelledReason: opt(row.cancelled_reason), registerClosedAt: opt(row.register_closed_at), dropped: JSON.parse(String(row.dropped ?? '[]')) as Session[],
});

/** Columns of a mirror, as they are compared and written. */
const columnsOf = ({ event, authorityId, slug, title, topic, startsAt, endsAt, startsOn, endsOn, capacity, told, details }: Mirror) => ({
  event_id: event, authority_id: authorityId, slug, title, topic, starts_at: startsAt, ends_at: endsAt, starts_on: startsOn, ends_on: endsOn, capacity, told: JSON.stringify(told), details: JSON.stringify(details), listed: 'yes',
});

const isSame = (row: Row, columns: Record<string, unknown>): boolean => Object.entries(columns).every(([name, value]) => String(row[name]) === String(value));

/** `isToldAnew`: people are told of the change; `isMoved`: it is one of dates or times; `endedAt`: when it would have ended before. */
export type Mirrored = { id: number; isNew: boolean; isToldAnew: boolean; isMoved: boolean; endedAt?: string };
export type Claim = { isBooked: true } | { isBooked: false; position: number };

/**
 * Events with their counters. Every change of who holds a place begins with one update of the event's row: it decides
 * alone who is first, and holds off everybody else until the transaction ends.
 */
export const placesStore = ({ database }: { database: Database }) => {
  const table = () => database.query()('training_places');
  const raw = (sql: string, ...values: number[]): Knex.Raw => database.query().raw(sql, values);
  const many = async (query: Knex.QueryBuilder): Promise<Places[]> => ((await query) as Row[]).map(placesOf);
  const one = async (where: Record<string, unknown>): Promise<Places | undefined> => {
    const row: Row | undefined = await table().where(where).first();
    return row && placesOf(row);
  };

  return {
    byEvent: (event: string) => one({ event_id: event }),
    byId: (id: number) => one({ id }),
    /** The address of a public page; an event that took over an older one's address stands before it. */
    bySlug: async (slug: string) => (await many(table().where({ slug, listed: 'yes' }).orderBy('id', 'desc').limit(1)))[0],
    coming: (after: string, most: number) => many(table().where({ listed: 'yes' }).where('starts_at', '>', after).orderBy('starts_at').orderBy('event_id').limit(most)),
    around: (authorities: readonly number[], from: string, until: string, most: number) => many(table().whereIn('authority_id', authorities).where('starts_at', '>=', from).where('starts_at', '<', until).orderBy('starts_at').limit(most)),
    /** Holds the event's row until the transaction ends, and gives it as it is now. */
    async hold(id: number): Promise<Places> {
      const [row] = await table().where({ id }).update({ sequence: raw('sequence') }).returning('*');
      return placesOf(row);
    },
    /** Mirrors what an editor published. Says what it changed. */
    async mirror(wanted: Mirror): Promise<Mirrored | undefined> {
      const columns = columnsOf(wanted);
      const before: Row | undefined = await table().where({ event_id: wanted.event }).first();
      if (before && isSame(before, columns)) return undefined;
      if (!before) {
        const [made] = await table().insert({ ...columns, taken: 0, waiting: 0, last_position: 0, sequence: 0 }).onConflict('event_id').ignore().returning('id');
        return made && { id: Number(made.id), isNew: true, isToldAnew: false, isMoved: false };
      }
      const isToldAnew = before.told !== columns.told;
      const sessionsBefore = (JSON.parse(String(before.told)) as Told).sessions;
      const changed = await table().where({ id: before.id, sequence: before.sequence, told: before.told }).update({ ...columns, ...(isToldAnew && { sequence: raw('sequence + 1'), dropped: JSON.stringify(droppedDates(sessionsBefore, placesOf(before).dropped, wanted.told.sessions)) }) });
      return changed === 1 ? { id: Number(before.id), isNew: false, isToldAnew, isMoved: !isSameSessions(sessionsBefore, wanted.told.sessions), endedAt: String(before.ends_at) } : undefined;
    },
    async unlist(published: readonly string[], since: string): Promise<void> {
      await table().where({ listed: 'yes' }).where('starts_at', '>', since).whereNotIn('event_id', published).update({ listed: 'no' });
    },
    /** The last place is taken by one conditional update; who comes after it gets a number in the queue, each a different one. Undefined when the event is cancelled. */
    async claim(id: number): Promise<Claim | undefined> {
      const taken = await table().where({ id, waiting: 0 }).whereNull('cancelled_at').where('taken', '<', database.query().ref('capacity')).update({ taken: raw('taken + 1') });
      if (taken === 1) return { isBooked: true };
      const [row] = await table().where({ id }).whereNull('cancelled_at').update({ waiting: raw('waiting + 1'), last_position: raw('last_position + 1') }).returning('last_position');
      return row && { isBooked: false, position: Number(row.last_position) };
    },
    /** Takes a free place for whoever waits longest; false when there is none free or nobody waits. */
    claimForNext: async (id: number): Promise<boolean> =>
      (await table().where({ id }).where('waiting', '>', 0).whereNull('cancelled_at').where('taken', '<', database.query().ref('capacity')).update({ taken: raw('taken + 1'), waiting: raw('waiting - 1') })) === 1,
    /** What a move from one state to another does to the counters. Called with the row held. */
    async count(id: number, from: BookingState | undefined, to: BookingState): Promise<void> {
      const places = Number(holdsPlace(to)) - Number(from !== undefined && holdsPlace(from));
      const waiting = Number(to === 'waiting') - Number(from === 'waiting');
      if (places !== 0 || waiting !== 0) await table().where({ id }).update({ taken: raw('taken + ?', places), waiting: raw('waiting + ?', waiting) });
    },
    async closeRegister(id: number, at: string): Promise<boolean> {
      return (await table().where({ id }).whereNull('register_closed_at').update({ register_closed_at: at })) === 1;
    },
    /** Only once: a second cancellation changes nothing. */
    async cancel(id: number, at: string, reason: string): Promise<boolean> {
      return (await table().where({ id }).whereNull('cancelled_at').update({ cancelled_at: at, cancelled_reason: reason, sequence: raw('sequence + 1') })) === 1;
    },
  };
};
export type PlacesStore = ReturnType<typeof placesStore>;
