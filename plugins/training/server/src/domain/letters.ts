import { formatDay, formatInstant } from '@virtual-school/portal-kit';
import type { Mail } from '@virtual-school/strapi-plugin-school-portal/api';
import { cancellationInWords } from './terms';
import type { Terms } from './terms';
import { sessionsInWords, type Session } from './when';

export type Occasion = 'booked' | 'waiting' | 'offered' | 'cancelled' | 'lapsed' | 'swapped-out' | 'event-cancelled' | 'event-changed' | 'reminder' | 'certificate';
/** own: who comes; colleague: who comes and has no account; booker: who booked it for somebody else. */
export type Reader = 'own' | 'colleague' | 'booker';
/** `hasPlace`: booked, or ticked in the register. `dateOn`: the day that is reminded of. Of an offer that ended, `wentOn`: the next person is offered it; `isOpen`: the event can still be booked. */
export type LetterFacts = { title: string; startsOn: string; sessions: readonly Session[]; place?: string; onlineLink?: string; terms: Terms; cancellationNote?: string; offeredUntil?: string; reason?: string; isForSchool?: boolean; hasPlace: boolean; dateOn?: string; wentOn?: boolean; isOpen?: boolean };

/** Many letters go to people with a place and to people who wait for one: the link to join follows the place, never the letter. Rule 10 of docs/rules/training.md. */
const where = ({ place, onlineLink, hasPlace }: LetterFacts): string => [place && `Place: ${place}.`, onlineLink && (hasPlace ? `Online: ${onlineLink}` : 'Online: the link comes with your booking.')].filter(Boolean).join(' ');
const when = ({ sessions }: LetterFacts): string => `When: ${sessionsInWords(sessions).join('; ')}.`;
const whose: Record<Reader, string> = { own: 'You have', colleague: 'You have', booker: 'The colleague you booked for has' };

type Words = { subject: string; lines: readonly string[] };

const certificateWords: Record<Reader, (facts: LetterFacts) => Words> = {
  own: ({ title }) => ({ subject: `Your certificate: ${title}`, lines: [`Thank you for coming to “${title}”. Your certificate is in the portal, beside the materials. Tell us there what you thought of it: it takes a minute.`] }),
  colleague: ({ title, isForSchool }) => ({
    subject: `Your certificate: ${title}`,
    lines: [`Thank you for coming to “${title}”. Your certificate is ready.`, `Ask whoever booked for you${isForSchool ? ', or the designated teacher of your school,' : ', or the Virtual School,'} to print it for you from the portal, with the materials. You need no account.`],
  }),
  booker: ({ title }) => ({ subject: `A colleague’s certificate: ${title}`, lines: [`The certificate of the colleague you booked for on “${title}” is ready. They have no account, so it comes through you: open the booking in the portal and print it for them, with the materials.`] }),
};

const wordsFor: Record<Occasion, (facts: LetterFacts, reader: Reader) => Words> = {
  booked: (facts, reader) => ({ subject: `Booked: ${facts.title}`, lines: [`${whose[reader]} a place on “${facts.title}”.`, cancellationInWords(facts.startsOn, facts.terms, facts.cancellationNote)] }),
  waiting: ({ title }, reader) => ({ subject: `Waiting list: ${title}`, lines: [`“${title}” is full. ${reader === 'booker' ? 'The colleague you booked for is' : 'You are'} on the waiting list. When a place becomes free it is offered in the order of the list.`] }),
  offered: (facts, reader) => ({ subject: `A place is free: ${facts.title}`, lines: [`A place on “${facts.title}” is free and kept ${reader === 'booker' ? 'for the colleague you booked for' : 'for you'} until ${formatInstant(facts.offeredUntil ?? '')}. After that it goes to the next person on the list.`, reader === 'colleague' ? `Ask whoever booked for you${facts.isForSchool ? ', or where they have left the designated teacher of your school,' : ''} to accept it in the portal.` : 'Accept it or give it up in the portal.'] }),
  cancelled: ({ title }, reader) => ({ subject: `Cancelled: ${title}`, lines: [`${reader === 'booker' ? 'The booking for your colleague' : 'Your booking'} on “${title}” is cancelled.`] }),
  lapsed: ({ title, wentOn, isOpen }) => ({ subject: `The offer has ended: ${title}`, lines: [[`The place on “${title}” was not accepted in time${wentOn ? ' and went to the next person' : ''}.`, isOpen && (wentOn ? 'You can join the waiting list again.' : 'You can book again.')].filter(Boolean).join(' ')] }),
  'swapped-out': ({ title }) => ({ subject: `Passed on: ${title}`, lines: [`Your place on “${title}” was given to a colleague. You need do nothing.`] }),
  'event-cancelled': ({ title, startsOn, reason }) => ({ subject: `Will not take place: ${title}`, lines: [`“${title}” on ${formatDay(startsOn)} will not take place.${reason ? ` ${reason}` : ''}`, 'Nothing is charged for it.'] }),
  'event-changed': (facts) => ({ subject: `Changed: ${facts.title}`, lines: [`Something about “${facts.title}” has changed: check the time and the place.`, ...(facts.hasPlace && facts.terms.movedOn ? [cancellationInWords(facts.startsOn, facts.terms, facts.cancellationNote)] : [])] }),
  reminder: ({ title, startsOn, dateOn = startsOn }) => ({
    subject: `${formatDay(dateOn)}: ${title}`,
    lines: [dateOn === startsOn ? `“${title}” is on ${formatDay(dateOn)}. If you cannot come, cancel or give your place to a colleague: somebody may be waiting.` : `“${title}” goes on: the next date is ${formatDay(dateOn)}. If you cannot come, tell the Virtual School.`],
  }),
  certificate: (facts, reader) => certificateWords[reader](facts),
};

/** Occasions after which nobody needs to know when and where. */
const over: readonly Occasion[] = ['cancelled', 'lapsed', 'swapped-out', 'event-cancelled', 'certificate'];
const linkText: Record<Reader, string> = { own: 'See your booking', colleague: '', booker: 'See the booking' };

/** One mail: no name of whoever comes stands in it. */
export const letterFor = (occasion: Occasion, facts: LetterFacts, reader: Reader, booking: string): Mail => {
  const { subject, lines } = wordsFor[occasion](facts, reader);
  const place = where(facts);
  return {
    subject,
    paragraphs: [...lines, ...(over.includes(occasion) ? [] : [when(facts), ...(place ? [place] : [])]), ...(reader === 'colleague' && !over.includes(occasion) ? ['To change or cancel it, ask whoever booked it for you.'] : [])],
    ...(linkText[reader] && occasion !== 'swapped-out' && { link: { text: linkText[reader], path: `/portal/training/bookings/${booking}` } }),
  };
};
