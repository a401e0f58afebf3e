import { fieldsOf, ownFields } from './fields';

test.each([
  ['nothing', undefined, {}],
  ['texts', { a: '1', b: ['2', '3'] }, { a: '1', b: ['2', '3'] }],
  ['a tree that the body parser made of dots', { a: { b: '1' }, rows: [{ what: 'x', ways: ['y', 'z'] }, { what: 'w' }] }, { 'a.b': '1', 'rows.0.what': 'x', 'rows.0.ways': ['y', 'z'], 'rows.1.what': 'w' }],
  ['a tree that is too deep', { a: { b: { c: { d: { e: 'x' } } } } }, undefined],
  ['a prototype key inside', { a: JSON.parse('{"__proto__":"x"}') }, undefined],
  ['NUL, which no database takes', { a: 'x\u0000y', b: ['\u0000'] }, { a: 'xy', b: [''] }],
  ['a number', { a: 1 }, undefined],
  ['a list', ['a'], undefined],
  ['a prototype key', JSON.parse('{"__proto__":"x"}'), undefined],
  ['a constructor key', { constructor: 'x' }, undefined],
])('%s', (_name, body, expected) => {
  expect(fieldsOf(body)).toEqual(expected);
});

test('a body with thousands of names is refused', () => {
  expect(fieldsOf(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`n${i}`, '']))))
    .toBeUndefined();
});

test('the door keeps its own fields to itself', () => {
  expect(ownFields({ _csrf: 'x', _key: 'y', _carried: 'z', _add: 'targets', words: 'w' })).toEqual({ _add: 'targets', words: 'w' });
});
