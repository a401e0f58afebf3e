import { ageOn, inWords, longAgo, readDay } from './days';

test.each([
  ['2017-08-14', '2017-08-14'],
  ['14/08/2017', '2017-08-14'],
  ['4/8/2017', '2017-08-04'],
  ['14-08-2017', '2017-08-14'],
  ['14.08.2017', '2017-08-14'],
  ['2017-08-14 00:00:00', '2017-08-14'],
  ['14/08/2017 00:00', '2017-08-14'],
  ['2017-08-14T00:00:00.000', '2017-08-14'],
  ['29/02/2016', '2016-02-29'],
  ['29/02/2017', undefined],
  ['08/14/2017', undefined],
  ['14/08/17', undefined],
  ['14/08/1017', undefined],
  ['2017-08-14 13:20', undefined],
  ['42961', undefined],
  ['', undefined],
])('%j is read as %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ['2012-10-12', '2026-10-11', 13],
  ['2012-10-12', '2026-10-12', 14],
  ['2012-02-29', '2026-02-28', 13],
  ['2012-02-29', '2026-03-01', 14],
])('born on %s, on %s: %d years old', (dateOfBirth, day, age) => {
  expect(ageOn(dateOfBirth, day)).toBe(age);
});

test('a day is written in words, and an unknown one says so', () => {
  expect(inWords('2017-08-04')).toBe('4 August 2017');
  expect(inWords(undefined)).toBe('Not known');
  expect(inWords(longAgo)).toBe('Not known');
});
