import { readYearGroup, yearGroupOf, yearsApart } from './year-group';

test.each([
  ['2025-11-02', '2026-11-23', 'E1'],
  ['2024-05-02', '2026-11-23', 'E2'],
  ['2023-11-22', '2026-11-23', 'N1'], // turned three yesterday
  ['2023-11-24', '2026-11-23', 'E2'], // turns three tomorrow
  ['2023-08-31', '2026-11-23', 'N2'],
  ['2023-09-01', '2026-11-23', 'N1'],
  ['2022-08-31', '2026-11-23', 'R'],
  ['2022-09-01', '2026-11-23', 'N2'],
  ['2021-08-31', '2026-11-23', '1'],
  ['2012-10-12', '2026-11-23', '9'],
  ['2012-10-12', '2026-08-31', '8'],
  ['2011-08-31', '2026-11-23', '11'],
  ['2010-09-01', '2026-11-23', '11'],
  ['2010-08-31', '2026-11-23', '12'],
  ['2008-08-31', '2026-11-23', '14'],
  ['2007-08-31', '2026-11-23', undefined],
])('born on %s, on %s: %s', (dateOfBirth, day, expected) => {
  expect(yearGroupOf(dateOfBirth, day)).toBe(expected);
});

test.each([
  ['9', '9'],
  ['09', '9'],
  ['Year 9', '9'],
  ['Y11', '11'],
  ['yr 3', '3'],
  ['reception', 'R'],
  ['r', 'R'],
  ['N2', 'N2'],
  ['14', '14'],
  ['15', undefined],
  ['0', undefined],
  ['nine', undefined],
  ['', undefined],
])('the year group %j is read as %s', (text, code) => {
  expect(readYearGroup(text)).toBe(code);
});

test('years apart are counted along a childhood', () => {
  expect(yearsApart('N2', 'R')).toBe(1);
  expect(yearsApart('R', '2')).toBe(2);
  expect(yearsApart('11', '9')).toBe(2);
});
