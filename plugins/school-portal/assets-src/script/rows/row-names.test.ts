import { renumbered } from './row-names';

test.each([
  ['a name', 'targets.0.what', 'targets.2.what'],
  ['an id with a suffix', 'targets.0.what-hint', 'targets.2.what-hint'],
  ['several ids', 'targets.0.what-hint targets.0.what-error', 'targets.2.what-hint targets.2.what-error'],
  ['names with a hyphen', 'targets-10-when-day', 'targets-2-when-day'],
  ['a name of another list', 'other.0.what', 'other.0.what'],
  ['a longer name that begins alike', 'targetsOld.0.what', 'targetsOld.0.what'],
  ['a number inside the column', 'targets.0.line.1', 'targets.2.line.1'],
])('%s', (_what, before, after) => {
  expect(renumbered(before, 'targets', 2)).toBe(after);
});

test('a list whose name has a dot is taken literally', () => {
  expect(renumbered('a.b.0.c axb.0.c', 'a.b', 1)).toBe('a.b.1.c axb.0.c');
});
