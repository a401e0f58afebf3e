import type { Audience, ChildFacts } from '../contract';
import { factRules, maySee, maySeeAddress, type FactName } from './fact-audiences';
import { legalStatuses } from './legal-status';
import { placementTypes } from './placement-type';
import { shownTo } from './shown-facts';

const child: ChildFacts = {
  id: 1, publicId: 'p', reference: 'K7MQ-4T2X', authorityId: 1, knownAs: 'Kit', legalName: 'Christopher Invented', dateOfBirth: '2012-10-12', yearGroup: '9',
  upn: 'W999000126001', sex: 'M', legalStatus: 'E1', placementType: 'A5', placementConfidential: true, inCareSince: '2024-02-01', unaccompanied: true, caseNumber: 'CASE-77',
};
const read = (audience: Audience, change: Partial<ChildFacts> = {}) => Object.fromEntries(shownTo(audience, { ...child, ...change }).map(({ name, text }) => [name, text]));

test('a school never learns the case number, immigration or the end of care', () => {
  for (const audience of ['school', 'head-teacher'] as const) {
    const text = JSON.stringify(read(audience, { leftCareOn: '2026-10-01' }));

    expect(text).not.toContain('CASE-77');
    expect(text).not.toMatch(/asylum|unaccompanied|2026/i);
  }
});

test('the head teacher reads who the child is, and no more', () => {
  expect(Object.keys(read('head-teacher'))).toEqual(['knownAs', 'legalName', 'yearGroup', 'dateOfBirth', 'reference', 'addressWarning']);
});

test('the council reads the statuses as they are', () => {
  expect(read('social-care')).toMatchObject({ legalStatus: 'Placement order granted (E1)', placementType: 'Placed for adoption under placement order, current foster carer (A5)', caseNumber: 'CASE-77', unaccompanied: 'Yes' });
});

test('a plan for adoption cannot be told from a care order by a school', () => {
  expect(read('school', { legalStatus: 'E1' }).legalStatus).toBe(read('school', { legalStatus: 'C2' }).legalStatus);
  expect(read('school', { placementType: 'A5' }).placementType).toBe(read('school', { placementType: 'U4' }).placementType);
});

test('no wording for a school speaks of adoption, custody or remand', () => {
  for (const entry of [...Object.values(legalStatuses), ...Object.values(placementTypes)]) expect(entry.school).not.toMatch(/adopt|secure|offend|custod|remand|police|justice|foster/i);
});

test('a code that no list knows says nothing to a school', () => {
  expect(read('school', { legalStatus: 'Q9' }).legalStatus).toBe('Ask the social worker');
  expect(read('virtual-school', { legalStatus: 'Q9' }).legalStatus).toBe('Q9');
});

test.each<[Audience, boolean, boolean]>([
  ['school', true, false],
  ['school', false, true],
  ['head-teacher', true, false],
  ['head-teacher', false, false],
  ['social-care', true, true],
  ['virtual-school', true, true],
])('the address for %s, confidential %s: shown %s', (audience, confidential, shown) => {
  expect(maySeeAddress(audience, confidential)).toBe(shown);
});

test('contact limits and who may collect reach everybody who may see the child', () => {
  for (const audience of ['school', 'head-teacher', 'social-care', 'virtual-school'] as const) {
    expect(maySee(audience, 'contactLimits') && maySee(audience, 'mayCollect')).toBe(true);
  }
});

test('the Virtual School and social care read every fact', () => {
  for (const fact of Object.keys(factRules) as FactName[]) expect(maySee('virtual-school', fact) && maySee('social-care', fact)).toBe(true);
});
