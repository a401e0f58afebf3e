import { Secret, TOTP } from 'otpauth';
import { newCardCodes, newSecret, plainCardCode, secretAddress, stepOf } from './codes';

const now = new Date('2026-11-23T10:00:05.000Z');
const secret = newSecret();
const codeAt = (at: Date) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
const step = Math.floor(now.getTime() / 30_000);

test.each([
  ['this half minute', 0, step],
  ['the one before', -30_000, step - 1],
  ['the one after', 30_000, step + 1],
  ['two before', -60_000, undefined],
])('the code of %s', (_name, shift, expected) => {
  expect(stepOf(secret, codeAt(new Date(now.getTime() + shift)), now, undefined)).toBe(expected);
});

test('a step is used once, and no earlier one after it', () => {
  expect(stepOf(secret, codeAt(now), now, step)).toBeUndefined();
  expect(stepOf(secret, codeAt(new Date(now.getTime() - 30_000)), now, step)).toBeUndefined();
});

test.each(['', '12345', 'abcdef', '1234567'])('%s is no code', (typed) => {
  expect(stepOf(secret, typed, now, undefined)).toBeUndefined();
});

test('a card has twenty different codes that are found however they are typed', () => {
  const codes = newCardCodes();
  expect(new Set(codes).size).toBe(20);
  expect(plainCardCode(` ${codes[0]?.toLowerCase()} `)).toBe(codes[0]?.replace('-', ''));
});

test('an app is told who issued the code, and no name', () => {
  expect(secretAddress(secret, 'k3')).toContain('issuer=Virtual%20School%20Portal');
});
