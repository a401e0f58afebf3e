import { academicYear, addSchoolDays, addWorkingDays, bankHolidays, daysBetween, defaultTerms, formatDay, formatInstant, isWorkingDay, londonDay, middleOf, termsAhead, workingDaysBetween } from '.';

test('the bank holidays of 2026 and 2027 are those that are published', () => {
  expect(bankHolidays(2026)).toEqual(['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28']);
  expect(bankHolidays(2027)).toEqual(['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28']);
});

test.each([
  [2020, '2020-05-08', '2020-05-04'],
  [2022, '2022-06-03', '2022-05-30'],
])('days moved by proclamation in %i', (year, day, not) => {
  expect(bankHolidays(year)).toContain(day);
  expect(bankHolidays(year)).not.toContain(not);
});

test.each([
  ['2026-11-23', true],
  ['2026-11-22', false],
  ['2026-12-28', false],
  ['2026-12-29', true],
])('%s is a working day: %s', (day, expected) => {
  expect(isWorkingDay(day)).toBe(expected);
});

test.each([
  ['2026-11-23', 10, '2026-12-07'],
  ['2026-12-18', 10, '2027-01-06'],
  ['2026-11-23', -10, '2026-11-09'],
  ['2026-04-02', 1, '2026-04-07'],
  ['2026-11-23', 0, '2026-11-23'],
])('from %s, %i working days on it is %s', (day, count, expected) => {
  expect(addWorkingDays(day, count)).toBe(expected);
});

test('school days are counted in terms only', () => {
  const terms = [{ from: '2026-09-01', until: '2026-12-18' }, { from: '2027-01-04', until: '2027-03-25' }];
  expect(addSchoolDays('2026-12-17', 3, terms)).toBe('2027-01-05');
});

test.each([
  ['no term is known', '2026-11-18', [], '2026-11-25'],
  ['the last known term is over', '2028-09-06', defaultTerms, '2028-09-13'],
  ['the last known term ends meanwhile', '2028-07-18', defaultTerms, '2028-07-25'],
  ['the first known term has not begun', '2025-08-18', defaultTerms, '2025-08-26'],
])('where %s, five school days are five working days', (_, day, terms, expected) => {
  expect(addSchoolDays(day, 5, terms)).toBe(expected);
});

test('the holidays between two known terms stay holidays', () => {
  expect(addSchoolDays('2026-12-18', 1, defaultTerms)).toBe('2027-01-04');
});

test.each([['2026-09-01', '2026-12-18', '2026-10-25', 108], ['2026-09-01', '2026-09-01', '2026-09-01', 0], ['2026-09-01', '2026-09-02', '2026-09-01', 1]])('the middle of %s to %s is %s', (from, until, middle, days) => {
  expect(middleOf({ from, until })).toBe(middle);
  expect(daysBetween(from, until)).toBe(days);
});

test.each([['2026-11-04', 5], ['2028-01-04', 1], ['2028-04-17', 0], ['2030-01-01', 0]])('on %s there are %i terms ahead of those that are known from the start', (day, count) => {
  expect(termsAhead(defaultTerms, day)).toBe(count);
});

test('working days between two days', () => {
  expect(workingDaysBetween('2026-11-20', '2026-11-27')).toBe(5);
  expect(workingDaysBetween('2026-11-27', '2026-11-20')).toBe(0);
});

test.each([
  ['2026-10-24T23:30:00.000Z', '2026-10-25'], // still summer time
  ['2026-10-25T23:30:00.000Z', '2026-10-25'], // winter time
  ['2026-03-29T00:30:00.000Z', '2026-03-29'],
  ['2026-06-30T23:30:00.000Z', '2026-07-01'],
])('at %s it is %s in London', (instant, day) => {
  expect(londonDay(instant)).toBe(day);
});

test('days and instants in words', () => {
  expect(formatDay('2026-11-03')).toBe('3 November 2026');
  expect(formatInstant('2026-07-01T09:05:00.000Z')).toBe('1 July 2026, 10:05');
});

test('the school year begins on 1 September', () => {
  expect([academicYear('2026-08-31'), academicYear('2026-09-01')]).toEqual([2025, 2026]);
});
