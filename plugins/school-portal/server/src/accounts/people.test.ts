import { acting } from './pages/acting/route';
import { ownAccount } from './pages/account/route';
import { people } from './pages/people/route';
import { person } from './pages/person/route';
import { signIn } from './pages/sign-in/route';
import type { AccountRow } from './store/accounts-store';
import { signedInAs } from './store/testing/sign-in-as';
import { testBrowser } from './store/testing/test-browser';
import { password, testPortal, type TestPortal } from './store/testing/test-portal';
import { handleOf } from './use-cases/find-person';

let portal: TestPortal;
let chief: AccountRow;
let head: AccountRow;
let bramble: AccountRow;
beforeEach(async () => {
  portal = await testPortal();
  chief = await portal.person('Chief Example', { role: 'chief', authorityId: 1 });
  head = await portal.person('Head Example', { role: 'head', urn: '990001' });
  bramble = await portal.person('Bramble Example', { role: 'teacher', urn: '990001' });
});
afterEach(() => portal.end());

const rolesOf = async (who: AccountRow) => (await portal.needs.memberships.of(who.id)).map((row) => `${row.role}${row.acting ? ` ${row.acting}` : ''}`);
const press = async (who: AccountRow, whom: AccountRow, fields: Record<string, string>) => (await signedInAs(portal, who)).press(person(portal.needs), fields, { person: whom.public_id });
const handle = async (whom: AccountRow) => handleOf(whom, (await portal.needs.memberships.of(whom.id))[0] ?? { id: 0 });

test('a list shows those whose roles are in reach, and nobody else', async () => {
  await portal.person('Clover Example', { role: 'teacher', urn: '990002' });
  await portal.person('Dock Example', { role: 'officer', authorityId: 2 });
  const ofHead = await (await signedInAs(portal, head)).open(people(portal.needs));
  expect(ofHead).toContain('Bramble Example');
  for (const other of ['Clover', 'Dock', 'Chief']) expect(ofHead).not.toContain(`${other} Example`);
  const ofChief = await (await signedInAs(portal, chief)).open(people(portal.needs));
  for (const seen of ['Bramble', 'Clover', 'Head', 'Chief']) expect(ofChief).toContain(`${seen} Example`);
  expect(ofChief).not.toContain('Dock Example');
});

test.each([
  ['part of the name', 'RAMB', true],
  ['the address', 'bramble.example@', true],
  ['the school', 'Oak Example', true],
  ['another school', 'Elm Example', false],
  ['a sign that means anything to a database', '%', false],
])('somebody is found by %s', async (_name, text, isFound) => {
  const html = await (await signedInAs(portal, chief)).open(people(portal.needs), `/portal/people?text=${encodeURIComponent(text)}`);
  expect(html.includes('Bramble Example')).toBe(isFound);
});

test('a long list goes on, and nobody is shown twice or left out', async () => {
  for (let at = 0; at < 60; at += 1) await portal.person(`Person ${String(at).padStart(2, '0')}`, { role: 'teacher', urn: '990001' });
  const browser = await signedInAs(portal, chief);
  const first = await browser.open(people(portal.needs));
  const next = /href="(\/portal\/people\?after=[a-z2-7]+)"/.exec(first)?.[1] ?? '';
  const second = await browser.open(people(portal.needs), next);
  const names = [...`${first}${second}`.matchAll(/Person \d\d/g)].map((each) => each[0]);
  expect(new Set(names).size).toBe(60);
  expect(names).toHaveLength(60);
});

test('a role that ends takes the session with it', async () => {
  const own = await signedInAs(portal, bramble);
  expect((await press(head, bramble, { do: 'end', role: await handle(bramble) })).code).toBe('done');
  expect(await own.stage()).toBe('ended');
  expect(await rolesOf(bramble)).toEqual([]);
});

test('a blocked person is out at once and cannot come back until the account is open again', async () => {
  const own = await signedInAs(portal, bramble);
  const come = async () => (await testBrowser(portal).press(signIn(portal.needs), { name: bramble.sign_in_name, password })).code;
  await press(head, bramble, { do: 'block' });
  expect(await own.stage()).toBe('ended');
  expect(await come()).toBe('invalid');
  await press(head, bramble, { do: 'unblock' });
  expect(await come()).toBe('done');
});

test('an account that an administrator blocks in users-permissions is blocked here too', async () => {
  const own = await signedInAs(portal, bramble);
  await portal.needs.database.query()('up_users').where({ id: bramble.user_id }).update({ blocked: true });
  expect(await own.stage()).toBe('ended');
});

test('somebody who lost their card chooses a new factor after the password', async () => {
  await portal.needs.database.inTransaction(async () => {
    await portal.needs.accounts.setFactor(bramble.id, { second_factor: 'card', totp_secret: null, totp_last_step: null });
    await portal.needs.cards.replace(bramble.id, ['AAAA-AAAA']);
  });
  const own = await signedInAs(portal, bramble);
  expect((await press(head, bramble, { do: 'new-factor' })).code).toBe('done');
  expect(await own.stage()).toBe('ended');
  expect(await testBrowser(portal).press(signIn(portal.needs), { name: bramble.sign_in_name, password })).toMatchObject({ location: '/portal/second-factor' });
  expect(portal.mails).toMatchObject([{ to: bramble.public_id, mail: { subject: 'Choose a new second factor' } }]);
});

test.each(['block', 'unblock', 'new-factor'])('a head cannot %s somebody who also works elsewhere', async (what) => {
  await portal.needs.database.inTransaction(() => portal.needs.memberships.give(bramble.id, { role: 'teacher', urn: '990002' }));
  expect((await press(head, bramble, { do: what })).code).toBe('not-yours');
  expect((await press(chief, bramble, { do: what })).code).toBe('done');
});

test('a person out of reach, oneself and a made-up id are not found', async () => {
  const other = await portal.person('Clover Example', { role: 'teacher', urn: '990002' });
  const browser = await signedInAs(portal, head);
  for (const id of [other.public_id, head.public_id, chief.public_id, 'nobody', '\u0000']) {
    expect(await browser.open(person(portal.needs), undefined, { person: id })).toBe('not-found');
    expect((await browser.press(person(portal.needs), { do: 'block' }, { person: id })).code).toBe('not-found');
  }
});

test('a handle of somebody else’s role ends nothing', async () => {
  const clover = await portal.person('Clover Example', { role: 'teacher', urn: '990001' });
  expect((await press(head, bramble, { do: 'end', role: await handle(clover) })).code).toBe('wrong-state');
  expect(await rolesOf(bramble)).toEqual(['teacher']);
});

const until = { 'until-day': '30', 'until-month': '11', 'until-year': '2026' };

test('a head acts in a role until a day, in the same browser, and other sessions end', async () => {
  const [here, elsewhere] = [await signedInAs(portal, head), await signedInAs(portal, head)];
  expect(await here.press(acting(portal.needs), { do: 'begin', who: head.public_id, ...until })).toMatchObject({ code: 'done' });
  expect([await here.stage(), await elsewhere.stage()]).toEqual(['full', 'ended']);
  expect(await rolesOf(head)).toEqual(['head', 'teacher self']);
  expect(await here.open(acting(portal.needs))).toContain('30 November 2026');
  portal.passDays(8);
  expect(await rolesOf(head)).toEqual(['head']);
});

test('a head names a colleague, who is told, and ends it again', async () => {
  const clover = await portal.person('Clover Example', { role: 'head', urn: '990001' });
  const browser = await signedInAs(portal, head);
  expect((await browser.press(acting(portal.needs), { do: 'begin', who: clover.public_id, ...until })).code).toBe('done');
  expect(await rolesOf(clover)).toEqual(['head', 'teacher named']);
  expect(portal.mails.map((each) => each.to)).toEqual([clover.public_id]);
  expect((await browser.press(acting(portal.needs), { do: 'end', choice: 'teacher.990001', who: clover.public_id })).code).toBe('done');
  expect(await rolesOf(clover)).toEqual(['head']);
});

test.each<[string, Record<string, string>, string]>([
  ['nobody', {}, 'who will act'],
  ['somebody of another school', { who: 'other' }, 'somebody of the school'],
  ['somebody who has the role for good', { who: 'bramble' }, 'has the role already'],
  ['no last day', { who: 'self', 'until-day': '', 'until-month': '', 'until-year': '' }, 'Enter the last day'],
  ['a day that has gone', { who: 'self', 'until-year': '2025' }, 'today or later'],
  ['a day beyond a year', { who: 'self', 'until-year': '2028' }, 'within a year'],
  ['another school', { who: 'self', choice: 'teacher.990002' }, 'Choose the role'],
])('acting is refused with %s', async (_name, fields, message) => {
  const other = await portal.person('Other Example', { role: 'teacher', urn: '990002' });
  const ids: Record<string, string> = { other: other.public_id, bramble: bramble.public_id, self: head.public_id };
  const who: Record<string, string> = fields.who ? { who: ids[fields.who] ?? '' } : {};
  const answer = await (await signedInAs(portal, head)).press(acting(portal.needs), { do: 'begin', ...until, ...fields, ...who });
  expect(answer.message).toContain(message);
  expect(await rolesOf(bramble)).toEqual(['teacher']);
});

test('acting belongs to people of a school; an authority gives roles instead', async () => {
  expect(await (await signedInAs(portal, chief)).open(acting(portal.needs))).toBe('not-yours');
});

test('a role is held once at a place, however often it is given', async () => {
  await portal.needs.database.inTransaction(() => portal.needs.memberships.give(bramble.id, { role: 'teacher', urn: '990001' }));
  expect(await rolesOf(bramble)).toEqual(['teacher']);
});

test('one’s own account lists the sessions, and ends one or all others', async () => {
  const [here, one, two] = [await signedInAs(portal, bramble), await signedInAs(portal, bramble), await signedInAs(portal, bramble)];
  const html = await here.open(ownAccount(portal.needs));
  expect(html.match(/This browser/g)).toHaveLength(1);
  const handles = [...html.matchAll(/name="end" value="([0-9a-f]{16})"/g)].map((each) => each[1] ?? '');
  expect(handles).toHaveLength(2);
  await here.press(ownAccount(portal.needs), { end: handles[0] ?? '' });
  expect([await here.stage(), await one.stage(), await two.stage()].filter((stage) => stage === 'full')).toHaveLength(2);
  await here.press(ownAccount(portal.needs), { end: 'others' });
  expect([await here.stage(), await one.stage(), await two.stage()]).toEqual(['full', 'ended', 'ended']);
});

test('a handle of somebody else’s session ends nothing', async () => {
  const other = await signedInAs(portal, head);
  const handles = [...(await other.open(ownAccount(portal.needs))).matchAll(/This browser/g)];
  expect(handles).toHaveLength(1);
  const [session] = await portal.needs.sessions.listOf(head.id);
  await (await signedInAs(portal, bramble)).press(ownAccount(portal.needs), { end: session?.handle ?? '' });
  expect(await other.stage()).toBe('full');
});
