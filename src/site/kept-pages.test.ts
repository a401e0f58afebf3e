import { keptPages, noncePlace } from './kept-pages';

const page = (words: string): string => `<p>${words}</p><script nonce="${noncePlace}"></script>`;

test('a page is kept until the edition is another one', () => {
  const pages = keptPages();
  pages.find('1 2026-11-04', '/a');
  pages.keep('1 2026-11-04', '/a', page('one'));
  expect(pages.find('1 2026-11-04', '/a')?.withNonce('n')).toBe('<p>one</p><script nonce="n"></script>');
  expect(pages.find('2 2026-11-04', '/a')).toBeUndefined();
  expect(pages.find('1 2026-11-04', '/a')).toBeUndefined();
});

test('a page that an editor overtook while it was drawn is shown and not kept', () => {
  const pages = keptPages();
  pages.find('1', '/a');
  pages.find('2', '/b');
  expect(pages.keep('1', '/a', page('old')).withNonce('n')).toContain('old');
  expect(pages.find('2', '/a')).toBeUndefined();
});

test('the tag is the page’s, whatever the nonce of an answer', () => {
  const pages = keptPages();
  expect(pages.once(page('one')).etag).toBe(pages.once(page('one')).etag);
  expect(pages.once(page('one')).etag).not.toBe(pages.once(page('two')).etag);
});

test('the oldest page makes room: memory has an end', () => {
  const pages = keptPages();
  pages.find('1', '/');
  for (let at = 0; at < 500; at += 1) pages.keep('1', `/${at}`, page(String(at)));
  expect(pages.find('1', '/0')).toBeUndefined();
  expect(pages.find('1', '/499')).toBeDefined();
});

test('a few very large pages do not fill the memory either', () => {
  const pages = keptPages();
  pages.find('1', '/');
  for (let at = 0; at < 20; at += 1) pages.keep('1', `/${at}`, 'x'.repeat(1_000_000));
  expect(Array.from({ length: 20 }, (_none, at) => pages.find('1', `/${at}`)).filter(Boolean).length).toBeLessThanOrEqual(12);
});
