import { isFull } from '../domain/booking-life';
import { isOpenForBooking, offerUntil } from '../domain/moment';
import type { Now, TrainingNeeds } from './needs';
import { tell } from './tell';

/**
 * Offers every free place to whoever waits longest, each to one person. In the transaction that freed it, so that nobody
 * who comes later is first. Nothing is offered once the event has started. Gives how many were offered.
 */
export const offerPlaces = async (needs: TrainingNeeds, placesId: number, now: Now): Promise<number> => {
  const places = await needs.places.hold(placesId);
  if (places.startsAt <= now.at || places.cancelledAt) return 0;
  const hours = await needs.settings.get<number>(places.authorityId, 'training.offerHours');
  const offeredUntil = offerUntil(now.at, hours, places.startsAt);
  let offered = 0;
  for (; await needs.places.claimForNext(placesId); offered += 1) {
    const next = await needs.bookings.nextInLine(placesId);
    if (!next || !(await needs.bookings.move(next, 'offered', { at: now.at, offeredUntil }))) throw new Error('The counters of an event disagree with its waiting list');
    await tell(needs, { booking: { ...next, state: 'offered', offeredUntil }, places }, 'offered', now);
  }
  return offered;
};

/** Offers that nobody took in time go to the next in line. Safe to run twice: each lapses once. */
export const lapseOffers = async (needs: TrainingNeeds, now: Now): Promise<number> => {
  let lapsed = 0;
  for (const booking of await needs.bookings.offersEnded(now.at)) {
    lapsed += await needs.database.inTransaction(async () => {
      const places = await needs.places.hold(booking.placesId);
      if (!(await needs.bookings.move(booking, 'lapsed', { at: now.at }))) return 0;
      await needs.places.count(places.id, 'offered', 'lapsed');
      const wentOn = (await offerPlaces(needs, places.id, now)) > 0; // not where the event has fewer places by now
      const left = await needs.places.hold(places.id);
      const afterOffer = { wentOn, isOpen: isOpenForBooking({ ...left, closesOn: left.details.closesOn }, now.at, now.today), isFull: isFull(left) };
      await tell(needs, { booking: { ...booking, state: 'lapsed' }, places }, 'lapsed', now, { afterOffer });
      return 1;
    });
  }
  return lapsed;
};
