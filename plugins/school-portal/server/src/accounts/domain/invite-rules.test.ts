import { authorityToInviteFor, mayInviteAt, rolesToInvite } from './invite-rules';

const teacher = { name: 'teacher', title: 'Teacher', reach: 'school' as const, invitedBy: ['head', 'officer'], idleMinutes: 60 };
const adviser = { name: 'adviser', title: 'Adviser', reach: 'authority' as const, invitedBy: ['chief'], idleMinutes: 30 };
const actor = (...memberships: { role: string; reach: 'school' | 'authority'; urn?: string; authorityId?: number }[]) => ({ accountId: 1, publicId: 'a', name: 'A', memberships });
const head = actor({ role: 'head', reach: 'school', urn: '990001' });
const officer = actor({ role: 'officer', reach: 'authority', authorityId: 7 });

test('each role invites only to the roles that name it', () => {
  expect(rolesToInvite(head, [teacher, adviser])).toEqual([teacher]);
  expect(rolesToInvite(officer, [teacher, adviser])).toEqual([teacher]);
  expect(rolesToInvite(actor({ role: 'chief', reach: 'authority', authorityId: 7 }), [teacher, adviser])).toEqual([adviser]);
});

test('a head invites at their own school only, an officer at any', () => {
  expect(mayInviteAt(head, teacher, '990001')).toBe(true);
  expect(mayInviteAt(head, teacher, '990002')).toBe(false);
  expect(mayInviteAt(officer, teacher, '990002')).toBe(true);
});

test('a role of an authority is given in the inviter’s own', () => {
  expect(authorityToInviteFor(officer, teacher)).toBe(7);
  expect(authorityToInviteFor(head, teacher)).toBeUndefined();
});
