import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import { decideMove, type BookingMove } from '../domain/booking-life';
import type { Occasion } from '../domain/mails';
import { momentIn } from '../domain/moment';
import { chargeOf } from '../domain/terms';
import { isLateFor, type FoundBooking } from './find-booking';
import type { Now, TrainingNeeds } from './needs';
import { offerPlaces } from './offer-places';
import { tell } from './tell';

const occasionOf: Partial<Record<BookingMove, Occasion>> = { accept: 'booked', give: 'booked', cancel: 'cancelled' };

/** Accept an offer, give a place out of turn, or cancel. `seen` is the version the person had before them. What becomes free is offered at once. */
export const moveBooking = async (needs: TrainingNeeds, found: FoundBooking, move: 'accept' | 'give' | 'cancel', seen: number, now: Now): Promise<Result<undefined>> => {
  const { booking, movers, actor } = found;
  const places = await needs.places.hold(booking.placesId);
  const decided = decideMove(booking.state, move, movers, momentIn(places, now.at, now.today, booking.offeredUntil));
  if (!decided.ok) return decided;
  const to = decided.value;
  const isLate = move === 'cancel' && isLateFor({ ...found, places }, now);
  if (booking.version !== seen || !(await needs.bookings.move(booking, to, { at: now.at, isLate }))) return refuse('changed-meanwhile');
  await needs.places.count(places.id, booking.state, to);
  const occasion = occasionOf[move];
  if (occasion) await tell(needs, { booking: { ...booking, state: to, version: booking.version + 1 }, places, by: actor }, occasion, now, { latePence: chargeOf({ state: to, isLate, terms: booking.terms })?.pence });
  if (move === 'cancel') await offerPlaces(needs, places.id, now);
  return ok(undefined);
};
