import type { Area } from './areas';
import { evidenceBeside, evidenceFor, mayOpenEvidence, type EvidenceReader } from './evidence';
import type { ReturnState } from './return-life';

const school: EvidenceReader = { as: 'school' };
const withLeadership: EvidenceReader = { as: 'colleague', given: ['leadership'] };
const virtualSchool: EvidenceReader = { as: 'virtual-school' };

test.each<[string, EvidenceReader, ReturnState, Area | undefined, boolean]>([
  ['the school, of a draft', school, 'open', 'leadership', true],
  ['the school, of what is confirmed', school, 'confirmed', 'leadership', true],
  ['the school, of a duty that is no longer asked', school, 'confirmed', undefined, true],
  ['a colleague, of an area given to them', withLeadership, 'open', 'leadership', true],
  ['a colleague, of another area', withLeadership, 'open', 'governance', false],
  ['a colleague, of a duty that is no longer asked', withLeadership, 'open', undefined, false],
  ['the Virtual School, of a draft', virtualSchool, 'open', 'leadership', false],
  ['the Virtual School, of what waits for the head teacher', virtualSchool, 'submitted', 'leadership', false],
  ['the Virtual School, of what is confirmed', virtualSchool, 'confirmed', 'leadership', true],
  ['the Virtual School, of a confirmed duty that is no longer asked', virtualSchool, 'confirmed', undefined, true],
])('%s', (_who, reader, state, area, may) => {
  expect(mayOpenEvidence(reader, { state, area })).toBe(may);
});

test('files stand in the order of their duties; what belongs to none of them is not lost', () => {
  const files = [{ part: 'D18', name: 'b' }, { part: 'D99', name: 'c' }, { part: 'D04', name: 'a' }];
  const duties = [{ code: 'D04' }, { code: 'D18' }];
  expect(evidenceFor(duties, files).map(({ name }) => name)).toEqual(['a', 'b']);
  expect(evidenceBeside(duties, files).map(({ name }) => name)).toEqual(['c']);
});
