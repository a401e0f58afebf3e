import { daysOfSessions, nthSchoolDay, provisionDays, schoolDaysIn, suspendedDaysInYear } from './school-days';

const terms = [{ from: '2026-09-01', until: '2026-12-18' }, { from: '2027-01-04', until: '2027-03-25' }];

test('two sessions are a school day', () => {
  expect(daysOfSessions(7)).toBe(3.5);
});

test.each([
  ['a Wednesday is the first day itself', '2026-11-04', 1, '2026-11-04'],
  ['the sixth is a week later', '2026-11-04', 6, '2026-11-11'],
  ['from a Saturday it begins on Monday', '2026-11-07', 1, '2026-11-09'],
  ['the holiday is left out', '2026-12-16', 6, '2027-01-06'],
  ['without known terms working days count', '2030-11-06', 6, '2030-11-13'],
])('%s', (_name, from, n, day) => {
  expect(nthSchoolDay(from, n, terms)).toBe(day);
});

test('school days are counted from the first to the last', () => {
  expect(schoolDaysIn('2026-12-16', '2027-01-05', terms)).toBe(5);
});

test('suspensions count in the school year in which they begin', () => {
  const told = [{ from: '2026-07-20', sessions: 10 }, { from: '2026-09-02', sessions: 5 }, { from: '2027-01-11', sessions: 4 }, { from: '2027-02-01' }];
  expect(suspendedDaysInYear(told, '2026-11-04')).toBe(4.5);
  expect(suspendedDaysInYear(told, '2026-07-21')).toBe(5);
  expect(suspendedDaysInYear([], '2026-11-04')).toBe(0);
});

test.each([
  ['a permanent exclusion', 'exclusion', { from: '2026-11-04' }, { first: '2026-11-04', sixth: '2026-11-11' }],
  ['a suspension of eleven sessions', 'suspension', { from: '2026-11-04', sessions: 11 }, { first: '2026-11-04', sixth: '2026-11-11' }],
  ['a suspension of five days', 'suspension', { from: '2026-11-04', sessions: 10 }, undefined],
  ['a suspension of which only the dates are known', 'suspension', { from: '2026-11-04', to: '2026-11-11' }, { first: '2026-11-04', sixth: '2026-11-11' }],
  ['a short one of which only the dates are known', 'suspension', { from: '2026-11-04', to: '2026-11-10' }, undefined],
  ['a suspension of which nothing is known yet', 'suspension', { from: '2026-11-04' }, undefined],
  ['an absence', 'absence', { from: '2026-11-04', sessions: 40 }, undefined],
])('%s', (_name, what, length, days) => {
  expect(provisionDays(what, length, terms)).toEqual(days);
});
