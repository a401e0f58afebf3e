import { readDate } from './read-date';

const boxes = (day: string, month: string, year: string) => ({ 'metOn-day': day, 'metOn-month': month, 'metOn-year': year });

test.each([
  ['23', '11', '2026', '2026-11-23'],
  [' 3 ', '6', '2026', '2026-06-03'],
  ['29', '2', '2028', '2028-02-29'],
  ['1', 'sept', '2026', '2026-09-01'],
  ['1', 'March', '2026', '2026-03-01'],
  ['', '', '', ''],
])('%s %s %s is read as %s', (day, month, year, expected) => {
  expect(readDate(boxes(day, month, year), 'metOn')).toEqual({ ok: true, value: expected });
});

test.each([
  ['29', '2', '2026', 'The meeting date must be a real date'],
  ['31', '4', '2026', 'The meeting date must be a real date'],
  ['1', '13', '2026', 'The meeting date must be a real date'],
  ['1', 'mx', '2026', 'The meeting date must be a real date'],
  ['1', '1', '0026', 'The meeting date must be a real date'],
  ['-1', '1', '2026', 'The meeting date must be a real date'],
  ['1', '1', '26', 'The meeting date must have a year of 4 numbers, like 2026'],
  ['', '1', '2026', 'The meeting date must include a day'],
  ['1', '', '', 'The meeting date must include a month and a year'],
])('%s %s %s is refused: %s', (day, month, year, message) => {
  expect(readDate(boxes(day, month, year), 'metOn', 'The meeting date')).toEqual({ ok: false, code: 'invalid', problems: [{ field: 'metOn', message }] });
});

test('a date that was not asked for is empty', () => {
  expect(readDate({}, 'metOn')).toEqual({ ok: true, value: '' });
});
