import { searchableOf, sources } from './sources';

const sourceOf = (kind: string) => sources.find((each) => each.kind === kind) as (typeof sources)[number];
const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'One' }, { type: 'link', url: '/x', children: [{ type: 'text', text: ' two' }] }] }, { type: 'list', children: [{ type: 'list-item', children: [{ type: 'text', text: 'three' }] }, { type: 'list-item', children: [{ type: 'text', text: 'four' }] }] }];

test('an article is searched by its title, its summary and its words', () => {
  expect(searchableOf(sourceOf('guidance'), { documentId: 'd', slug: 'a', title: 'T', summary: 'S', body, for_carers: true })).toEqual({ kind: 'guidance', address: '/guidance/a', title: 'T', summary: 'S', body: 'One two three; four.', keywords: '', audiences: ['carer'] });
});

test('a question by itself and its answer', () => {
  expect(searchableOf(sourceOf('question'), { documentId: 'd', slug: 'q', question: 'Why?', answer: body })).toMatchObject({ address: '/questions/q', title: 'Why?', summary: 'One two three; four.', audiences: ['everyone'] });
});

test('a duty by its wording; it leads to its own page', () => {
  expect(searchableOf(sourceOf('duty'), { documentId: 'd', wording: 'Name somebody', source: 'An Act', code: 'D65a' })).toMatchObject({ kind: 'duty', address: '/duties/d65a', title: 'Name somebody', summary: 'An Act', keywords: 'duty D65a' });
});

test('a long answer is shown by its first words', () => {
  const long = [{ type: 'paragraph', children: [{ type: 'text', text: 'word '.repeat(100) }] }];
  expect(searchableOf(sourceOf('question'), { documentId: 'd', slug: 'q', question: 'Why?', answer: long }).summary).toMatch(/^(word ){20,45}…$/);
});

test('an event stands below the events, by its theme too', () => {
  expect(searchableOf(sourceOf('event'), { documentId: 'd', slug: 'spring', title: 'Spring meeting', summary: 'News.', topic: 'attachment-and-trauma', for_governors: true })).toEqual({ kind: 'event', address: '/training/events/spring', title: 'Spring meeting', summary: 'News.', body: '', keywords: 'attachment and trauma', audiences: ['governor'] });
});
