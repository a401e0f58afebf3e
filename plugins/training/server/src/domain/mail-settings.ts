import type { MailSetting } from '@virtual-school/strapi-plugin-school-portal/api';
import { letterFor, valuesOf, type LetterFacts } from './letters';
import { mailFor, occasions, trainingMails, type Occasion, type Reader } from './mails';

/** An invented event, so that the preview in the admin panel shows the whole letter. */
export const invented: LetterFacts = {
  title: 'Invented course', startsOn: '2026-11-20', sessions: [{ startsAt: '2026-11-20T09:30:00.000Z', endsAt: '2026-11-20T12:00:00.000Z' }], place: 'Invented Hall', onlineLink: 'https://meet.example.org/invented',
  terms: { costRule: 'free', pricePence: 0, cancellationDays: 5 }, offeredUntil: '2026-11-10T10:00:00.000Z', reason: '(the reason)', isForSchool: true, hasPlace: true, afterOffer: { wentOn: true, isOpen: true, isFull: true },
};

const readers: readonly Reader[] = ['own', 'colleague', 'booker'];
const waits: readonly Occasion[] = ['waiting', 'offered'];

/** Whom the words are written to first; those about a booking whose booker has left are shown with an offer. */
const shownAs = (setting: MailSetting): { occasion: Occasion; reader: Reader } =>
  occasions.flatMap((occasion) => readers.map((reader) => ({ occasion, reader }))).find(({ occasion, reader }) => mailFor(occasion, reader) === setting) ?? { occasion: 'offered', reader: 'stand-in' };

const withFrame = (setting: MailSetting): MailSetting => {
  const { occasion, reader } = shownAs(setting);
  const facts = { ...invented, hasPlace: !waits.includes(occasion) };
  const { paragraphs, link } = letterFor({ occasion, reader, facts, booking: '', event: '' }, { subject: Object.values(valuesOf(facts)).join(' '), paragraphs: [] });
  return { ...setting, hint: `${setting.hint ?? ''} A title or a day that your words leave out is added.`, frame: { above: [], below: [...paragraphs, ...(link ? ['(the link)'] : [])] } };
};

/** The words of this plugin's mails as the admin panel shows them, each with what code puts below. */
export const mailSettings: readonly MailSetting[] = Object.values(trainingMails).map(withFrame);
