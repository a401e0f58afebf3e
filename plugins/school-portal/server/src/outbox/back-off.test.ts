import { isGivenUp, nextTry } from './back-off';

const noon = new Date('2026-11-23T12:00:00.000Z');

test.each([
  [1, '2026-11-23T12:01:00.000Z'],
  [2, '2026-11-23T12:02:00.000Z'],
  [5, '2026-11-23T12:16:00.000Z'],
  [12, '2026-11-23T18:00:00.000Z'],
])('after failure %i it is tried again at %s', (attempts, expected) => {
  expect(nextTry(attempts, noon)).toBe(expected);
});

test('it is given up when the event is three days old', () => {
  expect(isGivenUp({ at: '2026-11-20T12:00:01.000Z' }, noon)).toBe(false);
  expect(isGivenUp({ at: '2026-11-20T12:00:00.000Z' }, noon)).toBe(true);
});
