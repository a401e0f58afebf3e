import { authoritiesOf, ok, refuse, urnsOf, type Actor, type Result } from '@virtual-school/portal-kit';
import { decideMove, type BookingMove, type Mover } from '../domain/booking-life';
import { momentIn } from '../domain/moment';
import { organisers, schoolReaders, schoolRoles } from '../domain/people';
import { isLateCancellation } from '../domain/terms';
import { belongsStill, isWalkIn } from '../domain/who-acts';
import type { Holder } from '../store/lists-store';
import type { Booking, BookingWithPlaces, Places } from '../store/record';
import type { Now, TrainingNeeds } from './needs';
import { takenOver } from './taken-over';

/** `actor`: who found it; `speaksForThem`: says what whoever came thought of the event. */
export type FoundBooking = BookingWithPlaces & { actor: Actor; movers: readonly Mover[]; speaksForThem: boolean };

export const runs = (actor: Actor, { authorityId }: Pick<Places, 'authorityId'>): boolean => authoritiesOf(actor, ...organisers).includes(authorityId);

/** Whoever booked for somebody, for as long as they belong where they booked. Rule 13 of docs/rules/training.md. */
const bookedFor = ({ accountId, memberships }: Actor, booking: Booking): boolean => accountId === booking.bookedBy && !isWalkIn(booking) && belongsStill(memberships, booking);

/** For the lists of a person's own bookings. */
export const holderOf = (actor: Actor): Holder => ({ accountId: actor.accountId, urns: urnsOf(actor, ...schoolRoles), runsIn: authoritiesOf(actor, ...organisers) });

/** Who comes, or who booked for them. */
export const holds = (actor: Actor, booking: Booking): boolean => actor.accountId === booking.accountId || bookedFor(actor, booking);

const moversOf = (actor: Actor, booking: Booking): Mover[] => [
  ...(holds(actor, booking) ? (['holder'] as const) : []),
  ...(runs(actor, booking) ? (['organiser'] as const) : []),
];

/** Whoever came speaks for themselves, and somebody without an account through whoever booked; never who runs the event. */
const speaksFor = (actor: Actor, booking: Booking): boolean => (booking.accountId === undefined ? bookedFor(actor, booking) && !runs(actor, booking) : booking.accountId === actor.accountId);

type FindsBookings = Pick<TrainingNeeds, 'bookings' | 'places' | 'accounts'>;

/** Who comes, who booked, who took over from whoever booked, and the Virtual School that runs the event; to everybody else the booking is not there. */
export const findBooking = async ({ bookings, places, accounts }: FindsBookings, actor: Actor, publicId: string): Promise<Result<FoundBooking>> => {
  const booking = await bookings.byPublicId(publicId);
  const standsIn = booking !== undefined && (await takenOver({ accounts }, actor, [booking])).has(publicId);
  const movers = booking ? [...moversOf(actor, booking), ...(standsIn ? (['holder'] as const) : [])] : [];
  const event = booking && movers.length > 0 ? await places.byId(booking.placesId) : undefined;
  return booking && event ? ok({ booking, places: event, actor, movers, speaksForThem: standsIn || speaksFor(actor, booking) }) : refuse('not-found');
};

/** A booking's certificate is read by whoever finds the booking, and by those who read the record of its school. */
export const findCertified = async ({ bookings, places }: Pick<TrainingNeeds, 'bookings' | 'places'>, actor: Actor, publicId: string): Promise<Result<BookingWithPlaces>> => {
  const booking = await bookings.byPublicId(publicId);
  const may = booking && (moversOf(actor, booking).length > 0 || (booking.urn !== undefined && urnsOf(actor, ...schoolReaders).includes(booking.urn)));
  const event = may ? await places.byId(booking.placesId) : undefined;
  return booking && event ? ok({ booking, places: event }) : refuse('not-found');
};

/** May this person make the move now? */
export const mayMove = ({ booking, places, movers }: FoundBooking, move: BookingMove, { at, today }: Now): boolean => decideMove(booking.state, move, movers, momentIn(places, at, today, booking.offeredUntil)).ok;

/** Cancelled by whoever runs the event it is never late: it is not the person who gives the place back. */
export const isLateFor = ({ booking, places, movers }: FoundBooking, { today }: Pick<Now, 'today'>): boolean => !movers.includes('organiser') && isLateCancellation(booking.state, places.startsOn, booking.terms, today);

/** A booking for a page that asks about one move: refused where it is too late for it. */
export const findMovable = async (needs: FindsBookings, actor: Actor, publicId: string, move: BookingMove, now: Now): Promise<Result<FoundBooking>> => {
  const found = await findBooking(needs, actor, publicId);
  return found.ok && !mayMove(found.value, move, now) ? refuse('wrong-state') : found;
};

/** An event that this person's authority runs. */
export const findRun = async ({ places }: Pick<TrainingNeeds, 'places'>, actor: Actor, event: string): Promise<Result<Places>> => {
  const found = await places.byEvent(event);
  return found && runs(actor, found) ? ok(found) : refuse('not-found');
};
