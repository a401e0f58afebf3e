import { askForResetPage, reset } from './pages/reset/route';
import { ownPassword } from './pages/password/route';
import { signIn } from './pages/sign-in/route';
import type { AccountRow } from './store/accounts-store';
import { signedInAs } from './store/testing/sign-in-as';
import { testBrowser } from './store/testing/test-browser';
import { password, testPortal, type TestPortal } from './store/testing/test-portal';
import { sendResetLinks } from './use-cases/send-reset-links';

let portal: TestPortal;
let bramble: AccountRow;
beforeEach(async () => {
  portal = await testPortal();
  bramble = await portal.person('Bramble Example', { role: 'teacher', urn: '990001' });
});
afterEach(() => portal.end());

const another = 'seventeen wet otters';
const ask = async (name: string) => {
  const answer = await testBrowser(portal).press(askForResetPage(portal.needs), { name });
  await portal.outbox.runOnce();
  return answer;
};
const token = (at = -1) => portal.mails.at(at)?.mail.link?.path.split('/').at(-1) ?? '';
const choose = (link: string, chosen = another) => testBrowser(portal).press(reset(portal.needs), { password: chosen }, { token: link });
const mayGoOn = async (typed: string) => (await testBrowser(portal).press(signIn(portal.needs), { name: bramble.sign_in_name, password: typed })).code;

test('asking is answered alike for everybody, and only a person gets a mail', async () => {
  const answers = [await ask(bramble.email), await ask('nobody@example.org'), await ask('nobody')];
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(portal.mails.map((each) => each.to)).toEqual([bramble.public_id]);
});

test('what was asked stands sealed in the outbox', async () => {
  await ask(bramble.email);
  expect(JSON.stringify(await portal.needs.database.query()('portal_outbox'))).not.toContain('bramble');
});

test('the link sets a new password, ends every session and works once', async () => {
  const own = await signedInAs(portal, bramble);
  await ask(bramble.email);
  const link = token();
  expect(await testBrowser(portal).open(reset(portal.needs), undefined, { token: link })).toContain(bramble.sign_in_name);
  expect(await choose(link)).toMatchObject({ code: 'done', location: '/portal/sign-in?said=password' });
  expect(await own.stage()).toBe('ended');
  expect((await choose(link)).code).toBe('expired');
  expect([await mayGoOn(password), await mayGoOn(another)]).toEqual(['invalid', 'done']);
  expect(portal.mails.at(-1)?.mail.subject).toBe('Your password was changed');
});

test('after an hour the link is too old', async () => {
  await ask(bramble.email);
  portal.passMinutes(61);
  expect(await testBrowser(portal).open(reset(portal.needs), undefined, { token: token() })).toBe('expired');
  expect((await choose(token())).code).toBe('expired');
});

test('a password that is refused spends nothing', async () => {
  await ask(bramble.email);
  expect((await choose(token(), 'Password1234')).message).toContain('harder to guess');
  expect((await choose(token(), 'BrambleExample1')).message).toContain('harder to guess');
  expect((await choose(token())).code).toBe('done');
});

test('a new password makes every other open link worthless', async () => {
  await ask(bramble.email);
  await ask(bramble.email);
  await choose(token(1));
  expect((await choose(token(0))).code).toBe('expired');
});

test('parallel uses of one link change the password once', async () => {
  await ask(bramble.email);
  const link = token();
  const answers = await Promise.all(Array.from({ length: 10 }, () => choose(link)));
  expect(answers.filter((each) => each.code === 'done')).toHaveLength(1);
});

test('a delivery that comes twice makes one link and one mail', async () => {
  const event = { id: 'e1', type: '', at: '', payload: { name: portal.needs.vault.seal(bramble.email) } };
  await sendResetLinks(portal.needs)(event);
  await sendResetLinks(portal.needs)(event);
  expect(portal.mails).toHaveLength(1);
});

test('two who share a mailbox each get their own link', async () => {
  await portal.needs.database.inTransaction(() => portal.needs.accounts.create({ name: 'Clover Example', signInName: 'clover', email: 'office@example.org', passwordHash: '' }));
  await portal.needs.database.inTransaction(() => portal.needs.accounts.create({ name: 'Dock Example', signInName: 'dock', email: 'office@example.org', passwordHash: '' }));
  await ask('office@example.org');
  expect(new Set(portal.mails.map((each) => each.to)).size).toBe(2);
  await ask('dock');
  expect(portal.mails).toHaveLength(3);
});

test('a blocked person gets no link, and a link from before is worth nothing', async () => {
  await ask(bramble.email);
  await portal.needs.database.inTransaction(() => portal.needs.accounts.block(bramble));
  expect((await choose(token())).code).toBe('expired');
  await ask(bramble.email);
  expect(portal.mails).toHaveLength(1);
});

test('the sixth question in five minutes is answered like the others and sends nothing', async () => {
  const answers = [];
  for (let at = 0; at < 6; at += 1) answers.push(await ask(bramble.email));
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(portal.mails).toHaveLength(5);
});

test('somebody signed in changes the password: the present one is asked, other sessions end, this one goes on under a new token', async () => {
  const [here, elsewhere] = [await signedInAs(portal, bramble), await signedInAs(portal, bramble)];
  const before = here.cookies.get('session');
  expect((await here.press(ownPassword(portal.needs), { old: 'wrong', password: another })).message).toContain('present password');
  expect((await here.press(ownPassword(portal.needs), { old: password, password: another })).code).toBe('done');
  expect([await here.stage(), await elsewhere.stage()]).toEqual(['full', 'ended']);
  expect(here.cookies.get('session')).not.toBe(before);
  expect((await portal.audited()).map((row) => `${row.action} ${row.outcome}`)).toEqual(['password-refused wrong-password', 'password-changed done']);
});
