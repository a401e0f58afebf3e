import { reminderDue, type Reminded } from './reminders';

const days = { first: 7, last: 1 };
const booking: Reminded = { startsOn: '2026-11-20', ahead: ['2026-11-20'], knownOn: '2026-10-01' };
const done = '2026-11-13T09:00:00.000Z';
const [first, last] = [{ which: 'first', day: '2026-11-20' }, { which: 'last', day: '2026-11-20' }];

test.each<[string, Partial<Reminded>, string, object | undefined]>([
  ['eight days before', {}, '2026-11-12', undefined],
  ['seven days before', {}, '2026-11-13', first],
  ['five days before, when nothing ran for two days', {}, '2026-11-15', first],
  ['again on the same day', { firstReminderAt: done }, '2026-11-13', undefined],
  ['the day before', { firstReminderAt: done }, '2026-11-19', last],
  ['the day before, when the first was never sent', {}, '2026-11-19', last],
  ['on the morning of the day', { firstReminderAt: done }, '2026-11-20', last],
  ['the day before, when it was sent', { firstReminderAt: done, remindedOf: '2026-11-20' }, '2026-11-19', undefined],
  ['when it has begun', { ahead: [] }, '2026-11-20', undefined],
  ['after the day', { ahead: [] }, '2026-11-21', undefined],
  ['for a place booked or taken over four days before', { knownOn: '2026-11-16' }, '2026-11-17', undefined],
  ['the day before, for a place booked four days before', { knownOn: '2026-11-16' }, '2026-11-19', last],
  ['for a place booked the day before', { knownOn: '2026-11-19' }, '2026-11-19', undefined],
])('%s', (_name, more, today, expected) => {
  expect(reminderDue({ ...booking, ...more }, days, today)).toEqual(expected);
});

const course: Reminded = { ...booking, ahead: ['2026-11-27', '2026-12-04'], firstReminderAt: done, remindedOf: '2026-11-20' };

test.each<[string, Partial<Reminded>, string, string | undefined]>([
  ['two days before the second date', {}, '2026-11-25', undefined],
  ['the day before the second date', {}, '2026-11-26', '2026-11-27'],
  ['again on the same day', { remindedOf: '2026-11-27' }, '2026-11-26', undefined],
  ['the day before the last date', { ahead: ['2026-12-04'], remindedOf: '2026-11-27' }, '2026-12-03', '2026-12-04'],
  ['the day before the last date, which was moved yesterday', { ahead: ['2026-12-04'], remindedOf: '2026-11-27', knownOn: '2026-12-03' }, '2026-12-03', undefined],
])('a course of three dates: %s', (_name, more, today, expected) => {
  expect(reminderDue({ ...course, ...more }, days, today)?.day).toBe(expected);
});
