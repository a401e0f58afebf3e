import { isSamePerson, personKey, type Named } from './same-person';

const fern: Named = { name: 'Fern Example', email: 'office@school.example', urn: '100001' };

test.each<[string, Named, boolean]>([
  ['the same name, address and school', { ...fern }, true],
  ['written with other capitals and blanks', { ...fern, name: ' fern  EXAMPLE', email: 'Office@School.example' }, true],
  ['a colleague with the same mailbox', { ...fern, name: 'Moss Example' }, false],
  ['the same name with another address', { ...fern, email: 'fern@other.example' }, false],
  ['the same name at another school', { ...fern, email: undefined, urn: '100002' }, false],
  ['the same name, and nothing else is known', { name: 'Fern Example' }, true],
])('on one list: %s', (_name, other, isSame) => {
  expect(isSamePerson(fern, other)).toBe(isSame);
  expect(isSamePerson(other, fern)).toBe(isSame);
});

test('what one school books says nothing of what another books', () => {
  expect(personKey(fern, '100001')).toBe(personKey({ ...fern, name: 'FERN example' }, '100001'));
  expect(personKey(fern, '100001')).not.toBe(personKey(fern, '100002'));
});
