import { isOpenForBooking } from '../domain/moment';
import { cancellationInWords, costInWords } from '../domain/terms';
import { topicTitle } from '../domain/topics';
import { sessionsInWords } from '../domain/when';
import type { Places } from '../store/record';
import { nowOf } from '../store/needs-of';
import type { TrainingNeeds } from '../use-cases/needs';

/** An event as anybody may see it: no link to join, nobody's name but the trainer's. */
export type PublicEvent = {
  id: string; slug: string; title: string; summary: string; topic: string; topicTitle: string; audiences: readonly string[]; startsAt: string; endsAt: string; when: readonly string[]; place?: string; isOnline: boolean; trainer?: string;
  cost: string; terms: string; closesOn?: string; placesLeft: number; waiting: number; isOpen: boolean; isCancelled: boolean;
};
/** What a certificate's code tells whoever types it in. The name stands on the certificate alone. */
export type CheckedCertificate = { title: string; when: readonly string[]; authority: string };

const mostShown = 200;

export const catalogue = (needs: TrainingNeeds) => {
  const shown = (places: Places): PublicEvent => {
    const { at, today } = nowOf(needs);
    const { event, slug, told, topic, startsAt, endsAt, startsOn, details, cancelledAt } = places;
    const left = Math.max(0, places.capacity - places.taken - places.waiting);
    return {
      id: event, slug, title: told.title, summary: details.summary, topic, topicTitle: topicTitle[topic] ?? topic, audiences: details.audiences, startsAt, endsAt, when: sessionsInWords(told.sessions), place: told.place, isOnline: told.onlineLink !== undefined, trainer: details.trainer,
      cost: costInWords(details, details.agreementNote), terms: cancellationInWords(startsOn, details, details.cancellationNote), closesOn: details.closesOn,
      placesLeft: left, waiting: places.waiting, isOpen: isOpenForBooking({ ...places, closesOn: details.closesOn }, at, today), isCancelled: cancelledAt !== undefined,
    };
  };
  return {
    /** What is still to come, the next first. */
    coming: async (): Promise<PublicEvent[]> => (await needs.places.coming(nowOf(needs).at, mostShown)).map(shown),
    /** With the editor's own words (Strapi Blocks). One that was and is published no more is not shown. */
    async find(slug: string): Promise<(PublicEvent & { body: unknown }) | undefined> {
      const places = await needs.places.bySlug(slug);
      const words = places && (await needs.events.words(places.event));
      return words && { ...shown(places), ...words };
    },
    async certificate(code: string): Promise<CheckedCertificate | undefined> {
      const booking = /^[a-z2-7]{26}$/.test(code) ? await needs.bookings.byCertificate(code) : undefined;
      const places = booking?.certificateDocument && booking.state === 'attended' ? await needs.places.byId(booking.placesId) : undefined;
      if (!places) return undefined;
      return { title: places.told.title, when: sessionsInWords(places.told.sessions), authority: (await needs.authorities.find(places.authorityId))?.name ?? '' };
    },
  };
};
export type Catalogue = ReturnType<typeof catalogue>;
