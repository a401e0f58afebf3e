import { actingRoles, mayGrant, placesToGrant, rolesToGrant } from './grants';

const role = (name: string, reach: 'school' | 'caseload' | 'authority', ...invitedBy: string[]) => ({ name, title: name, reach, invitedBy, idleMinutes: 30, mayBeActed: true });
const teacher = role('teacher', 'school', 'head', 'officer');
const worker = role('worker', 'caseload', 'officer');
const adviser = role('adviser', 'authority', 'chief');
const all = [teacher, worker, adviser];

type Own = { role: string; reach: 'school' | 'authority'; urn?: string; authorityId?: number };
const actor = (...memberships: Own[]) => ({ accountId: 1, publicId: 'a', name: 'A', memberships });
const atSchool = (name: string, urn: string): Own => ({ role: name, reach: 'school', urn });
const inAuthority = (name: string, authorityId: number): Own => ({ role: name, reach: 'authority', authorityId });
const nobody = actor();

test.each([
  ['a head', actor(atSchool('head', '990001')), ['teacher']],
  ['an officer', actor(inAuthority('officer', 7)), ['teacher', 'worker']],
  ['a chief', actor(inAuthority('chief', 7)), ['adviser']],
  ['a teacher', actor(atSchool('teacher', '990001')), []],
  ['nobody', nobody, []],
])('%s may give these roles', (_name, who, expected) => {
  expect(rolesToGrant(who, all).map((each) => each.name)).toEqual(expected);
});

test.each([
  ['a head at their school', actor(atSchool('head', '990001')), teacher, { urn: '990001' }, true],
  ['a head at another school', actor(atSchool('head', '990001')), teacher, { urn: '990002' }, false],
  ['a head of one school who teaches at another', actor(atSchool('head', '990001'), atSchool('teacher', '990002')), teacher, { urn: '990002' }, false],
  ['an officer at any school', actor(inAuthority('officer', 7)), teacher, { urn: '990002' }, true],
  ['an officer in their authority', actor(inAuthority('officer', 7)), worker, { authorityId: 7 }, true],
  ['an officer in another authority', actor(inAuthority('officer', 7)), worker, { authorityId: 8 }, false],
  ['an officer gives a school role without a school', actor(inAuthority('officer', 7)), teacher, { authorityId: 7 }, false],
  ['an officer gives a role that is not theirs to give', actor(inAuthority('officer', 7)), adviser, { authorityId: 7 }, false],
  ['a role that nobody knows', actor(inAuthority('officer', 7)), undefined, { authorityId: 7 }, false],
])('%s: %#', (_name, who, wanted, place, expected) => {
  expect(mayGrant(who, wanted, place)).toBe(expected);
});

test('two authorities are both in reach', () => {
  expect(placesToGrant(actor(inAuthority('officer', 7), inAuthority('officer', 9)), worker).authorityIds).toEqual([7, 9]);
});

test('only somebody of the school lets a colleague act, an authority invites instead', () => {
  expect(actingRoles(actor(atSchool('head', '990001'), atSchool('head', '990002')), all)).toEqual([{ role: teacher, urn: '990001' }, { role: teacher, urn: '990002' }]);
  expect(actingRoles(actor(inAuthority('officer', 7)), all)).toEqual([]);
});

test('a role that nobody acts in is not offered for acting', () => {
  const reader = { ...role('reader', 'school', 'head'), mayBeActed: false };
  expect(actingRoles(actor(atSchool('head', '990001')), [reader])).toEqual([]);
});
