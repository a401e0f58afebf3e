import { problemWithPassword } from './passwords';

test.each([
  ['otter lamp seventeen', undefined],
  ['ysgol-afon-mwyar-dydd', undefined],
  ['كلمات كثيرة هنا معا', undefined],
  ['🙂🌧️🪨🌱🙃🌤️🌿🪵🍂🐚🌊🔔', undefined],
  ['short', 'at least 12'],
  ['x'.repeat(129), 'at most 128'],
  ['Password1234!', 'harder to guess'],
  ['V1rtualSchool2026', 'harder to guess'],
  ['qwertyuiop12', 'harder to guess'],
  ['aaaaaaaaaaaaaaaa', 'harder to guess'],
  ['123456789012', 'harder to guess'],
])('%s', (password, expected) => {
  const problem = problemWithPassword(password);
  if (expected === undefined) expect(problem).toBeUndefined();
  else expect(problem).toContain(expected);
});

test('a password may be exactly 128 characters, counted as people count them', () => {
  expect(problemWithPassword('🙂🌧🪨🌱🙃🌤🌿🪵'.repeat(16))).toBeUndefined();
});

test('one’s own name is not a password', () => {
  expect(problemWithPassword('BrambleExample1', ['Bramble Example'])).toContain('harder to guess');
});
