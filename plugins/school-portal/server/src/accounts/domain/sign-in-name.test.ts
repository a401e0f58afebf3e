import { plainName, problemWithSignInName } from './sign-in-name';

const own = 'Bramble@Example.org';

test.each(['b.example', 'bramble@example.org', 'siân-jones', 'أمل.٢', 'abc'])('%s may be a sign-in name', (name) => {
  expect(problemWithSignInName(name, own)).toBeUndefined();
});

test.each([
  ['ab', '3 to 60'],
  ['x'.repeat(61), '3 to 60'],
  ['somebody@example.org', 'without @'],
  ['two words', 'without spaces'],
  ['.hidden', 'letters, numbers'],
  ['a<b>c', 'letters, numbers'],
  ['nul\u0000name', 'letters, numbers'],
])('%j is refused', (name, expected) => {
  expect(problemWithSignInName(name, own)).toContain(expected);
});

test('letter case and full-width letters make no second name', () => {
  expect(plainName(' Ｂ.Example ')).toBe('b.example');
});
