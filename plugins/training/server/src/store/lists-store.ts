import { addDays } from '@virtual-school/portal-kit';
import { pageOf, turnTo, type Database, type Turn, type Turned, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import type { BookingState } from '../domain/booking-life';
import { bookingOf } from './bookings-store';
import { placesOf, type Row } from './places-store';
import type { BookingWithPlaces } from './record';

export type Listed = Turned<BookingWithPlaces>;

export const isListKey = (typed: string): boolean => /^\d{4}-\d{2}-\d{2}\.[a-z2-7]{26}$/.test(typed);
const placeColumns = ['event_id', 'slug', 'title', 'topic', 'starts_at', 'ends_at', 'starts_on', 'ends_on', 'capacity', 'taken', 'waiting', 'sequence', 'told', 'dropped', 'details', 'listed', 'cancelled_at', 'cancelled_reason', 'register_closed_at'] as const;

type Clause = (query: Knex.QueryBuilder) => void;
/** Who asks, the schools at which they have a role, and the authorities whose events they run. */
export type Holder = { accountId: number; urns: readonly string[]; runsIn: readonly number[] };

/** Days: no course takes longer, from its first date to its last. */
const longestCourse = 400;
export type ToRemind = { today: string; until: string; after: number; most: number };

/** Bookings with their events: one join a list, paged by the day of the event. */
export const listsStore = ({ database, vault }: { database: Database; vault: Vault }) => {
  const joined = () => database.query()('training_bookings').join('training_places', 'training_places.id', 'training_bookings.places_id').select('training_bookings.*', ...placeColumns.map((name) => `training_places.${name} as p_${name}`));
  const rowOf = (row: Row): BookingWithPlaces => ({ booking: bookingOf(row, vault), places: placesOf({ ...Object.fromEntries(placeColumns.map((name) => [name, row[`p_${name}`] ?? null])), id: row.places_id ?? null, authority_id: row.authority_id ?? null }) });

  const ofSeveralDates = (query: Knex.QueryBuilder): Knex.QueryBuilder => query.where('starts_on', '<', database.query().ref('ends_on'));

  const ofPerson = ({ accountId }: Holder): Clause => (query) => void query.where('training_bookings.account_id', accountId);
  /** As `holds` in use-cases/find-booking.ts says it: where they still belong, and not whoever walked in. */
  const bookedBy = ({ accountId, urns, runsIn }: Holder): Clause => (query) =>
    void query.where('booked_by', accountId).where((place) => void place.whereNull('training_bookings.urn').orWhereIn('training_bookings.urn', [...urns]).orWhereIn('training_bookings.authority_id', [...runsIn])).where((walkIn) => void walkIn.whereNull('unbooked').orWhereNot('attended_at', database.query().ref('booked_at')));

  /** The newest first. */
  const page = async (query: Knex.QueryBuilder, turn: Turn): Promise<Listed> => {
    turnTo(query, ['event_on', 'training_bookings.public_id'], turn.after?.split('.'), turn, 'desc');
    return pageOf(((await query) as Row[]).map(rowOf), ({ booking }) => `${booking.eventOn}.${booking.publicId}`, turn);
  };

  return {
    /** What is ahead for this person, and what they booked for others; the next event first. A course stays until its last date is over, ticked or not. */
    async ahead(holder: Holder, today: string): Promise<BookingWithPlaces[]> {
      const going = (query: Knex.QueryBuilder) => void ofSeveralDates(query.where('state', 'attended').whereNull('register_closed_at'));
      const some = (whose: Clause) => joined().where(whose).where((either) => void either.whereIn('state', ['booked', 'waiting', 'offered']).orWhere(going)).where('ends_on', '>=', today).orderBy('event_on').limit(100);
      const found = new Map([...((await some(ofPerson(holder))) as Row[]), ...((await some(bookedBy(holder))) as Row[])].map((row) => [String(row.public_id), rowOf(row)]));
      return [...found.values()].sort((a, b) => a.places.startsAt.localeCompare(b.places.startsAt));
    },
    /** Those with a place on what is coming or going on, by row id after that one; those who have had every reminder are left out. */
    async toRemind({ today, until, after, most }: ToRemind): Promise<BookingWithPlaces[]> {
      const query = joined().whereIn('state', ['booked', 'attended']).whereBetween('event_on', [addDays(today, -longestCourse), until]).where('ends_on', '>=', today).whereNull('cancelled_at').whereNull('register_closed_at');
      const rows = await query.where((either) => void either.whereNull('last_reminder_at').orWhere((course) => void ofSeveralDates(course))).where('training_bookings.id', '>', after).orderBy('training_bookings.id').limit(most);
      return (rows as Row[]).map(rowOf);
    },
    /** What this person attended, and who attended that they booked for. */
    recordOf: (holder: Holder, turn: Turn) => page(joined().where('state', 'attended').where((either) => void either.where(ofPerson(holder)).orWhere(bookedBy(holder))), turn),
    ofSchool: (urns: readonly string[], states: readonly BookingState[], turn: Turn) => page(joined().whereIn('training_bookings.urn', urns).whereIn('state', states), turn),
    /** For the charges of a period; the oldest first. */
    async between(authorities: readonly number[], from: string, until: string, most: number): Promise<BookingWithPlaces[]> {
      const query = joined().whereIn('training_bookings.authority_id', authorities).whereBetween('event_on', [from, until]).whereNot('cost_rule', 'free').whereIn('state', ['attended', 'absent', 'cancelled']);
      return ((await query.orderBy('event_on').orderBy('training_bookings.public_id').limit(most)) as Row[]).map(rowOf);
    },
  };
};
export type ListsStore = ReturnType<typeof listsStore>;
