import { opensPreview, previewPath, type Previewed } from './preview-token';

const draft: Previewed = { kind: 'guidance-article', documentId: 'abcdefghijklmnopqrstuvwx', version: 'draft' };
const now = new Date('2026-11-04T09:00:00.000Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const token = previewPath(draft, 'a-key', now).split('/').at(-1) ?? '';

test('the address says what it shows and is its own plain form', () => {
  expect(previewPath(draft, 'a-key', now)).toMatch(/^\/preview\/guidance-article\/abcdefghijklmnopqrstuvwx\/draft\/[0-9a-z]+-[0-9a-f]{64}$/);
});

test.each([
  ['at once', draft, token, 'a-key', now, true],
  ['in its tenth minute', draft, token, 'a-key', after(9.9), true],
  ['after ten minutes', draft, token, 'a-key', after(10.1), false],
  ['with another key', draft, token, 'b-key', now, false],
  ['for another entry', { ...draft, documentId: 'x' }, token, 'a-key', now, false],
  ['for another type', { ...draft, kind: 'page' }, token, 'a-key', now, false],
  ['for another version', { ...draft, version: 'published' as const }, token, 'a-key', now, false],
  ['with a later end written in', draft, `zzzzzzz${token.slice(token.indexOf('-'))}`, 'a-key', now, false],
  ['with a cut seal', draft, token.slice(0, -1), 'a-key', now, false],
  ['with nonsense', draft, 'nonsense', 'a-key', now, false],
  ['with nothing', draft, '', 'a-key', now, false],
] as const)('it opens %s: %s', (_, previewed, given, key, at, expected) => {
  expect(opensPreview(previewed, given, key, at)).toBe(expected);
});
