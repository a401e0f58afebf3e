import { endsFrom, leftInWords, mayStay, phaseOf } from './clock';

const now = 1_000_000;
const ends = endsFrom(now, 1800, 43_200);
const in_ = (seconds: number) => now + seconds * 1000;

test.each([
  ['at the start', 0, 'well'],
  ['a second before the warning', 1800 - 121, 'well'],
  ['two minutes before the end', 1800 - 120, 'soon'],
  ['a second before the end', 1799, 'soon'],
  ['at the end', 1800, 'over'],
  ['after a night asleep', 50_000, 'over'],
])('%s', (_when, seconds, phase) => {
  expect(phaseOf(ends, in_(seconds))).toBe(phase);
});

test('the twelve hours end it before the idle time does', () => {
  expect(phaseOf(endsFrom(now, 1800, 100), now)).toBe('soon');
});

test('staying is offered while there are hours left', () => {
  expect([mayStay(ends), mayStay(endsFrom(now, 1800, 1800)), mayStay(endsFrom(now, 1800, 100))]).toEqual([true, false, false]);
});

test.each([
  [120, '2 minutes'],
  [119, '2 minutes'],
  [61, '1 minute'],
  [45, '1 minute'],
  [30, 'less than a minute'],
])('%i seconds are %s', (seconds, words) => {
  expect(leftInWords(endsFrom(now, seconds, 43_200), now)).toBe(words);
});
