import { invitation } from './pages/invitation/route';
import { invite } from './pages/invite/route';
import type { AccountRow } from './store/accounts-store';
import { signedInAs } from './store/testing/sign-in-as';
import { testBrowser } from './store/testing/test-browser';
import { password, testPortal, type TestPortal } from './store/testing/test-portal';
import { acceptInvitation } from './use-cases/accept-invitation';
import { inviteFirst } from './use-cases/invite-first';

let portal: TestPortal;
let chief: AccountRow;
let head: AccountRow;
beforeEach(async () => {
  portal = await testPortal();
  chief = await portal.person('Chief Example', { role: 'chief', authorityId: 1 });
  head = await portal.person('Head Example', { role: 'head', urn: '990001' });
});
afterEach(() => portal.end());

const wanted = { do: 'invite', name: 'Bramble Example', email: 'bramble@example.org' };
const tokenIn = (at = -1) => portal.mails.at(at)?.mail.link?.path.split('/').at(-1) ?? '';
const accept = (token: string, fields = { signInName: 'bramble', password }) => testBrowser(portal).press(invitation(portal.needs), fields, { token });
const inviteAs = async (who: AccountRow, fields: Record<string, string>) => (await signedInAs(portal, who)).press(invite(portal.needs), { ...wanted, ...fields });
const rolesOf = async (signInName: string) => portal.needs.memberships.of((await portal.needs.accounts.forSigningIn(signInName))?.id ?? 0);

test('from an invitation to an account: the link arrives by mail, the role is there, the second factor comes next', async () => {
  expect(await inviteAs(head, { role: 'teacher' })).toMatchObject({ code: 'done', location: '/portal/invite?said=invited' });
  expect(portal.mails).toMatchObject([{ to: 'bramble@example.org' }]);
  const browser = testBrowser(portal);
  expect(await browser.open(invitation(portal.needs), undefined, { token: tokenIn() })).toContain('Welcome, Bramble Example');
  expect(await browser.press(invitation(portal.needs), { signInName: 'Bramble', password }, { token: tokenIn() })).toMatchObject({ code: 'done', location: '/portal/second-factor' });
  expect(await browser.stage()).toBe('password');
  expect(await rolesOf('bramble')).toMatchObject([{ role: 'teacher', urn: '990001', until_day: null }]);
});

test('the person’s row in users-permissions holds no password and may sign in nowhere', async () => {
  await inviteAs(head, { role: 'teacher' });
  await accept(tokenIn());
  const account = await portal.needs.accounts.forSigningIn('bramble');
  const user = await portal.needs.database.query()('up_users').where({ id: account?.user_id }).first();
  expect(user).toMatchObject({ username: account?.public_id, email: 'bramble@example.org', provider: 'portal' });
  expect(Object.keys(user)).not.toContain('password');
});

test('a mail scanner that opens the link five times spends nothing', async () => {
  await inviteAs(head, { role: 'teacher' });
  for (let at = 0; at < 5; at += 1) await testBrowser(portal).open(invitation(portal.needs), undefined, { token: tokenIn() });
  expect((await accept(tokenIn())).code).toBe('done');
});

test('fifty who use one link at the same moment: one account', async () => {
  await inviteAs(head, { role: 'teacher' });
  const visit = { actor: { accountId: 0, publicId: '', name: '', memberships: [] }, browser: { cookie: () => undefined, setCookie: () => undefined } };
  const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => portal.needs.database.decide(() => acceptInvitation(portal.needs, visit, tokenIn(), { signInName: `bramble${at}`, passwordHash: 'hash' }))));
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.filter((each) => !each.ok && each.code === 'expired')).toHaveLength(49);
  expect(await portal.needs.accounts.byEmail('bramble@example.org')).toHaveLength(1);
  expect(await portal.needs.database.query()('up_users').where({ email: 'bramble@example.org' })).toHaveLength(1);
});

test('a used link, one that is seven days old, and one that was made up do not open', async () => {
  await inviteAs(head, { role: 'teacher' });
  const used = tokenIn();
  await accept(used);
  await inviteAs(head, { role: 'teacher', name: 'Clover Example', email: 'clover@example.org' });
  portal.passDays(7);
  for (const token of [used, tokenIn(), 'madeup']) {
    expect(await testBrowser(portal).open(invitation(portal.needs), undefined, { token })).toBe('expired');
    expect((await accept(token)).code).toBe('expired');
  }
});

test.each([
  [{ signInName: 'bramble', password: 'Password1234' }, 'harder to guess'],
  [{ signInName: 'bramble', password: 'short' }, 'at least 12'],
  [{ signInName: 'head.example@example.org', password }, 'without @'],
  [{ signInName: 'b', password }, '3 to 60'],
])('a refused choice %j spends nothing', async (fields, message) => {
  await inviteAs(head, { role: 'teacher' });
  expect((await accept(tokenIn(), fields)).message).toContain(message);
  expect((await accept(tokenIn())).code).toBe('done');
});

test('a sign-in name that somebody has is refused, and the link still works', async () => {
  await inviteAs(head, { role: 'teacher' });
  await accept(tokenIn());
  await inviteAs(head, { role: 'teacher', name: 'Clover Example', email: 'clover@example.org' });
  expect((await accept(tokenIn(), { signInName: 'BRAMBLE', password })).message).toContain('Somebody has this sign-in name');
  expect((await accept(tokenIn(), { signInName: 'clover', password })).code).toBe('done');
  expect(await portal.needs.database.query()('up_users')).toHaveLength(4);
});

test('the newest of two links for the same role is the one that works', async () => {
  await inviteAs(head, { role: 'teacher' });
  await inviteAs(head, { role: 'teacher' });
  expect((await accept(tokenIn(0))).code).toBe('expired');
  expect((await accept(tokenIn(1))).code).toBe('done');
});

test('two open invitations of one person are accepted together', async () => {
  await inviteAs(head, { role: 'teacher' });
  await inviteAs(chief, { role: 'worker' });
  await accept(tokenIn(0));
  expect((await rolesOf('bramble')).map((row) => row.role)).toEqual(['teacher', 'worker']);
  expect((await accept(tokenIn(1))).code).toBe('expired');
});

test('a person who has an account gets the role at once, is signed out and told', async () => {
  const bramble = await portal.person('Bramble Example', { role: 'teacher', urn: '990001' });
  const own = await signedInAs(portal, bramble);
  expect(await inviteAs(chief, { name: 'bramble example', email: bramble.email, role: 'teacher', urn: 'Elm' })).toMatchObject({ location: '/portal/invite?said=added' });
  expect((await rolesOf(bramble.sign_in_name)).map((row) => row.urn)).toEqual(['990001', '990002']);
  expect(await own.stage()).toBe('ended');
  expect(portal.mails.map((each) => each.mail.subject)).toEqual(['You have a further role in the portal']);
});

test('another person at a shared address is invited once the inviter says so', async () => {
  const bramble = await portal.person('Bramble Example');
  const other = { name: 'Clover Example', email: bramble.email, role: 'teacher' };
  expect((await inviteAs(head, other)).message).toContain('another person');
  expect((await inviteAs(head, { ...other, shares: 'yes' })).code).toBe('done');
  expect((await accept(tokenIn(), { signInName: 'clover', password })).code).toBe('done');
  expect(await portal.needs.accounts.forSigningIn('clover')).toBeDefined();
});

test.each([
  ['a head to another school', 'head', { role: 'teacher', urn: '990002' }, 'your own school only'],
  ['a head to a role of the authority', 'head', { role: 'officer' }, 'what the person will do'],
  ['a chief without a school', 'chief', { role: 'teacher' }, 'school’s name'],
  ['a chief to an unknown role', 'chief', { role: 'wizard' }, 'what the person will do'],
  ['anybody without an address', 'chief', { role: 'officer', email: 'nowhere' }, 'e-mail address'],
  ['anybody with a control character', 'chief', { role: 'officer', name: 'Bram\u0000ble' }, 'letters, numbers and signs'],
  ['anybody until a day that has gone', 'chief', { role: 'officer', 'until-day': '1', 'until-month': '1', 'until-year': '2020' }, 'today or later'],
])('%s cannot be invited', async (_name, who, fields, message) => {
  expect((await inviteAs(who === 'head' ? head : chief, fields)).message).toContain(message);
  expect(portal.mails).toEqual([]);
});

test('a person invited for a time has the role until that day', async () => {
  await inviteAs(head, { role: 'teacher', 'until-day': '25', 'until-month': '11', 'until-year': '2026' });
  await accept(tokenIn());
  expect(await rolesOf('bramble')).toHaveLength(1);
  portal.passDays(3);
  expect(await rolesOf('bramble')).toEqual([]);
});

test('an invitation is withdrawn by somebody who may give the role, and by nobody else', async () => {
  await inviteAs(chief, { role: 'teacher', urn: '990002' });
  const token = tokenIn();
  const [open] = await portal.needs.database.query()('portal_invitations');
  const withdraw = async (who: AccountRow) => (await signedInAs(portal, who)).press(invite(portal.needs), { do: 'withdraw', invitation: open.public_id });
  expect((await withdraw(head)).code).toBe('wrong-state');
  expect((await withdraw(chief)).code).toBe('done');
  expect((await accept(token)).code).toBe('expired');
});

test('a head sees the open invitations of their own school only', async () => {
  await inviteAs(chief, { role: 'teacher', urn: '990001' });
  await inviteAs(chief, { role: 'teacher', urn: '990002', name: 'Clover Example', email: 'clover@example.org' });
  const html = await (await signedInAs(portal, head)).open(invite(portal.needs));
  expect(html).toContain('Bramble Example');
  expect(html).not.toContain('Clover Example');
});

const first = { name: 'First Example', email: 'first@example.org', role: 'chief', authorityCode: '997', authorityName: 'New Council' };

test('the first invitation makes the authority, and a second run a new link for the same person', async () => {
  const [one, two] = [await inviteFirst(portal.needs, first), await inviteFirst(portal.needs, first)];
  const token = (made: typeof one) => (made.ok ? (made.value.path.split('/').at(-1) ?? '') : '');
  expect(await portal.needs.authorities.byCode('997')).toMatchObject({ name: 'New Council' });
  expect((await accept(token(one), { signInName: 'first', password })).code).toBe('expired');
  expect((await accept(token(two), { signInName: 'first', password })).code).toBe('done');
  expect(await inviteFirst(portal.needs, first)).toMatchObject({ ok: false, code: 'wrong-state' });
});

test('when the only holder has left or is blocked, the command line may invite again', async () => {
  expect(await inviteFirst(portal.needs, { ...first, authorityCode: '999' })).toMatchObject({ ok: false });
  await portal.needs.database.inTransaction(() => portal.needs.accounts.block(chief));
  expect(await inviteFirst(portal.needs, { ...first, authorityCode: '999' })).toMatchObject({ ok: true });
});
