import { addDays, londonDay } from '@virtual-school/portal-kit';
import type { TrainingEvent } from '../store/event-directory';
import type { Mirror } from '../store/places-store';
import { cancelEvent } from './cancel-event';
import type { Now, TrainingNeeds } from './needs';
import { offerPlaces } from './offer-places';
import { tell } from './tell';

/** Events that ended longer ago are followed no more. */
const daysFollowed = 90;

/** Without a code the event is run by the first authority of the installation. */
const authorityOf = async ({ authorities }: TrainingNeeds, code: string | undefined): Promise<number | undefined> =>
  (code ? await authorities.byCode(code) : (await authorities.all())[0])?.id;

const mirrorOf = (event: TrainingEvent, authorityId: number, usualDays: number): Mirror | undefined => {
  const [first, last] = [event.sessions[0], event.sessions.at(-1)];
  if (!first || !last) return undefined;
  const { id, slug, title, topic, sessions, place, onlineLink, capacity, summary, audiences, trainer, closesOn, costRule, pricePence, agreementNote, cancellationDays, cancellationNote, materials } = event;
  return {
    event: id, authorityId, slug, title, topic, capacity, startsAt: first.startsAt, endsAt: last.endsAt, startsOn: londonDay(first.startsAt), endsOn: londonDay(last.endsAt), told: { title, sessions, place, onlineLink },
    details: { summary, audiences, trainer, closesOn, costRule, pricePence, agreementNote, cancellationDays: cancellationDays ?? usualDays, cancellationNote, materials },
  };
};

/** Tells those who booked what has changed, offers places that came with a larger room, and lets a cancelled event go. */
const followOne = async (needs: TrainingNeeds, event: TrainingEvent, now: Now): Promise<void> => {
  const authorityId = await authorityOf(needs, event.authorityCode);
  if (authorityId === undefined) return;
  const mirror = mirrorOf(event, authorityId, await needs.settings.get<number>(authorityId, 'training.cancellationDays'));
  const changed = mirror && (await needs.places.mirror(mirror));
  const places = await needs.places.byEvent(event.id);
  if (!places) return;
  const isAhead = places.startsAt > now.at && !places.cancelledAt;
  if (event.isCancelled && isAhead) return void (await cancelEvent(needs, places, event.cancelledReason ?? '', now));
  const isOver = places.cancelledAt !== undefined || [places.endsAt, changed?.endedAt ?? places.endsAt].every((end) => end <= now.at); // of three dates the second may change after the first, and the last be dropped
  if (!changed || changed.isNew || isOver) return;
  await needs.bookings.keepDay(places.id, places.startsOn, now.today);
  if (changed.isMoved) await needs.bookings.markMoved(places.id, now.today);
  if (changed.isToldAnew) for (const booking of await needs.bookings.ofEvent(places.id, isAhead ? ['booked', 'waiting', 'offered'] : ['booked', 'attended'])) await tell(needs, { booking, places }, 'event-changed', now);
  await offerPlaces(needs, places.id, now);
};

/** Brings what editors published into the tables of bookings. Every minute, and safe to run twice. */
export const followEvents = async (needs: TrainingNeeds, now: Now): Promise<void> => {
  const events = await needs.events.published(addDays(now.today, -daysFollowed));
  for (const event of events) await needs.database.inTransaction(() => followOne(needs, event, now));
  await needs.database.inTransaction(() => needs.places.unlist(events.map(({ id }) => id), now.at));
};
