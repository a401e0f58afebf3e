import { commonWords, ourWords } from './common-passwords';
import { normalised, problemWithPassword } from './passwords';

test.each([
  ['three words', 'otter lamp seventeen'],
  ['three words that are common alone', 'monkey-november-guitar'],
  ['Welsh words', 'ysgol-afon-mwyar-dydd'],
  ['Arabic words', 'كلمات كثيرة هنا معا'],
  ['twelve pictures', '🙂🌧🪨🌱🙃🌤🌿🪵🍂🐚🌊🔔'],
  ['letters and signs mixed', 'vK9#tq!Lm2@x'],
  ['twelve characters exactly', 'otterlampsix'],
  ['128 characters, counted as people count them', '🙂🌧🪨🌱🙃🌤🌿🪵'.repeat(16)],
])('%s may be used', (_name, password) => {
  expect(problemWithPassword(password)).toBeUndefined();
});

test.each([
  ['eleven characters', 'otterlamp11', 'at least 12'],
  ['129 characters', `otter lamp ${'seven'.repeat(23)}abc`, 'at most 128'],
  ['the usual one, dressed up', 'Password1234!', 'harder to guess'],
  ['the usual one, in disguise', 'P@$$w0rd!2026', 'harder to guess'],
  ['two common words', 'LiverpoolSunshine7', 'harder to guess'],
  ['the name of this place', 'V1rtualSchool2026', 'harder to guess'],
  ['only our own words', 'virtual-school-portal-teacher', 'harder to guess'],
  ['a row of keys', 'qwertyuiop12', 'harder to guess'],
  ['a row of keys backwards', 'xx-poiuytrewq-1', 'harder to guess'],
  ['a column of keys', '1qaz2wsx3edc', 'harder to guess'],
  ['one character', 'aaaaaaaaaaaaaaaa', 'harder to guess'],
  ['one piece over and over', 'otter7otter7otter7', 'harder to guess'],
  ['digits in order', '123456789012', 'harder to guess'],
  ['a date and its year', '01012010-2010', 'harder to guess'],
])('%s is refused', (_name, password, expected) => {
  expect(problemWithPassword(password)).toContain(expected);
});

test.each(['BrambleExample1', 'example-bramble-2026', 'bramble.example'])('one’s own name is not a password: %s', (password) => {
  expect(problemWithPassword(password, ['Bramble Example', 'b.example'])).toContain('harder to guess');
});

test('the same word from two keyboards is one password', () => {
  expect(normalised('cafe\u0301 lamp seventeen')).toBe(normalised('caf\u00e9 lamp seventeen'));
});

test('some hundreds of words are known, each of letters only', () => {
  expect(new Set([...commonWords, ...ourWords]).size).toBeGreaterThan(300);
  expect([...commonWords, ...ourWords].filter((word) => !/^[a-z]{3,}$/.test(word))).toEqual([]);
});
