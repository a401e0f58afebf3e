import { htmlOf } from '@virtual-school/portal-kit';
import { Blocks, headingsOf, isSafeLink, type BlockNode } from './blocks';

const text = (words: string) => ({ type: 'text', text: words });

test('what an editor writes is escaped', () => {
  expect(htmlOf(<Blocks blocks={[{ type: 'paragraph', children: [text('<script>alert(1)</script>')] }]} />)).not.toContain('<script>');
});

test.each([['javascript:alert(1)', false], ['//elsewhere.example', false], ['data:text/html,x', false], ['https://www.gov.uk', true], ['/guidance', true], ['mailto:a@example.org', true], ['tel:+441632960001', true], ['#section-first', true], [undefined, false]])('a link to %s is safe: %s', (url, expected) => {
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

const drawn = (...blocks: BlockNode[]): string => htmlOf(<Blocks blocks={blocks} />);
const paragraph = (...children: BlockNode[]): BlockNode => ({ type: 'paragraph', children });
const item = (words: string): BlockNode => ({ type: 'list-item', children: [text(words)] });
const list = (...children: BlockNode[]): BlockNode => ({ type: 'list', format: 'unordered', children });

test('what is struck out is seen and heard to be so', () => {
  const struck = { ...text('Two days'), strikethrough: true };
  expect(drawn(paragraph(struck))).toContain('<s><span class="govuk-visually-hidden">Struck out: </span>Two days</s>');
  expect(headingsOf([{ type: 'heading', level: 2, children: [struck, text('One day')] }])).toMatchObject([{ text: 'One day' }]);
});

test.each(['tel:01632960001', '#section-first'])('a link to %s leads there', (url) => {
  expect(drawn(paragraph({ type: 'link', url, children: [text('here')] }))).toContain(`<a class="govuk-link" href="${url}">here</a>`);
});

test('every list inside a list is shown, in the item before it', () => {
  const html = drawn(list(list(item('first of all')), item('one'), list(item('a')), list(item('b')), item('two')));
  const ul = '<ul class="govuk-list govuk-list--bullet">';
  expect(html).toContain(`${ul}<li>${ul}<li>first of all</li></ul></li><li>one${ul}<li>a</li></ul>${ul}<li>b</li></ul></li><li>two</li></ul>`);
});

test.each<[string, string, string, string | undefined]>([
  ['as it is stored', '/uploads/a_1.png', 'local', '/uploads/a_1.png'],
  ['as the editor of Strapi writes it', 'https://portal.example.org/uploads/a_1.png', 'local', '/uploads/a_1.png'],
  ['of another site', 'https://elsewhere.example/a_1.png', 'local', undefined],
  ['of another store', 'https://elsewhere.example/uploads/a_1.png', 'aws-s3', undefined],
  ['without a scheme', '//elsewhere.example/uploads/a_1.png', 'local', undefined],
])('a picture %s', (_how, url, provider, expected) => {
  const html = drawn({ type: 'image', image: { url, provider, alternativeText: 'A school', width: 10, height: 5 }, children: [text('')] });
  expect(/<img src="([^"]*)" alt="A school"/.exec(html)?.[1]).toBe(expected);
  expect(html).not.toContain('elsewhere');
});
