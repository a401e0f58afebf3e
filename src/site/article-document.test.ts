import { articleDocument } from './article-document';
import type { BlockNode } from './blocks';
import type { Entry } from './entries';

const text = (words: string): BlockNode => ({ type: 'text', text: words });
const anEntry = (body: readonly BlockNode[], more: Partial<Entry> = {}): Entry => ({ documentId: 'd', slug: 'a', title: 'Title', summary: 'Summary', body, updatedAt: '2026-10-01T23:30:00.000Z', ...more });
const blocksOf = (body: readonly BlockNode[]) => articleDocument(anEntry(body, { summary: '' }), '/guidance/a').blocks;

test.each<[string, BlockNode, unknown]>([
  ['a paragraph', { type: 'paragraph', children: [text('One '), { type: 'link', url: 'https://www.gov.uk/x', children: [text('link')] }] }, { kind: 'paragraph', text: 'One link (https://www.gov.uk/x)' }],
  ['a link on this site', { type: 'paragraph', children: [{ type: 'link', url: '/guidance', children: [text('guidance')] }] }, { kind: 'paragraph', text: 'guidance' }],
  ['an e-mail address and a telephone number', { type: 'paragraph', children: [{ type: 'link', url: 'mailto:a@example.org', children: [text('Write')] }, text(' or '), { type: 'link', url: 'tel:01632960001', children: [text('ring')] }] }, { kind: 'paragraph', text: 'Write (a@example.org) or ring (01632960001)' }],
  ['a link on this page', { type: 'paragraph', children: [{ type: 'link', url: '#section-a', children: [text('above')] }] }, { kind: 'paragraph', text: 'above' }],
  ['what is struck out', { type: 'paragraph', children: [{ ...text('Two days. '), strikethrough: true }, text('One day.')] }, { kind: 'paragraph', text: 'One day.' }],
  ['a link that leads nowhere good', { type: 'paragraph', children: [{ type: 'link', url: 'javascript:x', children: [text('press')] }] }, { kind: 'paragraph', text: 'press' }],
  ['a heading', { type: 'heading', level: 2, children: [text('Head')] }, { kind: 'heading', level: 1, text: 'Head' }],
  ['a deep heading', { type: 'heading', level: 6, children: [text('Head')] }, { kind: 'heading', level: 3, text: 'Head' }],
  ['a quotation', { type: 'quote', children: [text('Said')] }, { kind: 'paragraph', text: 'Said', tone: 'quote' }],
  ['a numbered list', { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('a')] }, { type: 'list-item', children: [text('b')] }] }, { kind: 'list', items: ['a', 'b'], numbered: true }],
  ['a list in a list', { type: 'list', children: [{ type: 'list-item', children: [text('a')] }, { type: 'list', children: [{ type: 'list-item', children: [text('b')] }] }] }, { kind: 'list', items: ['a', '– b'] }],
])('%s', (_what, node, expected) => {
  expect(blocksOf([node])).toEqual([expected]);
});

test('a picture of the media library goes onto paper; one that cannot be had is said in words', () => {
  const node = (alternativeText: string | null): BlockNode => ({ type: 'image', image: { url: 'http://editor.example:1337/uploads/a.png', provider: 'local', alternativeText }, children: [text('')] });
  const picture = { jpeg: 'AAAA', width: 20, height: 10 };
  const blocks = (each: BlockNode, pictures?: ReadonlyMap<string, typeof picture>) => articleDocument(anEntry([each], { summary: '' }), '/guidance/a', { pictures }).blocks;
  const pictures = new Map([['/uploads/a.png', picture]]);
  expect(blocks(node(' A bridge '), pictures)).toEqual([{ kind: 'picture', ...picture, alt: 'A bridge' }]);
  expect(blocks(node(null), pictures)).toEqual([{ kind: 'picture', ...picture, alt: '' }]);
  expect(blocks(node('A bridge'))).toEqual([{ kind: 'paragraph', text: 'Picture: A bridge', tone: 'note' }]);
  expect(blocks(node(null))).toEqual([]);
});

test('an empty paragraph is left out', () => {
  expect(blocksOf([{ type: 'paragraph', children: [text('')] }])).toEqual([]);
});

test('the document says where it comes from, its day in London, for whom, and what it binds to', () => {
  const model = articleDocument(anEntry([], { force: 'law', for_carers: true, source_name: 'An Act', source_date: '1989-11-16', source_url: 'https://www.legislation.gov.uk/x' }), '/guidance/a');
  expect(model).toMatchObject({ title: 'Title', reference: '/guidance/a', version: '2 October 2026', audience: 'Carers', date: '2026-10-02', isOpen: true });
  expect(model.blocks[1]).toEqual({ kind: 'facts', rows: [{ term: 'Status', text: ['The law says. This rests on an Act or on regulations. It has to be done.'] }, { term: 'Source', text: ['An Act, 16 November 1989', 'https://www.legislation.gov.uk/x'] }] });
});

test('an article that was replaced says so before anything else, and what changed stands at the end', () => {
  const entry = anEntry([{ type: 'paragraph', children: [text('Words')] }], { superseded_note: 'Ask us.', changed_on: '2026-10-20', change_note: 'Ten days, not five.' });
  const { blocks } = articleDocument(entry, '/guidance/a', { replacedBy: anEntry([], { slug: 'b', title: 'The new way' }) });
  expect(blocks[0]).toEqual({ kind: 'paragraph', text: 'This has been replaced. Read “The new way” instead (/guidance/b). Ask us.', tone: 'warning' });
  expect(blocks.slice(-2)).toEqual([{ kind: 'heading', level: 1, text: 'What changed on 20 October 2026' }, { kind: 'paragraph', text: 'Ten days, not five.' }]);
});

test('news says when it was published, and training what it is and where it stands', () => {
  expect(articleDocument(anEntry([], { summary: '', published_on: '2026-11-02' }), '/news/a').blocks).toEqual([{ kind: 'facts', rows: [{ term: 'Published', text: ['2 November 2026'] }] }]);
  expect(articleDocument(anEntry([], { summary: '', form: 'video', minutes: 5, link: 'https://example.org/film' }), '/training/a').blocks).toEqual([{ kind: 'facts', rows: [{ term: 'Kind', text: ['Video, 5 minutes'] }, { term: 'Link', text: ['https://example.org/film'] }] }]);
});
