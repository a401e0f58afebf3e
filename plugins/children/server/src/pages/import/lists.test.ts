import { lists, shownOf, type List } from './lists';

const sizes = (more: Partial<Record<List, number>>): Record<List, number> => ({ ...(Object.fromEntries(lists.map((list) => [list, 0])) as Record<List, number>), ...more });

test.each<[string, Record<string, unknown>, Partial<Record<List, number>>, { list: List; from: number }]>([
  ['the gravest comes first', {}, { added: 3, leaving: 1 }, { list: 'leaving', from: 0 }],
  ['what is wrong stands before what changes', {}, { changed: 3, problems: 1 }, { list: 'problems', from: 0 }],
  ['what was asked for', { show: 'added' }, { added: 3, leaving: 1 }, { list: 'added', from: 0 }],
  ['nothing at all', {}, {}, { list: 'changed', from: 0 }],
  ['the third page', { show: 'added', from: '50' }, { added: 51 }, { list: 'added', from: 50 }],
  ['a page that is not there', { show: 'added', from: '50' }, { added: 50 }, { list: 'added', from: 0 }],
  ['between two pages', { show: 'added', from: '77' }, { added: 120 }, { list: 'added', from: 75 }],
  ['nonsense', { show: ['added'], from: '1e9' }, { changed: 2 }, { list: 'changed', from: 0 }],
])('%s', (_name, query, of, shown) => {
  expect(shownOf(query, sizes(of))).toEqual(shown);
});
