import { askedOf } from './find-schools';

test.each([
  ['123456', { words: [], urn: '123456' }],
  [' ls6 2ab ', { words: [], postcode: 'LS6 2AB' }],
  ['LS62AB', { words: [], postcode: 'LS6 2AB' }],
  ['ls6', { words: [], postcode: 'LS6 ' }],
  ['EC1A', { words: [], postcode: 'EC1A ' }],
  ['St Mary’s, Ambleton', { words: ['st', 'marys', 'ambleton'] }],
  ["%_'; drop table schools", { words: ['drop', 'table', 'schools'] }],
  ['12345', { words: ['12345'] }],
  ['', { words: [] }],
])('“%s” asks for %j', (typed, expected) => {
  expect(askedOf(typed)).toEqual(expected);
});
