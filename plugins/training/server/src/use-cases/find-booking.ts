import { authoritiesOf, ok, refuse, type Actor, type Result } from '@virtual-school/portal-kit';
import type { Mover } from '../domain/booking-life';
import { organisers } from '../domain/people';
import type { Booking, BookingWithPlaces, Places } from '../store/record';
import type { TrainingNeeds } from './needs';

export type FoundBooking = BookingWithPlaces & { movers: readonly Mover[] };

export const runs = (actor: Actor, { authorityId }: Pick<Places, 'authorityId'>): boolean => authoritiesOf(actor, ...organisers).includes(authorityId);

const moversOf = (actor: Actor, booking: Booking): Mover[] => [
  ...(actor.accountId === booking.accountId || actor.accountId === booking.bookedBy ? (['holder'] as const) : []),
  ...(runs(actor, booking) ? (['organiser'] as const) : []),
];

/** Who comes, who booked, and the Virtual School that runs the event; to everybody else the booking is not there. */
export const findBooking = async ({ bookings, places }: Pick<TrainingNeeds, 'bookings' | 'places'>, actor: Actor, publicId: string): Promise<Result<FoundBooking>> => {
  const booking = await bookings.byPublicId(publicId);
  const movers = booking ? moversOf(actor, booking) : [];
  const event = booking && movers.length > 0 ? await places.byId(booking.placesId) : undefined;
  return booking && event ? ok({ booking, places: event, movers }) : refuse('not-found');
};

/** An event that this person's authority runs. */
export const findRun = async ({ places }: Pick<TrainingNeeds, 'places'>, actor: Actor, event: string): Promise<Result<Places>> => {
  const found = await places.byEvent(event);
  return found && runs(actor, found) ? ok(found) : refuse('not-found');
};
