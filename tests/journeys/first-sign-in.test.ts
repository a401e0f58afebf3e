import type { Page } from 'playwright-core';
import { expectAccessible, h1, setOffline } from './support/browser';
import { aDemonstration } from './support/demonstration';
import { everythingSaved, signInAs } from './support/steps';

const password = 'seven invented lanterns';
let card: string[] = [];
const { somebody } = aDemonstration();

/** Opens the newest mail of that subject, as soon as it is there. */
const openMail = async (page: Page, subject: string): Promise<void> => {
  const link = page.getByRole('link', { name: subject }).first();
  for (let tries = 0; tries < 40; tries += 1) {
    await page.goto('/portal/demo/mail');
    if ((await link.count()) > 0) return link.click();
    await page.waitForTimeout(250);
  }
  throw new Error(`No mail came: ${subject}`);
};

const signIn = async (page: Page): Promise<void> => {
  await page.getByLabel('Sign-in name or e-mail address').fill('alex.invented@example.org');
  await page.locator('input[name="password"]').fill(password);
  await page.locator('main button[type="submit"]').last().click();
  const label = await page.locator('label[for="code"]').innerText();
  await page.locator('input[name="code"]').fill(card[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  await page.getByRole('button', { name: 'Continue' }).click();
};

/** After signing in, which leads to the plans. */
const openSection = async (page: Page): Promise<string> => {
  await page.waitForURL((url) => url.pathname === '/portal/peps');
  await page.locator('table a').first().click();
  const section = `${new URL(page.url()).pathname}/sections/my-voice`;
  await page.goto(section);
  return section;
};

const line = (page: Page, text: string) => page.locator('[data-autosave-status]', { hasText: text });

test('a head teacher invites a designated teacher, who makes an account without a telephone and sees the school’s plans', async () => {
  const head = await somebody();
  await signInAs(head.page, 'Head teacher');
  await head.page.goto('/portal/invite');
  await expectAccessible(head.page, 'invite');
  await head.page.getByRole('button', { name: 'Send the invitation' }).click();
  await expectAccessible(head.page, 'invite-problems');
  expect(await head.page.locator('.govuk-error-summary').innerText()).toMatch(/name/i);
  await head.page.getByLabel('Name', { exact: true }).fill('Alex Invented');
  await head.page.getByLabel('Work e-mail address').fill('alex.invented@example.org');
  await head.page.getByLabel('Designated teacher').check();
  await head.page.getByRole('button', { name: 'Send the invitation' }).click();
  await head.page.getByText('The invitation is on its way.').waitFor();

  const { page, complaints } = await somebody();
  await openMail(page, 'invited');
  await page.locator('main a[href*="/portal/invitation/"]').click();
  expect(await h1(page)).toContain('Welcome, Alex Invented');
  const link = page.url();
  await expectAccessible(page, 'invitation');
  await page.locator('input[name="password"]').first().fill('short');
  await page.getByRole('button', { name: 'Make my account' }).click();
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('12');
  await expectAccessible(page, 'invitation-problems');
  for (const box of await page.locator('input[type="password"]').all()) await box.fill(password);
  await page.getByRole('button', { name: 'Make my account' }).click();

  expect(await h1(page)).toContain('Choose a second factor');
  await expectAccessible(page, 'second-factor');
  await page.getByRole('button', { name: 'Print a card' }).click();
  await page.getByRole('heading', { name: 'Print your card' }).waitFor();
  await expectAccessible(page, 'card');
  card = await page.locator('ol code').allInnerTexts();
  expect(card).toHaveLength(20);
  await page.locator('input[name="code"]').fill('wrong-code');
  await page.getByRole('button', { name: 'Finish' }).click();
  expect(await page.locator('ol code').allInnerTexts()).toEqual(card); // the printed card stays the right one
  await page.locator('input[name="code"]').fill(card[0] ?? '');
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.waitForURL((url) => url.pathname === '/portal/peps');
  expect(await page.locator('table tbody tr').count()).toBeGreaterThan(0);

  await page.goto(link);
  expect(await h1(page)).toContain('does not work any more'); // a link works once
  await expectAccessible(page, 'link-used');
  expect(complaints).toEqual([]);
}, 120_000);

test('signing in asks for the password and the next code of the card; an account that does not exist is answered alike', async () => {
  const { page } = await somebody();
  const refusalOf = async (name: string): Promise<string> => {
    await page.goto('/portal/sign-in');
    await page.getByLabel('Sign-in name or e-mail address').fill(name);
    await page.locator('input[name="password"]').fill('not the right one');
    await page.getByRole('button', { name: 'Sign in' }).click();
    return page.locator('.govuk-error-summary').innerText();
  };
  expect(await refusalOf('alex.invented@example.org')).toBe(await refusalOf('nobody.at.all@example.org'));
  await expectAccessible(page, 'sign-in-refused');
  await page.goto('/portal/sign-in');
  await signIn(page);
  await page.waitForURL((url) => url.pathname === '/portal/peps');
}, 60_000);

test('words that were typed without a connection are saved when it is back', async () => {
  const { page, context } = await somebody();
  await page.goto('/portal/sign-in');
  await signIn(page);
  await openSection(page);
  await page.locator('[name="goingWell"]').fill('Before the tunnel.');
  await everythingSaved(page);
  await setOffline(context, true);
  await page.locator('[name="goingWell"]').fill('In the tunnel.');
  await line(page, 'Not saved yet').waitFor();
  await expectAccessible(page, 'offline');
  await setOffline(context, false);
  await everythingSaved(page);
  await page.reload();
  expect(await page.locator('[name="goingWell"]').inputValue()).toBe('In the tunnel.');
}, 90_000);

test('words that were typed after the session had ended stay in the page and are saved after signing in again', async () => {
  const { page, openTab } = await somebody();
  await page.goto('/portal/sign-in');
  await signIn(page);
  await openSection(page);
  const other = await openTab();
  await other.goto('/portal/sign-out');
  await other.getByRole('button', { name: 'Sign out' }).last().click();
  await page.locator('[name="goingWell"]').fill('After the session.');
  await line(page, 'You have been signed out').waitFor();
  expect(await page.locator('[name="goingWell"]').inputValue()).toBe('After the session.');
  await expectAccessible(page, 'signed-out-while-writing');
  await other.goto('/portal/sign-in');
  await signIn(other);
  await other.waitForURL((url) => url.pathname === '/portal/peps');
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await everythingSaved(page);
  await page.reload();
  expect(await page.locator('[name="goingWell"]').inputValue()).toBe('After the session.');
}, 90_000);

test('with scripts off the words travel through signing in again, and one press saves them', async () => {
  const { page, openTab } = await somebody({ javaScriptEnabled: false });
  await page.goto('/portal/sign-in');
  await signIn(page);
  const section = await openSection(page);
  const other = await openTab();
  await other.goto('/portal/sign-out');
  await other.getByRole('button', { name: 'Sign out' }).last().click();
  await page.locator('[name="goingWell"]').fill('Kept without scripts.');
  await page.getByRole('button', { name: 'Save and go to the plan' }).click();
  await page.getByText('What you typed is kept').waitFor();
  await signIn(page);
  expect(await h1(page)).toBe('Your words were kept');
  await page.getByRole('button', { name: 'Save what I typed' }).click();
  await page.goto(section);
  expect(await page.locator('[name="goingWell"]').inputValue()).toBe('Kept without scripts.');
}, 90_000);
