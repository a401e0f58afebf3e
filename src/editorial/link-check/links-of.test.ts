import { linksOf } from './links-of';

const link = (url: string) => ({ type: 'link', url, children: [{ type: 'text', text: 'words' }] });

test('links of rich text are found however deep they stand', () => {
  const body = [{ type: 'paragraph', children: [link('/a')] }, { type: 'list', children: [{ type: 'list-item', children: [{ type: 'text', text: 'x' }, link('/b')] }, { type: 'list', children: [{ type: 'list-item', children: [link('/c')] }] }] }];
  expect(linksOf({ body })).toEqual(['/a', '/b', '/c']);
});

test('the answer of a question, the source and the link of a resource count too', () => {
  expect(linksOf({ answer: [{ type: 'paragraph', children: [link('/a')] }], source_url: 'https://example.org/b', link: 'https://example.org/c' })).toEqual(['/a', 'https://example.org/b', 'https://example.org/c']);
});

test('the same address counts once, and an empty one not at all', () => {
  expect(linksOf({ body: [{ type: 'paragraph', children: [link('/a'), link('/a')] }], source_url: '', link: null })).toEqual(['/a']);
});

test('an entry without words has no links', () => {
  expect(linksOf({ body: null })).toEqual([]);
});

test('the materials of an event and the pictures of a text count too', () => {
  const picture = { type: 'image', image: { url: 'https://portal.example.org/uploads/a.png', provider: 'local' }, children: [{ type: 'text', text: '' }] };
  expect(linksOf({ body: [picture], materials: [{ title: 'Slides', link: 'https://example.org/slides' }] })).toEqual(['/uploads/a.png', 'https://example.org/slides']);
});
