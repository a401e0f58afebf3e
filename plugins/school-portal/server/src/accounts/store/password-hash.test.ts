import { hashPassword, verifyPassword } from './password-hash';

test('a password is right however the keyboard made its letters, and wrong by one character', async () => {
  const stored = await hashPassword('caf\u00e9 lamp seventeen');
  expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  expect(await verifyPassword(stored, 'cafe\u0301 lamp seventeen')).toBe(true);
  expect(await verifyPassword(stored, 'cafe lamp seventeen')).toBe(false);
});

test('every one of 128 characters counts', async () => {
  const long = '🙂🌧🪨🌱🙃🌤🌿🪵'.repeat(16);
  const stored = await hashPassword(long);
  expect(await verifyPassword(stored, long)).toBe(true);
  expect(await verifyPassword(stored, `${long.slice(0, -2)}🌊`)).toBe(false);
});

test.each([undefined, '', 'no hash'])('nobody has the stored hash %j', async (stored) => {
  expect(await verifyPassword(stored, 'otter lamp seventeen')).toBe(false);
});

test('a storm is worked off to the end', async () => {
  const stored = await hashPassword('otter lamp seventeen');
  const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => verifyPassword(stored, at % 2 ? 'otter lamp seventeen' : 'wrong')));
  expect(answers.filter(Boolean)).toHaveLength(6);
});
