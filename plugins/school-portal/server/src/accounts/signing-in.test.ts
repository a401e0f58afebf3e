import { Secret, TOTP } from 'otpauth';
import { enterCode } from './pages/code/route';
import { appFactor, cardFactor, chooseFactor } from './pages/second-factor/route';
import { openPending } from './pages/second-factor/pending';
import { signIn } from './pages/sign-in/route';
import { signOut } from './pages/sign-out/route';
import type { AccountRow } from './store/accounts-store';
import { testBrowser, type TestBrowser } from './store/testing/test-browser';
import { password, testPortal, type TestPortal } from './store/testing/test-portal';

let portal: TestPortal;
let bramble: AccountRow;
beforeEach(async () => {
  portal = await testPortal();
  bramble = await portal.person('Bramble Example', { role: 'teacher', urn: '990001' });
});
afterEach(() => portal.end());

const name = 'bramble.example@example.org';
const sealedIn = (html: string) => /name="sealed" value="([^"]+)"/.exec(html)?.[1] ?? '';
const secretIn = (html: string) => openPending(portal.needs.vault, sealedIn(html), bramble.public_id) ?? '';
const digitsOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: portal.needs.clock.now().getTime() });
const givePassword = (browser: TestBrowser, typed = password, who = name) => browser.press(signIn(portal.needs), { name: who, password: typed });

const setUpApp = async (browser: TestBrowser): Promise<string> => {
  await givePassword(browser);
  const html = await browser.open(appFactor(portal.needs));
  expect((await browser.press(appFactor(portal.needs), { sealed: sealedIn(html), code: digitsOf(secretIn(html)) })).code).toBe('done');
  return secretIn(html);
};

const setUpCard = async (browser: TestBrowser): Promise<string[]> => {
  await givePassword(browser);
  const html = await browser.open(cardFactor(portal.needs));
  const codes = secretIn(html).split(' ');
  expect((await browser.press(cardFactor(portal.needs), { sealed: sealedIn(html), code: codes[0] ?? '' })).code).toBe('done');
  return codes;
};

test('a person gives the password, sets up an app, and is in', async () => {
  const browser = testBrowser(portal);
  expect(await givePassword(browser)).toMatchObject({ code: 'done', location: '/portal/second-factor' });
  expect(await browser.stage()).toBe('password');
  await setUpApp(browser);
  expect(await browser.stage()).toBe('full');
  expect((await portal.audited()).map((row) => row.action)).toEqual(['second-factor-set', 'signed-in']);
});

test('at the next sign-in the code is asked for, and it leads on to the page that was wanted', async () => {
  const secret = await setUpApp(testBrowser(portal));
  portal.passMinutes(2);
  const browser = testBrowser(portal);
  expect(await browser.press(signIn(portal.needs), { name, password, next: '/portal/people' })).toMatchObject({ location: '/portal/sign-in/code?next=%2Fportal%2Fpeople' });
  expect(await browser.press(enterCode(portal.needs), { code: digitsOf(secret), next: '/portal/people' })).toMatchObject({ code: 'done', location: '/portal/people' });
  expect(await browser.stage()).toBe('full');
});

test('a code opens one door only', async () => {
  const secret = await setUpApp(testBrowser(portal));
  portal.passMinutes(2);
  const [first, second] = [testBrowser(portal), testBrowser(portal)];
  await givePassword(first);
  await givePassword(second);
  const answers = await Promise.all([first, second].map((each) => each.press(enterCode(portal.needs), { code: digitsOf(secret) })));
  expect(answers.map((each) => each.code).sort()).toEqual(['done', 'invalid']);
});

test('the token of the halfway session is worth nothing afterwards', async () => {
  const browser = testBrowser(portal);
  await givePassword(browser);
  const before = browser.cookies.get('session') ?? '';
  await setUpApp(browser);
  expect(browser.cookies.get('session')).not.toBe(before);
  expect(await portal.needs.sessions.find(before)).toMatchObject({ ended: true });
});

test('with the password alone nobody replaces a second factor', async () => {
  await setUpApp(testBrowser(portal));
  const thief = testBrowser(portal);
  await givePassword(thief);
  expect(await thief.open(chooseFactor(portal.needs))).toBe('-> /portal/sign-in/code');
  expect(await thief.open(appFactor(portal.needs))).toBe('-> /portal/sign-in/code');
  expect((await thief.press(appFactor(portal.needs), { sealed: 'x', code: '123456' })).code).toBe('not-yours');
});

test('somebody signed in replaces it with the password, which ends their other sessions and is told by mail', async () => {
  const browser = testBrowser(portal);
  await setUpApp(browser);
  const other = browser.cookies.get('session') ?? '';
  const elsewhere = testBrowser(portal);
  elsewhere.cookies.set('session', other);
  const html = await browser.open(cardFactor(portal.needs));
  const fields = { sealed: sealedIn(html), code: secretIn(html).split(' ')[0] ?? '' };
  expect((await browser.press(cardFactor(portal.needs), { ...fields, password: 'wrong' })).message).toContain('present password');
  expect((await browser.press(cardFactor(portal.needs), { ...fields, password })).code).toBe('done');
  expect(await browser.stage()).toBe('full');
  expect(await elsewhere.stage()).toBe('ended');
  expect(portal.mails.at(-1)?.mail.subject).toBe('Your second factor was changed');
});

test('a wrong first code shows the same key again', async () => {
  const browser = testBrowser(portal);
  await givePassword(browser);
  const html = await browser.open(appFactor(portal.needs));
  expect((await browser.press(appFactor(portal.needs), { sealed: sealedIn(html), code: '000000' })).code).toBe('invalid');
  const again = await browser.open(appFactor(portal.needs), undefined, {}, { sealed: sealedIn(html), code: '000000' });
  expect(secretIn(again)).toBe(secretIn(html));
});

test('what was set up for one person cannot be finished by another', async () => {
  const browser = testBrowser(portal);
  await givePassword(browser);
  const html = await browser.open(cardFactor(portal.needs));
  await portal.person('Clover Example');
  const other = testBrowser(portal);
  await givePassword(other, password, 'clover.example@example.org');
  expect((await other.press(cardFactor(portal.needs), { sealed: sealedIn(html), code: secretIn(html).split(' ')[0] ?? '' })).message).toContain('too old');
});

test('a card asks for its codes in turn, each once', async () => {
  const codes = await setUpCard(testBrowser(portal));
  const browser = testBrowser(portal);
  await givePassword(browser);
  expect(await browser.open(enterCode(portal.needs))).toContain('Code 2 from your card');
  expect((await browser.press(enterCode(portal.needs), { code: codes[0] ?? '' })).code).toBe('invalid');
  expect((await browser.press(enterCode(portal.needs), { code: codes[2] ?? '' })).code).toBe('invalid');
  expect((await browser.press(enterCode(portal.needs), { code: ` ${codes[1]?.toLowerCase().replace('-', ' ')}` })).code).toBe('done');
});

test('neither the codes of a card nor the key of an app can be read in the database', async () => {
  const codes = await setUpCard(testBrowser(portal));
  const table = JSON.stringify(await portal.needs.database.query()('portal_card_codes'));
  expect(codes.filter((code) => table.includes(code) || table.includes(code.replace('-', '')))).toEqual([]);
});

test('unknown, wrong and blocked are answered alike', async () => {
  await portal.person('Clover Example').then((clover) => portal.needs.database.inTransaction(() => portal.needs.accounts.block(clover)));
  const answers = await Promise.all([
    givePassword(testBrowser(portal), 'wrong'),
    givePassword(testBrowser(portal), password, 'nobody@example.org'),
    givePassword(testBrowser(portal), password, 'clover.example@example.org'),
  ]);
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
  expect((await portal.audited()).map((row) => row.action)).toEqual(['sign-in-refused', 'sign-in-refused', 'sign-in-refused']);
});

test('after ten wrong passwords the right one waits fifteen minutes, at every unknown browser', async () => {
  const tries = await Promise.all(Array.from({ length: 11 }, () => givePassword(testBrowser(portal), 'wrong')));
  expect(tries.filter((each) => each.code === 'too-many')).toHaveLength(1);
  expect((await givePassword(testBrowser(portal))).code).toBe('too-many');
  portal.passMinutes(14);
  expect((await givePassword(testBrowser(portal))).code).toBe('too-many');
  portal.passMinutes(2);
  expect((await givePassword(testBrowser(portal))).code).toBe('done');
});

test('a browser that was used before is not locked out by guesses from elsewhere, with name or address alike', async () => {
  const own = testBrowser(portal);
  await setUpApp(own);
  own.cookies.delete('session');
  for (let at = 0; at < 12; at += 1) await givePassword(testBrowser(portal), 'wrong');
  expect((await givePassword(testBrowser(portal))).code).toBe('too-many');
  expect((await givePassword(own)).code).toBe('done');
});

test('five wrong codes, then the right one waits too', async () => {
  const secret = await setUpApp(testBrowser(portal));
  portal.passMinutes(2);
  const browser = testBrowser(portal);
  await givePassword(browser);
  for (let at = 0; at < 5; at += 1) expect((await browser.press(enterCode(portal.needs), { code: '000000' })).code).toBe('invalid');
  expect((await browser.press(enterCode(portal.needs), { code: digitsOf(secret) })).code).toBe('too-many');
});

test('a sign-in from a new browser is told by mail, from a known one not', async () => {
  const own = testBrowser(portal);
  const secret = await setUpApp(own);
  expect(portal.mails).toEqual([]);
  portal.passMinutes(2);
  await givePassword(own);
  await own.press(enterCode(portal.needs), { code: digitsOf(secret) });
  expect(portal.mails).toEqual([]);
  portal.passMinutes(2);
  const other = testBrowser(portal);
  await givePassword(other);
  await other.press(enterCode(portal.needs), { code: digitsOf(secret) });
  expect(portal.mails.map((each) => each.mail.subject)).toEqual(['A new sign-in to your account']);
});

test('a password that changed while it was checked opens nothing', async () => {
  const definition = signIn(portal.needs);
  if (definition.kind !== 'action' || !definition.prepare) throw new Error('sign-in is a form');
  const visit = { browser: { cookie: () => undefined }, actor: { accountId: 0, memberships: [] } };
  const checked = await definition.prepare(visit as never, { name, password });
  await portal.needs.database.inTransaction(() => portal.needs.accounts.setPassword(bramble.id, 'another hash'));
  expect(await portal.needs.database.decide(() => definition.act(visit as never, { name, password }, {}, checked.ok ? checked.value : undefined))).toMatchObject({ ok: false, code: 'changed-meanwhile' });
});

test('a sign-in page opened by somebody who is in leads on', async () => {
  const browser = testBrowser(portal);
  await setUpApp(browser);
  expect(await browser.open(signIn(portal.needs))).toBe('-> /portal');
  expect(await browser.open(enterCode(portal.needs), '/portal/sign-in/code?next=%2Fportal%2Fpeople')).toBe('-> /portal/people');
});

test('signing out ends the session: its cookie opens nothing, and tells whose words another tab may still post', async () => {
  const browser = testBrowser(portal);
  await setUpApp(browser);
  const kept = browser.cookies.get('session') ?? '';
  expect((await browser.press(signOut(portal.needs), {})).location).toBe('/portal/sign-in?said=signed-out');
  expect(await portal.needs.sessions.find(kept)).toMatchObject({ ended: true });
});
