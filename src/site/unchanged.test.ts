import { isUnchanged } from './unchanged';

const page = { etag: '"abc"', modified: Date.parse('2026-11-04T09:00:00.500Z') };
const at = (time: string): string => new Date(`2026-11-04T${time}Z`).toUTCString();

test.each([
  ['nothing held', { etags: '', since: '' }, false],
  ['the same tag', { etags: '"abc"', since: '' }, true],
  ['the same tag, made weak by a proxy that packs', { etags: 'W/"abc"', since: '' }, true],
  ['one of several', { etags: '"x", "abc"', since: '' }, true],
  ['another tag, though the date fits', { etags: '"x"', since: at('09:00:01') }, false],
  ['the same second', { etags: '', since: at('09:00:00') }, true],
  ['a second before', { etags: '', since: at('08:59:59') }, false],
  ['no date at all', { etags: '', since: 'yesterday' }, false],
])('%s', (_what, held, expected) => {
  expect(isUnchanged(page, held)).toBe(expected);
});

test('a page without a date is never unchanged since one', () => {
  expect(isUnchanged({ etag: '"abc"' }, { etags: '', since: at('09:00:00') })).toBe(false);
});
