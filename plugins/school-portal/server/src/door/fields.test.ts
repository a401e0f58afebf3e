import { fieldsOf, ownFields } from './fields';

test.each([
  ['nothing', undefined, {}],
  ['texts', { a: '1', b: ['2', '3'] }, { a: '1', b: ['2', '3'] }],
  ['a nested object', { a: { b: '1' } }, undefined],
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
