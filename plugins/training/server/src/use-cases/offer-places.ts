import { isOpenForBooking, offerUntil } from '../domain/moment';
import type { Now, TrainingNeeds } from './needs';
import { tell } from './tell';

/**
 * Offers every free place to whoever waits longest, each to one person. In the transaction that freed it, so that nobody
 * who comes later is first. Nothing is offered once the event has started.
 */
export const offerPlaces = async (needs: TrainingNeeds, placesId: number, now: Now): Promise<void> => {
  const places = await needs.places.hold(placesId);
  if (places.startsAt <= now.at || places.cancelledAt) return;
  const hours = await needs.settings.get<number>(places.authorityId, 'training.offerHours');
  const offeredUntil = offerUntil(now.at, hours, places.startsAt);
  while (await needs.places.claimForNext(placesId)) {
    const next = await needs.bookings.nextInLine(placesId);
    if (!next || !(await needs.bookings.move(next, 'offered', { at: now.at, offeredUntil }))) throw new Error('The counters of an event disagree with its waiting list');
    await tell(needs, { booking: { ...next, state: 'offered', offeredUntil }, places }, 'offered', now);
  }
};

/** Offers that nobody took in time go to the next in line. Safe to run twice: each lapses once. */
export const lapseOffers = async (needs: TrainingNeeds, now: Now): Promise<number> => {
  let lapsed = 0;
  for (const booking of await needs.bookings.offersEnded(now.at)) {
    lapsed += await needs.database.inTransaction(async () => {
      const places = await needs.places.hold(booking.placesId);
      if (!(await needs.bookings.move(booking, 'lapsed', { at: now.at }))) return 0;
      await needs.places.count(places.id, 'offered', 'lapsed');
      const [hasStarted, isOpen] = [places.startsAt <= now.at, isOpenForBooking({ ...places, closesOn: places.details.closesOn }, now.at, now.today)];
      await tell(needs, { booking: { ...booking, state: 'lapsed' }, places }, 'lapsed', now, { wentOn: !hasStarted && places.waiting > 0, isOpen });
      await offerPlaces(needs, places.id, now);
      return 1;
    });
  }
  return lapsed;
};
