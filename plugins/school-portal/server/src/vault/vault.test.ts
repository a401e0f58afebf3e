import { randomBytes } from 'node:crypto';
import { vaultService } from './vault-service';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [k1, k2] = [key('k1'), key('k2')];

test('a sealed text opens again and does not show its words', () => {
  const vault = vaultService({ PORTAL_KEYS: k1 });
  const sealed = vault.seal('Mae hi’n hapus 🙂');
  expect(vault.open(sealed)).toBe('Mae hi’n hapus 🙂');
  expect(sealed).not.toContain('hapus');
});

test('a text sealed with an older key opens after a new key was put in front', () => {
  const sealed = vaultService({ PORTAL_KEYS: k1 }).seal('words');
  const vault = vaultService({ PORTAL_KEYS: `${k2},${k1}` });
  expect(vault.open(sealed)).toBe('words');
  expect(vault.isNewest(sealed)).toBe(false);
});

test('a digest stays the same after a new key was put in front', () => {
  expect(vaultService({ PORTAL_KEYS: `${k2},${k1}` }).digest('token')).toBe(vaultService({ PORTAL_KEYS: k1 }).digest('token'));
});

test('a text that was tampered with does not open', () => {
  const vault = vaultService({ PORTAL_KEYS: k1 });
  const sealed = vault.seal('words');
  expect(() => vault.open(`${sealed.slice(0, -2)}AA`)).toThrow();
});

test.each([undefined, '', 'k1:short', `K 1:${randomBytes(32).toString('base64')}`])('keys that are not keys stop the start: %s', (keys) => {
  expect(() => vaultService({ PORTAL_KEYS: keys })).toThrow('PORTAL_KEYS');
});
