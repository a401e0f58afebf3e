import type { Actor, Membership } from '@virtual-school/portal-kit';
import type { ChildRole } from '../contract';
import { reachesOf, readingRoles, childRoles, widestAudience } from './visibility';

const holding = (...memberships: Membership[]): Actor => ({ accountId: 7, publicId: 'a', name: 'Somebody', memberships });
const teacher: Membership = { role: 'designated-teacher', reach: 'school', urn: '990001' };
const head: Membership = { role: 'head-teacher', reach: 'school', urn: '990002' };
const worker: Membership = { role: 'social-worker', reach: 'caseload', authorityId: 3 };
const adviser: Membership = { role: 'virtual-school-adviser', reach: 'authority', authorityId: 3 };
const officer: Membership = { role: 'data-officer', reach: 'authority', authorityId: 3 };

test.each<[string, Actor, unknown]>([
  ['a designated teacher', holding(teacher), { by: 'place', urns: ['990001'] }],
  ['a head teacher', holding(head), { by: 'place', urns: ['990002'] }],
  ['a social worker', holding(worker), { by: 'allocation', accountId: 7, authorityIds: [3] }],
  ['an adviser', holding(adviser), { by: 'authority', authorityIds: [3] }],
  ['the head of the Virtual School', holding({ ...adviser, role: 'virtual-school-head' }), { by: 'authority', authorityIds: [3] }],
  ['a data officer', holding(officer), { by: 'authority', authorityIds: [3] }],
  ['the office of a school', holding({ ...teacher, role: 'school-office' }), { by: 'place', urns: ['990001'] }],
])('%s reaches', (_who, actor, expected) => {
  expect(reachesOf(actor, childRoles).map(({ reach }) => reach)).toEqual([expected]);
});

test('a role at two schools reaches both', () => {
  const [only] = reachesOf(holding(teacher, { ...teacher, urn: '990005' }), childRoles);

  expect(only?.reach).toEqual({ by: 'place', urns: ['990001', '990005'] });
});

test.each<[string, Actor]>([
  ['a visitor', holding()],
  ['a role that children do not know', holding({ role: 'governor', reach: 'school', urn: '990001' })],
  ['a school role without a school', holding({ role: 'designated-teacher', reach: 'school' })],
  ['an authority role without an authority', holding({ role: 'virtual-school-head', reach: 'authority' })],
])('%s reaches nobody', (_who, actor) => {
  expect(reachesOf(actor, childRoles)).toEqual([]);
});

test('a data officer who also teaches does not read casework of the whole authority', () => {
  expect(reachesOf(holding(teacher, officer), readingRoles).map(({ role }) => role)).toEqual(['designated-teacher']);
});

test('the office of a school reads no casework, also beside a teacher of another school', () => {
  expect(reachesOf(holding({ ...teacher, role: 'school-office' }), readingRoles)).toEqual([]);
  expect(reachesOf(holding(head, { ...teacher, role: 'school-office' }), readingRoles).map(({ reach }) => reach)).toEqual([{ by: 'place', urns: ['990002'] }]);
});

test.each<[ChildRole[], string | undefined]>([
  [['head-teacher'], 'head-teacher'],
  [['head-teacher', 'designated-teacher'], 'school'],
  [['designated-teacher', 'social-worker'], 'social-care'],
  [['social-worker', 'virtual-school-adviser'], 'virtual-school'],
  [['virtual-school-head'], 'virtual-school'],
  [['data-officer'], undefined],
  [['school-office'], undefined],
  [[], undefined],
])('%j read as %s', (roles, audience) => {
  expect(widestAudience(roles)).toBe(audience);
});
