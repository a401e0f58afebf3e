import { letterFor, type LetterFacts, type Occasion, type Reader } from './letters';

const facts: LetterFacts = { title: 'Targets', startsOn: '2026-11-20', sessions: [{ startsAt: '2026-11-20T09:30:00.000Z', endsAt: '2026-11-20T12:00:00.000Z' }], place: 'Hall', onlineLink: 'https://meet.example.org/x', terms: { costRule: 'free', pricePence: 0, cancellationDays: 5 }, offeredUntil: '2026-11-10T10:00:00.000Z', reason: 'The hall is flooded.', hasPlace: true };
const wordsOf = (occasion: Occasion, reader: Reader, more: Partial<LetterFacts> = {}) => letterFor(occasion, { ...facts, ...more }, reader, 'b'.repeat(26)).paragraphs.join('\n');
const occasions: Record<Occasion, 'ahead' | 'over'> = { booked: 'ahead', waiting: 'ahead', offered: 'ahead', 'event-changed': 'ahead', reminder: 'ahead', cancelled: 'over', lapsed: 'over', 'swapped-out': 'over', 'event-cancelled': 'over', certificate: 'over' };
const all = Object.keys(occasions) as Occasion[];

test.each(all)('%s: the link to join is for whoever has a place, and for nobody else', (occasion) => {
  for (const reader of ['own', 'colleague', 'booker'] as const) {
    expect(wordsOf(occasion, reader, { hasPlace: false })).not.toContain('meet.example.org');
    expect(wordsOf(occasion, reader).includes('https://meet.example.org/x')).toBe(occasions[occasion] === 'ahead');
  }
});

test.each<[string, Partial<LetterFacts>, string]>([
  ['when somebody waits', { wentOn: true, isOpen: true }, 'The place on “Targets” was not accepted in time and went to the next person. You can join the waiting list again.'],
  ['when nobody waits', { isOpen: true }, 'The place on “Targets” was not accepted in time. You can book again.'],
  ['when the event begins', {}, 'The place on “Targets” was not accepted in time.'],
])('an offer that ended says what became of the place: %s', (_name, more, expected) => {
  expect(wordsOf('lapsed', 'own', more)).toBe(expected);
});

test('when and where stand in every letter about something to come', () => {
  for (const occasion of all.filter((each) => occasions[each] === 'ahead')) expect(wordsOf(occasion, 'own')).toContain('20 November 2026, 9:30 to 12:00');
});

test('an event that was moved says until when cancelling is free for whoever had booked it', () => {
  const terms = { ...facts.terms, movedOn: '2026-11-12' };
  expect(wordsOf('event-changed', 'own', { terms })).toContain('You can cancel free of charge until 19 November 2026.');
  expect(wordsOf('event-changed', 'own', { terms, hasPlace: false })).not.toContain('free of charge');
});

test('somebody without an account is given no link into the portal', () => {
  expect(letterFor('booked', facts, 'colleague', 'b'.repeat(26)).link).toBeUndefined();
  expect(letterFor('booked', facts, 'booker', 'b'.repeat(26)).link?.path).toBe(`/portal/training/bookings/${'b'.repeat(26)}`);
});

test('a reminder names the date that it is about', () => {
  expect(letterFor('reminder', { ...facts, dateOn: '2026-11-27' }, 'own', 'b'.repeat(26)).subject).toBe('27 November 2026: Targets');
  expect(wordsOf('reminder', 'own', { dateOn: '2026-11-27' })).toContain('the next date is 27 November 2026. If you cannot come, tell the Virtual School.');
  expect(wordsOf('reminder', 'own', { dateOn: facts.startsOn })).toContain('cancel or give your place to a colleague');
});

test('an offer says until when, and a cancelled event why', () => {
  expect(wordsOf('offered', 'own')).toContain('until 10 November 2026, 10:00');
  expect(wordsOf('event-cancelled', 'booker')).toContain('The hall is flooded.');
});

test('a certificate comes to whoever came; without an account through whoever booked, who is told', () => {
  expect(wordsOf('certificate', 'own')).toContain('Your certificate is in the portal');
  expect(wordsOf('certificate', 'colleague')).toContain('Ask whoever booked for you, or the Virtual School, to print it for you');
  expect(letterFor('certificate', { ...facts, isForSchool: true }, 'colleague', 'b'.repeat(26)).paragraphs.join()).toContain('or the designated teacher of your school');
  expect(letterFor('certificate', facts, 'colleague', 'b'.repeat(26)).link).toBeUndefined();
  expect(wordsOf('certificate', 'booker')).toContain('They have no account, so it comes through you');
});
