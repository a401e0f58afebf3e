import { createHmac } from 'node:crypto';
import { knownBrowser, rememberBrowser } from './known-browsers';

const digest = (text: string) => createHmac('sha256', 'a key').update(text).digest('base64url');
const newId = () => 'abcdefghijklmnopqrstuvwxyz';
const remembered = (cookie: string | undefined, account: string) => rememberBrowser(digest, cookie, account, newId).cookie;

test('a browser is known to the account that signed in with it, and to no other', () => {
  const cookie = remembered(undefined, 'one');
  expect(knownBrowser(digest, cookie, 'one')).toBe(newId());
  expect(knownBrowser(digest, cookie, 'two')).toBeUndefined();
});

test('two people may share one computer', () => {
  const cookie = remembered(remembered(undefined, 'one'), 'two');
  expect(['one', 'two'].map((each) => knownBrowser(digest, cookie, each))).toEqual([newId(), newId()]);
});

test('the seventh person is remembered and the first forgotten', () => {
  const cookie = ['1', '2', '3', '4', '5', '6', '7'].reduce<string | undefined>(remembered, undefined);
  expect(knownBrowser(digest, cookie, '7')).toBe(newId());
  expect(knownBrowser(digest, cookie, '1')).toBeUndefined();
});

test.each([undefined, '', 'x', 'abcdefghijklmnopqrstuvwxyz', 'abcdefghijklmnopqrstuvwxyz.forged', 'ABC.def.ghi'])('%j is no known browser', (cookie) => {
  expect(knownBrowser(digest, cookie, 'one')).toBeUndefined();
});
