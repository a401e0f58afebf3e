import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import { decideMove } from '../domain/booking-life';
import { momentIn } from '../domain/moment';
import type { FoundBooking } from './find-booking';
import type { Now, TrainingNeeds } from './needs';
import { tell } from './tell';
import { colleagueOf, type Colleague } from './who-comes';

/** The place stays, the person changes: any time before the event starts, at no cost. Both are told. */
export const swapName = async (needs: TrainingNeeds, { booking, movers, actor }: FoundBooking, colleague: Colleague, seen: number, now: Now): Promise<Result<undefined>> => {
  const places = await needs.places.hold(booking.placesId);
  const decided = decideMove(booking.state, 'swap', movers, momentIn(places, now.at, now.today));
  if (!decided.ok) return decided;
  const person = await colleagueOf(needs, colleague, { actor, urn: booking.urn, runs: movers.includes('organiser') });
  if (await needs.bookings.isBookedFor(places.id, person.liveKey)) return refuse('invalid', [{ field: 'name', message: 'This person is on the list of this event already' }]);
  if (booking.version !== seen || !(await needs.bookings.swap(booking, person, now.today))) return refuse('changed-meanwhile');
  await tell(needs, { booking, places, by: actor }, 'swapped-out', now);
  await tell(needs, { booking: { ...booking, ...person, accountId: person.accountId, email: person.email, version: booking.version + 1, terms: { ...booking.terms, movedOn: undefined } }, places, by: actor }, 'booked', now);
  return ok(undefined);
};
