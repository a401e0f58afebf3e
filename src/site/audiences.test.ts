import fs from 'node:fs';
import path from 'node:path';
import { audiencesOf, audienceSwitches, isFor } from './audiences';

test('an entry is for the audiences that are switched on, in one order', () => {
  expect(audiencesOf({ for_carers: true, for_designated_teachers: true, for_governors: false, for_head_teachers: null })).toEqual(['designated-teacher', 'carer']);
});

test('an entry with none switched on is for everybody', () => {
  expect(audiencesOf({})).toEqual(['everyone']);
  expect(audiencesOf({ for_carers: false, for_young_people: null })).toEqual(['everyone']);
});

test.each([
  [{ for_carers: true }, 'carer', true],
  [{ for_carers: true }, 'governor', false],
  [{}, 'governor', true],
  [{ for_carers: true }, 'nonsense', false],
])('%j is for %s: %s', (entry, audience, expected) => {
  expect(isFor(entry, audience)).toBe(expected);
});

test.each(['guidance-article', 'training-resource', 'form-download'])('%s has each switch, and no other', (type) => {
  const file = path.join(__dirname, '..', 'api', type, 'content-types', type, 'schema.json');
  const { attributes } = JSON.parse(fs.readFileSync(file, 'utf8')) as { attributes: Record<string, object> };
  expect(Object.keys(attributes).filter((name) => name.startsWith('for_'))).toEqual(Object.keys(audienceSwitches));
});
