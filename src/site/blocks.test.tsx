import { htmlOf } from '@virtual-school/portal-kit';
import { Blocks, isSafeLink } from './blocks';

const text = (words: string) => ({ type: 'text', text: words });

test('what an editor writes is escaped', () => {
  expect(htmlOf(<Blocks blocks={[{ type: 'paragraph', children: [text('<script>alert(1)</script>')] }]} />)).not.toContain('<script>');
});

test.each([['javascript:alert(1)', false], ['//elsewhere.example', false], ['data:text/html,x', false], ['https://www.gov.uk', true], ['/guidance', true], ['mailto:a@example.org', true], [undefined, false]])('a link to %s is safe: %s', (url, expected) => {
  expect(isSafeLink(url)).toBe(expected);
});

test('a link that leads nowhere good keeps its words', () => {
  const html = htmlOf(<Blocks blocks={[{ type: 'paragraph', children: [{ type: 'link', url: 'javascript:alert(1)', children: [text('press')] }] }]} />);
  expect(html).toContain('press');
  expect(html).not.toContain('javascript');
});

test('an editor’s headings never make a second h1', () => {
  expect(htmlOf(<Blocks blocks={[{ type: 'heading', level: 1, children: [text('A')] }]} />)).toContain('<h2');
});

test('nothing published yet draws nothing', () => {
  expect(htmlOf(<Blocks blocks={null} />)).toBe('<!doctype html>');
});
