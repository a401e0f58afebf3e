import { reminderDue, type Reminded } from './reminders';

const days = { first: 7, last: 1 };
const booking: Reminded = { startsOn: '2026-11-20', bookedOn: '2026-10-01' };
const done = '2026-11-13T09:00:00.000Z';

test.each<[string, Partial<Reminded>, string, 'first' | 'last' | undefined]>([
  ['eight days before', {}, '2026-11-12', undefined],
  ['seven days before', {}, '2026-11-13', 'first'],
  ['five days before, when nothing ran for two days', {}, '2026-11-15', 'first'],
  ['again on the same day', { firstReminderAt: done }, '2026-11-13', undefined],
  ['the day before', { firstReminderAt: done }, '2026-11-19', 'last'],
  ['the day before, when the first was never sent', {}, '2026-11-19', 'last'],
  ['on the morning of the day', { firstReminderAt: done }, '2026-11-20', 'last'],
  ['the day before, when it was sent', { firstReminderAt: done, lastReminderAt: done }, '2026-11-19', undefined],
  ['after the day', {}, '2026-11-21', undefined],
  ['for a place booked four days before', { bookedOn: '2026-11-16' }, '2026-11-17', undefined],
  ['the day before, for a place booked four days before', { bookedOn: '2026-11-16' }, '2026-11-19', 'last'],
  ['for a place booked the day before', { bookedOn: '2026-11-19' }, '2026-11-19', undefined],
])('%s', (_name, more, today, expected) => {
  expect(reminderDue({ ...booking, ...more }, days, today)).toBe(expected);
});
