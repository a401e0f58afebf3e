import { fieldsFrom } from './read-form';

test('one text stays a text, several of one name become a list', () => {
  expect(fieldsFrom([['words', 'a'], ['ticked', 'x'], ['ticked', 'y'], ['ticked', 'z']])).toEqual({ words: 'a', ticked: ['x', 'y', 'z'] });
});

test('tokens of the page and files are left out', () => {
  expect(fieldsFrom([['_csrf', 'c'], ['_key', 'k'], ['_carried', 's'], ['file', { size: 1 }], ['version', '3']])).toEqual({ version: '3' });
});

test('an emptied box is sent as empty', () => {
  expect(fieldsFrom([['words', '']])).toEqual({ words: '' });
});
