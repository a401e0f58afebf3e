import type { Page } from 'playwright-core';
import { downloadBy, expectAccessible, h1 } from './support/browser';
import { aDemonstration } from './support/demonstration';
import { everythingSaved, signInAs } from './support/steps';

let base = '';
let school = '';
const { somebody } = aDemonstration();

const at = (page: Page): string => new URL(page.url()).pathname;
const isNarrow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
const titled = 'A trauma-informed, attachment-aware school';
const chooseEverywhere = async (page: Page, level: string): Promise<void> => {
  for (const question of await page.locator('main fieldset:has(input[type="radio"])').all()) {
    if ((await question.locator('input:checked').count()) === 0) await question.getByLabel(level, { exact: true }).check();
  }
};
/** The pages of schools as the Virtual School opens them: from the board, by the name of the school. */
const openSchool = async (page: Page): Promise<void> => {
  await page.goto('/portal/duties/schools');
  await page.getByRole('link', { name: school, exact: true }).click();
};

test('a designated teacher begins, and stops in the middle of a sentence', async () => {
  const { page, context, complaints } = await somebody();
  await signInAs(page, 'Designated teacher', 2);
  await page.goto('/portal/duties');
  await page.getByRole('link', { name: /^Self-reviews/ }).click();
  await expectAccessible(page, 'reviews-offered');
  await page.getByRole('button', { name: `Start ${titled}` }).click();
  await page.waitForURL(/self-reviews\/[a-z2-7]{26}$/);
  base = at(page);
  school = (await page.locator('.govuk-caption-l').innerText()).replace(/, \d{4} to \d{4}$/, '');
  await expectAccessible(page, 'review-begun');

  await page.getByRole('link', { name: 'Relationships' }).click();
  await page.locator('[name="s1"]').nth(2).check();
  await page.getByText('1: evidence, and what comes next').click();
  await page.locator('[name="s1Held"]').fill('In the office, third shelf. (Invented.)');
  await page.locator('[name="s1Next"]').fill('Ask every child who their person is, and then');
  await everythingSaved(page);
  await expectAccessible(page, 'review-page');
  await context.close(); // the computer is needed by somebody else
  expect(complaints).toEqual([]);
}, 120_000);

test('goes on by telephone, where every word stands, and chooses a level for each statement', async () => {
  const { page, complaints } = await somebody({ viewport: { width: 360, height: 800 } });
  await signInAs(page, 'Designated teacher', 2);
  await page.goto('/portal/duties/self-reviews');
  expect(await page.locator('main').innerText()).toContain('1 of 24 answered');
  expect(await isNarrow(page)).toBe(true);
  await page.getByRole('link', { name: titled }).click();
  await expectAccessible(page, 'review-phone');
  await page.getByRole('link', { name: 'Relationships' }).click();
  expect(await page.locator('[name="s1"]').nth(2).isChecked()).toBe(true);
  expect(await page.locator('[name="s1Held"]').inputValue()).toBe('In the office, third shelf. (Invented.)');
  expect(await page.locator('[name="s1Next"]').inputValue()).toBe('Ask every child who their person is, and then');
  await page.locator('[name="s1Next"]').fill('Ask every child who their person is, and then tell the staff.');
  await expectAccessible(page, 'review-page-phone');
  expect(await isNarrow(page)).toBe(true);

  for (let left = 6; left > 0; left -= 1) {
    await chooseEverywhere(page, 'Starting');
    const before = at(page);
    await page.getByRole('button', { name: left > 1 ? 'Save and continue' : 'Save and go to the self-review', exact: true }).first().click();
    await page.waitForURL((url) => url.pathname !== before);
  }
  expect(at(page)).toBe(base);
  expect(await page.locator('main').innerText()).toContain('Ready to finish');
  expect(complaints).toEqual([]);
}, 120_000);

test('finishes it for the school alone: the Virtual School sees that, and nothing of it', async () => {
  const { page, complaints } = await somebody();
  const office = await somebody();
  await signInAs(page, 'Designated teacher', 2);
  await signInAs(office.page, 'Virtual School adviser');
  await openSchool(office.page);
  expect(await office.page.locator('main').innerText()).not.toContain('Self-reviews');

  await page.goto(`${base}/check`);
  expect(await page.locator('main').innerText()).toContain('In the office, third shelf. (Invented.)');
  await expectAccessible(page, 'review-check');
  await page.getByRole('button', { name: 'Finish the self-review' }).click();
  await page.getByText('The Virtual School sees that it was finished and when, and nothing else.').waitFor();
  await expectAccessible(page, 'review-finished');
  await openSchool(office.page);
  const seen = await office.page.locator('main').innerText();
  expect(seen).toContain(titled);
  expect(seen).not.toContain('third shelf');
  expect(await office.page.getByRole('link', { name: /^Read it/ }).count()).toBe(0);
  const shut = await office.page.request.get(`${at(office.page)}${base.replace('/portal/duties', '')}`);
  expect(shut.status()).toBe(404);
  expect([...complaints, ...office.complaints]).toEqual([]);
}, 120_000);

test('opens it again and shares it: the Virtual School reads it', async () => {
  const { page, complaints } = await somebody();
  const office = await somebody({ viewport: { width: 360, height: 800 } });
  await signInAs(page, 'Designated teacher', 2);
  await signInAs(office.page, 'Virtual School adviser');
  await page.goto(`${base}/check`);
  await page.getByRole('button', { name: 'Open it again' }).click();
  await page.waitForURL((url) => url.pathname === base);
  await page.goto(`${base}/check`);
  await page.getByLabel('Share with the Virtual School').check();
  await page.getByRole('button', { name: 'Finish the self-review' }).click();
  await page.getByText('The Virtual School can read it.').waitFor();

  await openSchool(office.page);
  await expectAccessible(office.page, 'review-listed-office-phone');
  await office.page.getByRole('link', { name: /^Read it/ }).filter({ hasText: titled }).click();
  expect(await h1(office.page)).toContain(titled);
  expect(await office.page.locator('main').innerText()).toContain('Ask every child who their person is, and then tell the staff.');
  await expectAccessible(office.page, 'review-shared-phone');
  expect(await isNarrow(office.page)).toBe(true);
  expect([...complaints, ...office.complaints]).toEqual([]);
}, 120_000);

test('prints it', async () => {
  const { page } = await somebody();
  await signInAs(page, 'Designated teacher', 2);
  await page.goto(`${base}/check`);
  const { name, content } = await downloadBy(page, () => page.getByRole('link', { name: /^The same as a document/ }).click());
  expect(name).toMatch(/^self-review-\d{6}-2026\.pdf$/);
  expect(content.subarray(0, 5).toString()).toBe('%PDF-');
}, 60_000);

test('last year’s answers say so, until somebody has looked at them', async () => {
  const { page, complaints } = await somebody();
  await signInAs(page, 'Designated teacher', 0);
  await page.goto('/portal/duties/self-reviews');
  await page.getByRole('link', { name: 'The designated teacher’s yearly audit' }).first().click();
  await expectAccessible(page, 'review-carried');
  await page.getByRole('link', { name: 'Check your answers and finish' }).or(page.getByRole('button', { name: 'Check your answers and finish' })).click();
  await expectAccessible(page, 'review-carried-check');
  await page.locator('main li').getByRole('link', { name: 'The role' }).click();
  expect(await page.locator('main').innerText()).toContain('From last year: check that it is still right.');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.goto(`${at(page).replace(/\/groups\/.*/, '')}/check`);
  expect(await page.locator('main li').getByRole('link', { name: 'The role' }).count()).toBe(0);
  expect(complaints).toEqual([]);
}, 60_000);
