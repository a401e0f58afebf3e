import { daysUntil, isOpenForBooking, mayCloseRegister, momentIn, momentOf, offerUntil } from './moment';

test('the moment is the clock’s; a shifted day shifts it with its time', () => {
  expect(momentOf(new Date('2026-11-04T10:15:00.000Z'), '2026-11-04')).toBe('2026-11-04T10:15:00.000Z');
  expect(momentOf(new Date('2027-02-01T10:15:00.000Z'), '2026-11-04')).toBe('2026-11-04T10:15:00.000Z');
});

test('soon after midnight of a summer’s day in London it is still the evening before in UTC', () => {
  expect(momentOf(new Date('2026-07-01T23:30:00.000Z'), '2026-07-02')).toBe('2026-07-01T23:30:00.000Z');
});

test('an offer stands for its hours, and never past the start', () => {
  expect(offerUntil('2026-11-04T10:00:00.000Z', 48, '2026-11-20T09:00:00.000Z')).toBe('2026-11-06T10:00:00.000Z');
  expect(offerUntil('2026-11-04T10:00:00.000Z', 48, '2026-11-05T09:00:00.000Z')).toBe('2026-11-05T09:00:00.000Z');
});

const event = { startsAt: '2026-11-20T09:00:00.000Z', startsOn: '2026-11-20' };

test.each([
  ['weeks before', {}, '2026-11-04', true],
  ['on the last day', { closesOn: '2026-11-18' }, '2026-11-18', true],
  ['the day after it', { closesOn: '2026-11-18' }, '2026-11-19', false],
  ['when it is called off', { cancelledAt: '2026-11-01T09:00:00.000Z' }, '2026-11-04', false],
  ['when it has begun', {}, '2026-11-21', false],
])('booking %s', (_name, more, today, isOpen) => {
  expect(isOpenForBooking({ ...event, ...more }, `${today}T10:00:00.000Z`, today)).toBe(isOpen);
});

test('the register opens with the day', () => {
  expect(momentIn(event, '2026-11-19T23:00:00.000Z', '2026-11-19').isOnTheDay).toBe(false);
  expect(momentIn(event, '2026-11-20T07:00:00.000Z', '2026-11-20')).toEqual({ hasStarted: false, isOnTheDay: true, isRegisterClosed: false, hasOfferEnded: false });
});

test('the register of three dates is closed on the last of them, not before', () => {
  expect(['2026-11-20', '2026-12-03', '2026-12-04', '2026-12-07'].map((today) => mayCloseRegister({ endsOn: '2026-12-04' }, today))).toEqual([false, false, true, true]);
});

test('days are counted across the change of the clocks', () => {
  expect(daysUntil('2026-10-26', '2026-10-24')).toBe(2);
});
