import { clockTime, lineOf } from './line';
import { atRest } from './queue';

test.each([
  ['in winter', '2026-11-23T10:42:10.000Z', '10:42'],
  ['in summer', '2026-06-23T10:42:10.000Z', '11:42'],
  ['an instant before the clocks go back', '2026-10-25T00:59:59.000Z', '01:59'],
  ['an instant after the clocks went back', '2026-10-25T01:00:00.000Z', '01:00'],
])('the time is London time %s', (_when, instant, time) => {
  expect(clockTime(instant)).toBe(time);
});

test('an untouched page says nothing', () => {
  expect(lineOf(atRest)).toEqual({ state: 'none', text: '' });
});

test('a saved page says when', () => {
  expect(lineOf({ ...atRest, edited: 1, saved: 1, savedAt: '2026-11-23T10:42:00.000Z' })).toEqual({ state: 'saved', text: 'Saved at 10:42' });
});

test('a save of all but one answer says which is not saved', () => {
  expect(lineOf({ ...atRest, edited: 1, saved: 1, savedAt: '2026-11-23T10:42:00.000Z', except: 'Enter a month' })).toEqual({ state: 'waiting', text: 'Saved at 10:42, but not all of it. Enter a month' });
});

test('without a connection it does not say that it saved', () => {
  expect(lineOf({ ...atRest, edited: 2, saved: 1, tries: 1, savedAt: '2026-11-23T10:42:00.000Z' })).toMatchObject({ state: 'waiting', text: expect.stringContaining('Not saved yet: no connection') });
});

test.each([
  ['changed-meanwhile' as const, 'show-both'],
  ['signed-out' as const, 'sign-in'],
  ['somebody-else' as const, 'sign-in'],
  ['refused' as const, undefined],
  ['closed' as const, undefined],
])('held because %s: says that the words are here and offers %s', (hold, action) => {
  const line = lineOf({ ...atRest, edited: 1, hold });

  expect([line.state, line.action]).toEqual(['stopped', action]);
  expect(line.text).toMatch(/still|Not saved yet/);
});
