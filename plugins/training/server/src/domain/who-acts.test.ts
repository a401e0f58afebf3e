import { belongsStill, depends, isWalkIn } from './who-acts';

const at = '2026-11-04T09:00:00.000Z';
const ofNone = { authorityId: 1 };
const ofSchool = { ...ofNone, urn: '100001' };

test.each<[string, { role: string; urn?: string; authorityId?: number }[], { authorityId: number; urn?: string }, boolean]>([
  ['a role at the school that they booked for', [{ role: 'designated-teacher', urn: '100001' }], ofSchool, true],
  ['another role there', [{ role: 'governor', urn: '100001' }], ofSchool, true],
  ['a role at another school', [{ role: 'designated-teacher', urn: '100002' }], ofSchool, false],
  ['the event to run', [{ role: 'virtual-school-adviser', authorityId: 1 }], ofSchool, true],
  ['another authority’s events to run', [{ role: 'virtual-school-adviser', authorityId: 2 }], ofSchool, false],
  ['none', [], ofSchool, false],
  ['for no school, any role', [{ role: 'social-worker' }], ofNone, true],
  ['for no school, a role now at a school', [{ role: 'head-teacher', urn: '100002' }], ofNone, true],
  ['for no school, a role that books nothing', [{ role: 'invented-role', urn: '100002' }], ofNone, false],
  ['for no school, none', [], ofNone, false],
])('whoever booked acts for the colleague while they have %s', (_name, roles, booking, expected) => {
  expect(belongsStill(roles, booking)).toBe(expected);
});

test('a walk-in was booked by nobody; whoever came from the waiting list was', () => {
  const walkIn = { ...ofNone, isUnbooked: true, bookedAt: at, attendedAt: at };
  const fromTheList = { ...ofNone, isUnbooked: true, bookedAt: at, attendedAt: '2026-11-20T09:00:00.000Z' };
  expect([isWalkIn(walkIn), isWalkIn(fromTheList), isWalkIn({ isUnbooked: false, bookedAt: at })]).toEqual([true, false, false]);
  expect([depends(walkIn), depends(fromTheList), depends({ ...fromTheList, accountId: 7 })]).toEqual([false, true, false]);
});
