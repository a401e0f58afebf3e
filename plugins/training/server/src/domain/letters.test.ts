import { letterFor, valuesOf, type LetterFacts } from './letters';
import { invented, mailSettings } from './mail-settings';
import { mailFor, trainingMails, type Occasion, type Reader } from './mails';

const facts: LetterFacts = { title: 'Targets', startsOn: '2026-11-20', sessions: [{ startsAt: '2026-11-20T09:30:00.000Z', endsAt: '2026-11-20T12:00:00.000Z' }], place: 'Hall', onlineLink: 'https://meet.example.org/x', terms: { costRule: 'free', pricePence: 0, cancellationDays: 5 }, offeredUntil: '2026-11-10T10:00:00.000Z', reason: 'The hall is flooded.', hasPlace: true };
const fill = (text: string, given: LetterFacts) => text.replace(/\{(\w+)\}/g, (_, name: string) => valuesOf(given)[name] ?? '');
const ids = { booking: 'b'.repeat(26), event: 'e'.repeat(24) };

/** A letter in the default words, or in others. */
const letter = (occasion: Occasion, reader: Reader, more: Partial<LetterFacts> = {}, words = mailFor(occasion, reader).default) => {
  const given = { ...facts, ...more };
  return letterFor({ occasion, reader, facts: given, ...ids }, { subject: fill(words.subject, given), paragraphs: words.paragraphs.map((each) => fill(each, given)) });
};
const wordsOf = (...wanted: Parameters<typeof letter>) => letter(...wanted).paragraphs.join(' ');

const occasions: Record<Occasion, 'ahead' | 'over'> = { booked: 'ahead', waiting: 'ahead', offered: 'ahead', 'event-changed': 'ahead', reminder: 'ahead', 'next-date': 'ahead', cancelled: 'over', lapsed: 'over', 'swapped-out': 'over', 'event-cancelled': 'over', certificate: 'over' };
const all = Object.keys(occasions) as Occasion[];
const readers: readonly Reader[] = ['own', 'colleague', 'booker', 'stand-in', 'organiser'];

const below = 'When: 20 November 2026, 9:30 to 12:00. Place: Hall. Online: https://meet.example.org/x';
const ask = ' To change or cancel it, ask whoever booked it for you.';
const terms = 'You can cancel free of charge until 13 November 2026. After that, tell us all the same: somebody may be waiting for the place.';
const kept = (whom: string) => `A place on “Targets” is free and kept for ${whom} until 10 November 2026, 10:00. After that it goes to the next person on the list.`;
const full = (who: string) => `“Targets” is full. ${who} on the waiting list. When a place becomes free it is offered in the order of the list.`;
const off = '“Targets” on 20 November 2026 will not take place. The hall is flooded. Nothing is charged for it.';
const changed = `Something about “Targets” has changed: check the time and the place. ${below}`;
const comes = `“Targets” is on 20 November 2026. If you cannot come, cancel or give your place to a colleague: somebody may be waiting. ${below}`;
const next = `“Targets” goes on: the next date is 20 November 2026. If you cannot come, tell the Virtual School. ${below}`;

describe('in the default words', () => {
  test.each<[Occasion, string, Record<'own' | 'colleague' | 'booker', string>]>([
    ['booked', 'Booked: Targets', { own: `You have a place on “Targets”. ${terms} ${below}`, colleague: `You have a place on “Targets”. ${terms} ${below}${ask}`, booker: `The colleague you booked for has a place on “Targets”. ${terms} ${below}` }],
    ['waiting', 'Waiting list: Targets', { own: `${full('You are')} ${below}`, colleague: `${full('You are')} ${below}${ask}`, booker: `${full('The colleague you booked for is')} ${below}` }],
    ['offered', 'A place is free: Targets', { own: `${kept('you')} Accept it or give it up in the portal. ${below}`, colleague: `${kept('you')} Ask whoever booked for you, or where they have left the Virtual School, to accept it in the portal. ${below}${ask}`, booker: `${kept('the colleague you booked for')} Accept it or give it up in the portal. ${below}` }],
    ['cancelled', 'Cancelled: Targets', { own: 'Your booking on “Targets” is cancelled.', colleague: 'Your booking on “Targets” is cancelled.', booker: 'The booking for your colleague on “Targets” is cancelled.' }],
    ['lapsed', 'The offer has ended: Targets', { own: 'The place on “Targets” was not accepted in time.', colleague: 'The place on “Targets” was not accepted in time.', booker: 'The place on “Targets” was not accepted in time.' }],
    ['event-cancelled', 'Will not take place: Targets', { own: off, colleague: off, booker: off }],
    ['event-changed', 'Changed: Targets', { own: changed, colleague: `${changed}${ask}`, booker: changed }],
    ['reminder', '20 November 2026: Targets', { own: comes, colleague: `${comes}${ask}`, booker: comes }],
    ['next-date', '20 November 2026: Targets', { own: next, colleague: `${next}${ask}`, booker: next }],
  ])('%s is told as ever', (occasion, subject, expected) => {
    for (const reader of ['own', 'colleague', 'booker'] as const) expect([letter(occasion, reader).subject, wordsOf(occasion, reader)]).toEqual([subject, expected[reader]]);
  });

  test('a place that was passed on is told to whoever had it', () => {
    for (const reader of ['own', 'colleague'] as const) expect(letter('swapped-out', reader)).toEqual({ subject: 'Passed on: Targets', paragraphs: ['Your place on “Targets” was given to a colleague. You need do nothing.'] });
  });

  test('a certificate comes to whoever came; without an account through whoever booked, who is told', () => {
    expect(letter('certificate', 'own')).toMatchObject({ subject: 'Your certificate: Targets', paragraphs: ['Thank you for coming to “Targets”. Your certificate is in the portal, beside the materials. Tell us there what you thought of it: it takes a minute.'] });
    expect(letter('certificate', 'colleague')).toEqual({ subject: 'Your certificate: Targets', paragraphs: ['Thank you for coming to “Targets”. Your certificate is ready.', 'Ask whoever booked for you, or the Virtual School, to print it for you from the portal, with the materials. You need no account.'] });
    expect(wordsOf('certificate', 'colleague', { isForSchool: true })).toContain('or the designated teacher of your school, to print it for you');
    expect(letter('certificate', 'booker').subject).toBe('A colleague’s certificate: Targets');
    expect(wordsOf('certificate', 'booker')).toBe('The certificate of the colleague you booked for on “Targets” is ready. They have no account, so it comes through you: open the booking in the portal and print it for them, with the materials.');
  });
});

describe('whatever words an authority chooses', () => {
  const own = { subject: 'Good news', paragraphs: ['We look forward.'] };

  test.each(all)('%s: the link to join is for whoever has a place, and for nobody else', (occasion) => {
    for (const reader of readers) {
      expect(JSON.stringify(letter(occasion, reader, { hasPlace: false }, own))).not.toContain('meet.example.org');
      expect(wordsOf(occasion, reader, {}, own).includes('https://meet.example.org/x')).toBe(occasions[occasion] === 'ahead');
    }
  });

  test.each(all)('%s: the event is named, and when and where where it is still to come', (occasion) => {
    for (const reader of readers) {
      expect(wordsOf(occasion, reader, {}, own)).toContain('“Targets”');
      if (occasions[occasion] === 'ahead') expect(wordsOf(occasion, reader, {}, own)).toContain('When: 20 November 2026, 9:30 to 12:00. Place: Hall.');
    }
  });

  test.each<[string, string, boolean]>([
    ['SEN', 'Good news from SENCO hall.', false], ['SEN', 'You have a place on “SEN”.', true], ['SEN', 'The SEN-day.', true], ['É', 'Éva says hello, é.', false],
    ['C++ (part 1)', 'We look forward to C++ (part 1).', true], ['C++ (part 1)', 'We look forward to C++ (part 12).', false], ['Targets', 'Subtargets, Targets2 and Targets.', true],
  ])('the event %s counts as named only where its title stands by itself: %s', (title, text, isNamed) => {
    expect(wordsOf('booked', 'own', { title }, { subject: 'Good news', paragraphs: [text] }).includes(`This is about “${title}”.`)).toBe(!isNamed);
  });

  test('a day that is part of another day is not said', () => {
    expect(wordsOf('next-date', 'own', { dateOn: '2026-11-02' }, { subject: 'Good news', paragraphs: ['Lunch is on 22 November 2026.'] })).toContain('The date is 2 November 2026.');
  });

  test('an offer says until when, once', () => {
    expect(letter('offered', 'own', {}, own).paragraphs.slice(0, 4)).toEqual(['We look forward.', 'This is about “Targets”.', 'The place is kept until 10 November 2026, 10:00.', 'Accept it or give it up in the portal.']);
    expect(wordsOf('offered', 'own', {}, { subject: 'Good news: {title}', paragraphs: ['Say yes until {until}.'] }).match(/10 November 2026, 10:00/g)).toHaveLength(1);
  });

  test('the terms of cancelling, a reason and the date that is reminded of are not lost', () => {
    expect(wordsOf('booked', 'own', {}, own)).toContain(terms);
    expect(wordsOf('event-cancelled', 'booker', {}, own)).toContain('It was to begin on 20 November 2026. The hall is flooded. Nothing is charged for it.');
    expect(wordsOf('next-date', 'own', { dateOn: '2026-11-27' }, own)).toContain('The date is 27 November 2026.');
  });

  test('a late cancellation says what may be charged, to those whose school pays', () => {
    for (const reader of ['own', 'booker', 'stand-in', 'organiser'] as const) expect(wordsOf('cancelled', reader, { latePence: 4500 }, own)).toContain('It was cancelled late, so £45 may be charged.');
    expect(wordsOf('cancelled', 'colleague', { latePence: 4500 }, own)).not.toContain('charged');
    expect(wordsOf('cancelled', 'own', {}, own)).not.toContain('charged');
  });

  test('somebody without an account is given no link into the portal, and told whom to ask', () => {
    for (const occasion of all) expect(letter(occasion, 'colleague', {}, own).link).toBeUndefined();
    expect(wordsOf('offered', 'colleague', { isForSchool: true }, own)).toContain('Ask whoever booked for you, or where they have left the designated teacher of your school, to accept it in the portal.');
    expect(letter('booked', 'booker', {}, own).link).toEqual({ text: 'See the booking', path: `/portal/training/bookings/${ids.booking}` });
  });
});

test.each<[string, LetterFacts['afterOffer'], string]>([
  ['when somebody waits', { wentOn: true, isOpen: true, isFull: true }, 'It went to the next person. You can join the waiting list again.'],
  ['when somebody waits and fewer places are left', { wentOn: false, isOpen: true, isFull: true }, 'You can join the waiting list again.'],
  ['when nobody waits', { wentOn: false, isOpen: true, isFull: false }, 'You can book again.'],
  ['when booking has closed', { wentOn: true, isOpen: false, isFull: true }, 'It went to the next person.'],
  ['when the event begins', { wentOn: false, isOpen: false, isFull: false }, ''],
])('an offer that ended says what became of the place: %s', (_name, afterOffer, expected) => {
  expect(letter('lapsed', 'own', { afterOffer }).paragraphs).toEqual(['The place on “Targets” was not accepted in time.', ...(expected ? [expected] : [])]);
});

test.each<[Partial<LetterFacts>, string[]]>([
  [{ isForSchool: true, afterOffer: { wentOn: false, isOpen: true, isFull: false } }, ['Ask whoever booked for you, or where they have left the designated teacher of your school, to book for you again.']],
  [{ afterOffer: { wentOn: true, isOpen: true, isFull: true } }, ['It went to the next person.', 'Ask whoever booked for you, or where they have left the Virtual School, to put you on the waiting list again.']],
  [{ afterOffer: { wentOn: true, isOpen: false, isFull: true } }, ['It went to the next person.']],
])('somebody without an account cannot book again, and reads whom to ask: %j', (more, expected) => {
  expect(letter('lapsed', 'colleague', more).paragraphs.slice(1).join(' ')).toBe(expected.join(' '));
});

test('an event that was moved says until when cancelling is free for whoever had booked it', () => {
  const moved = { ...facts.terms, movedOn: '2026-11-12' };
  expect(wordsOf('event-changed', 'own', { terms: moved })).toContain('You can cancel free of charge until 19 November 2026.');
  expect(wordsOf('event-changed', 'own', { terms: moved, hasPlace: false })).not.toContain('free of charge');
});

describe('where whoever booked has left', () => {
  test('the designated teacher reads why it comes to them, what has happened and what to do', () => {
    const { subject, paragraphs, link } = letter('offered', 'stand-in', { hasPlace: false });
    expect(subject).toBe('A colleague’s booking: Targets');
    expect(paragraphs.slice(0, 3)).toEqual([
      'Whoever booked “Targets” for a colleague has left. The colleague has no account in the portal, so the booking comes to you.',
      'A place is free and kept for them until 10 November 2026, 10:00. After that it goes to the next person on the list.',
      'Accept it or give it up in the portal.',
    ]);
    expect(link?.path).toBe(`/portal/training/bookings/${ids.booking}`);
  });

  test('whoever runs the event gives the place out where they keep the list, and prints the certificate from the booking', () => {
    expect(wordsOf('offered', 'organiser')).toContain('Give them the place or cancel the booking in the portal.');
    expect(letter('offered', 'organiser').link?.path).toBe(`/portal/training/events/${ids.event}/people`);
    expect(letter('certificate', 'organiser').link?.path).toBe(`/portal/training/bookings/${ids.booking}`);
  });
});

describe('in the admin panel', () => {
  test('every mail is shown with what code puts below, and its placeholders are filled as in a letter', () => {
    expect(mailSettings).toHaveLength(Object.keys(trainingMails).length);
    for (const { name, placeholders, frame } of mailSettings) {
      expect(frame?.above).toEqual([]);
      expect({ name, ...placeholders }).toEqual({ name, ...Object.fromEntries(Object.keys(placeholders).map((each) => [each, valuesOf(invented)[each]])) });
    }
  });

  test.each([
    ['training.mail-booked', ['You can cancel free of charge until 13 November 2026. After that, tell us all the same: somebody may be waiting for the place.', 'When: 20 November 2026, 9:30 to 12:00.', 'Place: Invented Hall. Online: https://meet.example.org/invented', '(the link)']],
    ['training.mail-waiting', ['When: 20 November 2026, 9:30 to 12:00.', 'Place: Invented Hall. Online: the link comes with your booking.', '(the link)']],
    ['training.mail-event-cancelled', ['(the reason)', 'Nothing is charged for it.', '(the link)']],
    ['training.mail-swapped-out', []],
  ])('%s is shown with its own lines', (name, expected) => {
    expect(mailSettings.find((each) => each.name === name)?.frame?.below).toEqual(expected);
  });
});
