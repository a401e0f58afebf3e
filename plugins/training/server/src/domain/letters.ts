import { formatDay, formatInstant } from '@virtual-school/portal-kit';
import type { Mail, MailWording } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Occasion, Reader } from './mails';
import { cancellationInWords, pounds, type Terms } from './terms';
import { sessionsInWords, type Session } from './when';

/** Of an offer that ended, for whom the place is now. `isOpen`: the event can still be booked; `isFull`: whoever books now waits. */
export type AfterOffer = { wentOn: boolean; isOpen: boolean; isFull: boolean };
/** `hasPlace`: booked, or ticked in the register. `dateOn`: the day that is reminded of. `latePence`: what may be charged, as the booking was cancelled late. */
export type LetterFacts = { title: string; startsOn: string; sessions: readonly Session[]; place?: string; onlineLink?: string; terms: Terms; cancellationNote?: string; offeredUntil?: string; reason?: string; isForSchool?: boolean; hasPlace: boolean; latePence?: number; dateOn?: string; afterOffer?: AfterOffer };
/** `booking` and `event`: their public ids, for the link. */
export type Letter = { occasion: Occasion; reader: Reader; facts: LetterFacts; booking: string; event: string };

const untilOf = ({ offeredUntil = '' }: LetterFacts): string => formatInstant(offeredUntil);
const dateOf = ({ dateOn, startsOn }: LetterFacts): string => formatDay(dateOn ?? startsOn);

/** What the placeholders of trainingMails stand for. */
export const valuesOf = (facts: LetterFacts): Readonly<Record<string, string>> => ({ title: facts.title, startsOn: formatDay(facts.startsOn), until: facts.offeredUntil ? untilOf(facts) : '', date: dateOf(facts) });

/** Many letters go to people with a place and to people who wait for one: the link to join follows the place, never the letter. Rule 10 of docs/rules/training.md. */
const where = ({ place, onlineLink, hasPlace }: LetterFacts): string => [place && `Place: ${place}.`, onlineLink && (hasPlace ? `Online: ${onlineLink}` : 'Online: the link comes with your booking.')].filter(Boolean).join(' ');
const when = ({ sessions }: LetterFacts): string => `When: ${sessionsInWords(sessions).join('; ')}.`;
const cancelling = ({ startsOn, terms, cancellationNote }: LetterFacts): string => cancellationInWords(startsOn, terms, cancellationNote);

type Lines = (facts: LetterFacts, reader: Reader) => readonly (string | false | undefined)[];

const late = ({ latePence }: LetterFacts): string | undefined => (latePence === undefined ? undefined : `It was cancelled late, so ${pounds(latePence)} may be charged.`);

const throughWhom = ({ isForSchool }: LetterFacts, todo: string): string => `Ask whoever booked for you, or where they have left ${isForSchool ? 'the designated teacher of your school' : 'the Virtual School'}, to ${todo}.`;
/** Whoever has no account books through somebody else. */
const againOf = (facts: LetterFacts, reader: Reader, isFull: boolean): string => {
  if (reader === 'colleague') return throughWhom(facts, isFull ? 'put you on the waiting list again' : 'book for you again');
  return isFull ? 'You can join the waiting list again.' : 'You can book again.';
};
const becameOf: Lines = (facts, reader) => {
  const { wentOn = false, isOpen = false, isFull = false } = facts.afterOffer ?? {};
  return [[wentOn && 'It went to the next person.', isOpen && againOf(facts, reader, isFull)].filter(Boolean).join(' ')];
};

const printIt = 'They have no account, so it comes through you: open the booking in the portal and print it for them, with the materials.';

const nothing: Lines = () => [];

/** What follows the words of the authority, whatever they are. */
const added: Record<Occasion, Lines> = {
  booked: (facts) => [cancelling(facts)],
  waiting: nothing,
  offered: (facts, reader) => [reader === 'colleague' ? throughWhom(facts, 'accept it in the portal') : 'Accept it or give it up in the portal.'],
  cancelled: (facts, reader) => [reader !== 'colleague' && late(facts)], // the school pays, not they
  lapsed: becameOf,
  'swapped-out': nothing,
  'event-cancelled': ({ reason }) => [reason, 'Nothing is charged for it.'],
  'event-changed': (facts) => [facts.hasPlace && facts.terms.movedOn !== undefined && cancelling(facts)],
  reminder: nothing,
  'next-date': nothing,
  certificate: ({ isForSchool }, reader) => [
    reader === 'colleague' && `Ask whoever booked for you${isForSchool ? ', or the designated teacher of your school,' : ', or the Virtual School,'} to print it for you from the portal, with the materials. You need no account.`,
    reader === 'booker' && printIt,
  ],
};

/** What has happened, for those who act where whoever booked has left: the words of the authority say only why it comes to them. */
const toldInstead: Record<Occasion, Lines> = {
  booked: (facts) => ['They have a place.', cancelling(facts)],
  waiting: () => ['They are on the waiting list.'],
  offered: (facts, reader) => [`A place is free and kept for them until ${untilOf(facts)}. After that it goes to the next person on the list.`, reader === 'organiser' ? 'Give them the place or cancel the booking in the portal.' : 'Accept it or give it up in the portal.'],
  cancelled: (facts) => ['The booking is cancelled.', late(facts)],
  lapsed: (facts, reader) => ['A place was kept for them and not accepted in time.', ...becameOf(facts, reader)],
  'swapped-out': () => ['The place was given to somebody else.'],
  'event-cancelled': ({ startsOn, reason }) => [`The event on ${formatDay(startsOn)} will not take place.`, reason, 'Nothing is charged for it.'],
  'event-changed': (facts, reader) => ['Something about the event has changed: check the time and the place.', ...added['event-changed'](facts, reader)],
  reminder: (facts) => [`It is on ${dateOf(facts)}.`],
  'next-date': (facts) => [`The next date is ${dateOf(facts)}.`],
  certificate: () => [`Their certificate is ready. ${printIt}`],
};

const isInstead = (reader: Reader): boolean => reader === 'stand-in' || reader === 'organiser';

/** What a letter is nothing without, and how it is said where the words of the authority leave it out. */
const neededIn = ({ occasion, facts }: Letter): { fact: string; sentence: string }[] => [
  { fact: facts.title, sentence: `This is about “${facts.title}”.` },
  ...(occasion === 'offered' ? [{ fact: untilOf(facts), sentence: `The place is kept until ${untilOf(facts)}.` }] : []),
  ...(occasion === 'event-cancelled' ? [{ fact: formatDay(facts.startsOn), sentence: `It was to begin on ${formatDay(facts.startsOn)}.` }] : []),
  ...(occasion === 'reminder' || occasion === 'next-date' ? [{ fact: dateOf(facts), sentence: `The date is ${dateOf(facts)}.` }] : []),
];

/** By itself: “SENCO” does not name an event called “SEN”, nor does “22 May” say 2 May. */
const standsIn = (text: string, fact: string): boolean => new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${fact.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)}(?![\p{L}\p{M}\p{N}])`, 'u').test(text);

/** Occasions after which nobody needs to know when and where. */
const over: readonly Occasion[] = ['cancelled', 'lapsed', 'swapped-out', 'event-cancelled', 'certificate'];

/** Where and when stand below in every letter about something to come. */
const ahead = ({ occasion, reader, facts }: Letter): string[] =>
  over.includes(occasion) ? [] : [when(facts), where(facts), ...(reader === 'colleague' ? ['To change or cancel it, ask whoever booked it for you.'] : [])].filter(Boolean);

const linkOf = ({ occasion, reader, booking, event }: Letter): Pick<Mail, 'link'> => {
  if (reader === 'colleague' || occasion === 'swapped-out') return {};
  if (reader === 'organiser' && occasion !== 'certificate') return { link: { text: 'See the people', path: `/portal/training/events/${event}/people` } };
  return { link: { text: reader === 'own' ? 'See your booking' : 'See the booking', path: `/portal/training/bookings/${booking}` } };
};

/**
 * One mail: the words of the authority, then what no wording may lose. No name of whoever comes stands in it, and the link
 * to join is none of the placeholders.
 */
export const letterFor = (letter: Letter, { subject, paragraphs }: MailWording): Mail => {
  const { occasion, reader, facts } = letter;
  const lines = (isInstead(reader) ? toldInstead : added)[occasion](facts, reader).filter((line): line is string => Boolean(line));
  const said = [subject, ...paragraphs, ...lines];
  const leftOut = neededIn(letter).filter(({ fact }) => !said.some((each) => standsIn(each, fact))).map(({ sentence }) => sentence);
  return { subject, paragraphs: [...paragraphs, ...leftOut, ...lines, ...ahead(letter)], ...linkOf(letter) };
};
