import { kinds, limitsOf } from './kinds';

test.each([
  [undefined, 10], ['', 10], ['5', 5], ['25', 25], ['200', 25], ['0', 1], ['many', 10],
])('FILES_MAX_MB %j is %i MB', (given, megabytes) => {
  expect(limitsOf({ FILES_MAX_MB: given }).maxBytes).toBe(megabytes * 1_048_576);
});

test('FILES_TYPES takes away, never adds', () => {
  expect(limitsOf({ FILES_TYPES: 'PDF, png,exe,svg' }).extensions).toEqual(['pdf', 'png']);
  expect(limitsOf({}).extensions).toEqual(Object.keys(kinds));
});
