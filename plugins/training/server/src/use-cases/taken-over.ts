import { urnsOf, type Actor } from '@virtual-school/portal-kit';
import { schoolReaders } from '../domain/people';
import { belongsStill, depends } from '../domain/who-acts';
import type { Booking } from '../store/record';
import type { TrainingNeeds } from './needs';

/**
 * Of these bookings, those that the head teacher and the designated teachers of the school act for because whoever booked
 * has left it: otherwise nobody there could accept an offer, pass the place on or cancel. Rule 13 of docs/rules/training.md.
 */
export const takenOver = async ({ accounts }: Pick<TrainingNeeds, 'accounts'>, actor: Actor, bookings: readonly Booking[]): Promise<ReadonlySet<string>> => {
  const own = urnsOf(actor, ...schoolReaders);
  const asked = bookings.filter((booking) => depends(booking) && booking.urn !== undefined && own.includes(booking.urn));
  const roles = await accounts.rolesOf(asked.map(({ bookedBy }) => bookedBy));
  return new Set(asked.filter((booking) => !belongsStill(roles.get(booking.bookedBy) ?? [], booking)).map(({ publicId }) => publicId));
};
