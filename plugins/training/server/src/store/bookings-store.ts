import { londonDay } from '@virtual-school/portal-kit';
import { newPublicId, type Database, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { BookingState } from '../domain/booking-life';
import { isLive, isUnbooked } from '../domain/booking-life';
import type { CostRule, Terms } from '../domain/terms';
import type { Row } from './places-store';
import type { Booking, Person, Places } from './record';

const opt = (value: unknown): string | undefined => (value === null || value === undefined ? undefined : String(value));
const num = (value: unknown): number | undefined => (value === null || value === undefined ? undefined : Number(value));

export const bookingOf = (row: Row, vault: Vault): Booking => ({
  id: Number(row.id), publicId: String(row.public_id), placesId: Number(row.places_id), authorityId: Number(row.authority_id), accountId: num(row.account_id), name: vault.open(String(row.name)), email: row.email ? vault.open(String(row.email)) : undefined,
  role: String(row.role), urn: opt(row.urn), bookedBy: Number(row.booked_by), bookedAt: String(row.booked_at), eventOn: String(row.event_on), state: row.state as BookingState, position: num(row.position), offeredUntil: opt(row.offered_until), version: Number(row.version),
  terms: { costRule: row.cost_rule as CostRule, pricePence: Number(row.price_pence), cancellationDays: Number(row.cancellation_days), movedOn: opt(row.moved_on) }, isLate: row.is_late === 'yes', isUnbooked: row.unbooked === 'yes', endedAt: opt(row.ended_at), attendedAt: opt(row.attended_at),
  firstReminderAt: opt(row.first_reminder_at), remindedOf: opt(row.reminded_of ?? (row.last_reminder_at && row.event_on)), knownOn: opt(row.known_on), evaluatedAt: opt(row.evaluated_at), certificateCode: opt(row.certificate_code), certificateDocument: opt(row.certificate_document),
});

export type NewBooking = { places: Places; person: Person; state: 'booked' | 'waiting' | 'attended'; position?: number; terms: Terms; bookedBy: number; at: string };
export type Change = { isLate?: boolean; offeredUntil?: string; at: string; certificateCode?: string };

/** Bookings of one event: every change is conditional on state and version. */
export const bookingsStore = ({ database, vault }: { database: Database; vault: Vault }) => {
  const table = () => database.query()('training_bookings');
  const opened = (rows: Row[]): Booking[] => rows.map((row) => bookingOf(row, vault));
  const sealedPerson = ({ accountId, name, email, role, urn, liveKey }: Person) => ({ account_id: accountId ?? null, name: vault.seal(name), email: email ? vault.seal(email) : null, role, urn: urn ?? null, live_key: liveKey });
  const fresh = (today: string) => ({ first_reminder_at: null, last_reminder_at: null, reminded_of: null, known_on: today });

  return {
    async byPublicId(publicId: string): Promise<Booking | undefined> {
      const row: Row | undefined = await table().where({ public_id: publicId }).first();
      return row && bookingOf(row, vault);
    },
    async byCertificate(code: string): Promise<Booking | undefined> {
      const row: Row | undefined = await table().where({ certificate_code: code }).first();
      return row && bookingOf(row, vault);
    },
    ofEvent: async (placesId: number, states?: readonly BookingState[]): Promise<Booking[]> =>
      opened(await table().where({ places_id: placesId }).modify((query) => void (states && query.whereIn('state', states))).orderBy('position').orderBy('id')),
    /** Of one event: what this account comes to itself, and what it booked for others. */
    heldBy: async (placesId: number, account: number): Promise<Booking[]> => opened(await table().where({ places_id: placesId }).where((either) => void either.where('account_id', account).orWhere('booked_by', account)).orderBy('id')),
    nextInLine: async (placesId: number): Promise<Booking | undefined> => opened(await table().where({ places_id: placesId, state: 'waiting' }).orderBy('position').limit(1))[0],
    /** Undefined when this person has a live booking of the event already. */
    async make({ places, person, state, position, terms, bookedBy, at }: NewBooking): Promise<Booking | undefined> {
      const row = {
        public_id: newPublicId(), places_id: places.id, authority_id: places.authorityId, ...sealedPerson(person), booked_by: bookedBy, booked_at: at, event_on: places.startsOn, state, position: position ?? null, version: 0,
        cost_rule: terms.costRule, price_pence: terms.pricePence, cancellation_days: terms.cancellationDays, is_late: 'no', attended_at: state === 'attended' ? at : null, unbooked: state === 'attended' ? 'yes' : null,
      };
      const [made] = await table().insert(row).onConflict(['places_id', 'live_key']).ignore().returning('*');
      return made && bookingOf(made as Row, vault);
    },
    isBookedFor: async (placesId: number, liveKey: string): Promise<boolean> => (await table().where({ places_id: placesId, live_key: liveKey }).first('id')) !== undefined,
    /** How many live bookings of the event one account has made. */
    async madeBy(placesId: number, account: number): Promise<number> {
      const [row] = await table().where({ places_id: placesId, booked_by: account }).whereNotNull('live_key').count({ n: '*' });
      return Number(row?.n ?? 0);
    },
    /** False when somebody was first. */
    async move(booking: Booking, to: BookingState, { isLate, offeredUntil, at, certificateCode }: Change): Promise<boolean> {
      const moved = await table().where({ id: booking.id, state: booking.state, version: booking.version }).update({
        state: to, version: booking.version + 1, offered_until: offeredUntil ?? null, ...(to !== 'waiting' && { position: null }), ...(isLate && { is_late: 'yes' }), ...(to === 'booked' && { known_on: londonDay(at) }), ...(!isLive(to) && { live_key: null, ended_at: at }),
        attended_at: to === 'attended' ? at : null, ...(to === 'attended' && isUnbooked(booking.state) && { unbooked: 'yes' }), ...(certificateCode && { certificate_code: certificateCode }),
      });
      return moved === 1;
    },
    /** Whoever takes the place over is told of it today, and knew the event as it is now. */
    async swap(booking: Booking, person: Person, today: string): Promise<boolean> {
      return (await table().where({ id: booking.id, state: booking.state, version: booking.version }).update({ ...sealedPerson(person), version: booking.version + 1, moved_on: null, ...fresh(today) })) === 1;
    },
    /** The first day of an event was moved: its bookings stand in lists by that day. */
    keepDay: (placesId: number, day: string, today: string) => table().where({ places_id: placesId }).whereNot('event_on', day).update({ event_on: day, ...fresh(today) }),
    /** Dates were moved after these people booked: for a while they cancel without charge. */
    markMoved: (placesId: number, today: string) => table().where({ places_id: placesId }).whereIn('state', ['booked', 'waiting', 'offered']).update({ moved_on: today }),
    /** True for the one who notes it first. */
    note: async (booking: Booking, column: 'first_reminder_at' | 'evaluated_at', at: string): Promise<boolean> => (await table().where({ id: booking.id, state: booking.state }).whereNull(column).update({ [column]: at })) === 1,
    /** Of one date of the event, by its day; true for the one who notes it first. */
    noteReminded: async ({ id, state }: Booking, day: string, at: string): Promise<boolean> =>
      (await table().where({ id, state }).where((either) => void either.whereNull('reminded_of').orWhere('reminded_of', '<', day)).update({ reminded_of: day, last_reminder_at: at })) === 1,
    giveCode: async (id: number, code: string): Promise<void> => void (await table().where({ id }).whereNull('certificate_code').update({ certificate_code: code })),
    keepDocument: async (id: number, document: string): Promise<boolean> => (await table().where({ id }).whereNull('certificate_document').update({ certificate_document: document })) === 1,
    offersEnded: async (at: string): Promise<Booking[]> => opened(await table().where({ state: 'offered' }).where('offered_until', '<=', at).orderBy('offered_until').limit(200)),
  };
};
export type BookingsStore = ReturnType<typeof bookingsStore>;
