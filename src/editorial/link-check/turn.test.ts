import { beginningAt } from './turn';

const urls = new Set(['https://c.example', 'https://a.example', 'https://b.example']);

test.each<[string, string | undefined, string]>([
  ['the first check begins at the beginning', undefined, 'a b c'],
  ['the next one where the last one ended', 'https://b.example', 'b c a'],
  ['when that address is gone, with the one after it', 'https://ab.example', 'b c a'],
  ['when nothing stands after it, at the beginning', 'https://x.example', 'a b c'],
])('%s', (_what, first, order) => {
  expect(beginningAt(urls, first).map((url) => url.slice('https://'.length).split('.')[0]).join(' ')).toBe(order);
});
