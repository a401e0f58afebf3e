import type { AccountRow } from './store/accounts-store';
import { clearOldRows } from './store/old-rows';
import { signedInAs } from './store/testing/sign-in-as';
import { testBrowser } from './store/testing/test-browser';
import { testPortal, type TestPortal } from './store/testing/test-portal';

let portal: TestPortal;
let teacher: AccountRow;
let worker: AccountRow;
beforeEach(async () => {
  portal = await testPortal();
  teacher = await portal.person('Bramble Example', { role: 'teacher', urn: '990001' });
  worker = await portal.person('Clover Example', { role: 'worker', authorityId: 1 }, { role: 'teacher', urn: '990002' });
});
afterEach(() => portal.end());

test('only the hash of the token is stored', async () => {
  const browser = await signedInAs(portal, teacher);
  expect(JSON.stringify(await portal.needs.database.query()('portal_sessions'))).not.toContain(browser.cookies.get('session'));
});

test.each([
  ['school staff', () => teacher, 59, 61],
  ['somebody who also has a stricter role', () => worker, 29, 31],
])('%s: the session ends when it was not used', async (_name, who, alive, ended) => {
  const browser = await signedInAs(portal, who());
  portal.passMinutes(alive);
  expect(await browser.stage()).toBe('full');
  portal.passMinutes(ended);
  expect(await browser.stage()).toBe('ended');
});

test('after twelve hours it ends even in the middle of work', async () => {
  const browser = await signedInAs(portal, teacher);
  for (let at = 0; at < 14; at += 1) {
    portal.passMinutes(50);
    expect(await browser.stage()).toBe('full');
  }
  portal.passMinutes(21);
  expect(await browser.stage()).toBe('ended');
});

test('looking is not using: the clock of the page does not keep a session alive', async () => {
  const browser = await signedInAs(portal, teacher);
  for (let at = 0; at < 3; at += 1) {
    portal.passMinutes(25);
    await portal.needs.sessions.find(browser.cookies.get('session') ?? '', { peek: true });
  }
  expect(await browser.stage()).toBe('ended');
});

test('last use is written once a minute at most', async () => {
  const browser = await signedInAs(portal, teacher);
  const seen = async () => (await portal.needs.database.query()('portal_sessions').first('seen_at')).seen_at;
  const before = await seen();
  portal.passMinutes(0.5);
  await browser.stage();
  expect(await seen()).toBe(before);
  portal.passMinutes(0.6);
  await browser.stage();
  expect(await seen()).not.toBe(before);
});

test('the step after the password has a quarter of an hour', async () => {
  const browser = testBrowser(portal);
  browser.cookies.set('session', (await portal.needs.sessions.start(teacher.id, 'password')).token);
  portal.passMinutes(14);
  expect(await browser.stage()).toBe('password');
  portal.passMinutes(2);
  expect(await browser.stage()).toBe('ended');
});

test('an ended session says whose it was and proves its forms, and is not used again', async () => {
  const browser = await signedInAs(portal, teacher);
  await portal.needs.sessions.endAllOf(teacher.id, 'test');
  const [row] = await portal.needs.database.query()('portal_sessions');
  await portal.needs.sessions.touch(row.id);
  expect(await portal.needs.sessions.find(browser.cookies.get('session') ?? '')).toEqual({ ended: true, accountPublicId: teacher.public_id, csrfSecret: row.csrf_secret });
});

test('roles are read anew: what ran out at midnight is gone in the same session', async () => {
  await portal.needs.database.inTransaction(() => portal.needs.memberships.give(teacher.id, { role: 'head', urn: '990001', untilDay: '2026-11-23' }));
  portal.passMinutes(13.5 * 60);
  const browser = await signedInAs(portal, teacher);
  const roles = async () => {
    const found = await portal.needs.sessions.find(browser.cookies.get('session') ?? '');
    return found && !('ended' in found) ? found.actor.memberships.map((each) => each.role) : [];
  };
  expect(await roles()).toEqual(['teacher', 'head']);
  portal.passMinutes(40);
  expect(await roles()).toEqual(['teacher']);
});

test('what has served its time is cleared, what may still be needed stays', async () => {
  const rows = (table: string) => portal.needs.database.query()(table).then((found: unknown[]) => found.length);
  await signedInAs(portal, teacher);
  await portal.needs.limits.allows('some key');
  await portal.needs.resets.make(teacher.id, 'some token');
  portal.passDays(2);
  await clearOldRows(portal.needs);
  expect([await rows('portal_rate_hits'), await rows('portal_resets'), await rows('portal_sessions')]).toEqual([0, 1, 1]);
  portal.passDays(30);
  await clearOldRows(portal.needs);
  expect([await rows('portal_resets'), await rows('portal_sessions')]).toEqual([0, 0]);
});

test('guesses are counted over any five minutes, not over those of the clock on the wall', async () => {
  const tries = async (count: number) => {
    const answers = [];
    for (let at = 0; at < count; at += 1) answers.push(await portal.needs.limits.allows('key'));
    return answers.filter(Boolean).length;
  };
  portal.passMinutes(4.5);
  expect(await tries(6)).toBe(6);
  portal.passMinutes(1);
  expect(await tries(6)).toBe(4);
});

test('parallel guesses are counted one by one', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => portal.needs.limits.allows('key')));
  expect(answers.filter(Boolean)).toHaveLength(10);
});
