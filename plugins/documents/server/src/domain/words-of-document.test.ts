import { dayInWords, pageOf } from './words-of-document';

test.each([
  ['2026-11-03', '3 November 2026'],
  ['2027-01-31', '31 January 2027'],
  ['2028-02-29', '29 February 2028'],
  ['2026-12-01', '1 December 2026'],
])('%s is %s', (day, words) => {
  expect(dayInWords(day)).toBe(words);
});

test('a page says which of how many it is', () => {
  expect(pageOf(2, 9)).toBe('Page 2 of 9');
});
