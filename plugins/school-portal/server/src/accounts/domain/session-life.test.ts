import { endsOf, idleMinutesOf } from './session-life';

const role = (name: string, idleMinutes: number) => ({ name, title: name, reach: 'school' as const, invitedBy: [], idleMinutes });
const find = (name: string) => [role('teacher', 60), role('adviser', 30)].find((each) => each.name === name);
const member = (name: string) => ({ role: name, reach: 'school' as const });

test.each([
  [['teacher'], 60],
  [['teacher', 'adviser'], 30],
  [[], 30],
])('roles %j have %i idle minutes', (names, minutes) => {
  expect(idleMinutesOf(names.map(member), find)).toBe(minutes);
});

test('a session ends after its idle time, and after twelve hours in any case', () => {
  const session = { createdAt: '2026-11-23T08:00:00.000Z', seenAt: '2026-11-23T09:00:00.000Z', stage: 'full' };
  expect(endsOf(session, 30)).toEqual({ idleEndsAt: '2026-11-23T09:30:00.000Z', endsAt: '2026-11-23T20:00:00.000Z' });
  expect(endsOf({ ...session, seenAt: '2026-11-23T19:50:00.000Z' }, 30).idleEndsAt).toBe('2026-11-23T20:00:00.000Z');
});

test('the clock going back at the end of summer time lengthens no session', () => {
  const session = { createdAt: '2026-10-25T00:30:00.000Z', seenAt: '2026-10-25T00:50:00.000Z', stage: 'full' };
  expect(endsOf(session, 30).idleEndsAt).toBe('2026-10-25T01:20:00.000Z');
});
