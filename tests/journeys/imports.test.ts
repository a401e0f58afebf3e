import path from 'node:path';
import type { Page } from 'playwright-core';
import { downloadBy, expectAccessible, h1 } from './support/browser';
import { aDemonstration } from './support/demonstration';
import { fillDay, signInAs } from './support/steps';

const { somebody } = aDemonstration();

const fixtures = path.resolve(__dirname, '../fixtures');
const theReturn = ['header.csv', 'episodes.csv', 'reviews.csv', 'missing.csv'].map((name) => path.join(fixtures, 'ssda903/2018', name));

const send = async (page: Page, kind: 'roll' | 'return', files: string | string[], asOf: string): Promise<void> => {
  await page.goto('/portal/imports');
  await page.getByRole('button', { name: kind === 'roll' ? 'Send the roll' : 'Send the return' }).click();
  await page.locator('[name="file"]').setInputFiles(files);
  await fillDay(page, 'as-of', asOf);
  await page.getByRole('button', { name: 'Look at what it would change' }).click();
};
const roll = (name: string): string => path.join(fixtures, 'roll', name);
const inSummary = (page: Page, what: string): Promise<string> => page.locator('main table').first().locator('tr', { has: page.locator('th', { hasText: new RegExp(`^${what}$`) }) }).locator('td').innerText(); // on a telephone rows are blocks
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

test('a data officer looks at a roll before it counts, says yes, and sees what the next one changes', async () => {
  const { page, complaints } = await somebody();
  await signInAs(page, 'Data officer');
  await page.getByRole('link', { name: 'Imports' }).click();
  expect(await page.locator('main').innerText()).toContain('Nothing has come in yet');
  await expectAccessible(page, 'imports, none yet');

  await page.getByRole('button', { name: 'Send the roll' }).click();
  await expectAccessible(page, 'imports, send the roll');
  await press(page, 'Look at what it would change');
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose the file with the roll');
  await expectAccessible(page, 'imports, no file chosen');

  await send(page, 'roll', roll('2026-11-20.csv'), '2026-11-02');
  expect(await h1(page)).toBe('What the file would change');
  expect(await inSummary(page, 'New')).toBe('24');
  expect(Number(await inSummary(page, 'Proposed as leavers'))).toBeGreaterThan(0);
  expect(await page.locator('main').innerText()).toContain('That is more than 5%');
  await expectAccessible(page, 'imports, a roll that leaves everybody out');
  await page.getByRole('link', { name: 'New', exact: true }).click();
  expect(await page.locator('main').innerText()).toContain('Bryn Ŵyddfa');
  await expectAccessible(page, 'imports, new children');

  await press(page, 'Bring it in');
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('Tick the box if these children have left or moved');
  await page.getByLabel('Yes, I looked at them: the file is right').check();
  await press(page, 'Bring it in');
  expect(await h1(page)).toBe('The file is in');
  await expectAccessible(page, 'imports, a roll that is in');
  await page.locator('main').getByRole('link', { name: 'Leavers' }).click();
  expect(await h1(page)).toBe('Leavers');

  await send(page, 'roll', roll('2026-11-23.csv'), '2026-11-04');
  expect(await inSummary(page, 'Changed')).toBe('3');
  await page.getByRole('link', { name: 'Changed', exact: true }).click();
  expect(await page.locator('main').innerText()).toMatch(/Bryn Ŵyddfa \(5002\)\s+3\s+Known as\s+Bryn Ŵyddfa\s+Bee/);
  await expectAccessible(page, 'imports, changed children');
  await press(page, 'Bring it in');
  expect(await h1(page)).toBe('The file is in');
  await page.getByRole('link', { name: 'Imports', exact: true }).first().click();
  expect(await page.locator('main table').last().innerText()).toContain('0 new, 3 changed');
  await expectAccessible(page, 'imports, two rolls are in');
  expect(complaints).toEqual([]);
});

test('what is wrong in a file is named by row and column, and a file that is none is refused', async () => {
  const { page, complaints } = await somebody();
  await signInAs(page, 'Data officer');
  await send(page, 'roll', roll('faulty.csv'), '2026-11-04');
  await page.getByRole('link', { name: 'To put right', exact: true }).click();
  expect(await page.locator('main').innerText()).toContain('has the wrong check letter');
  await expectAccessible(page, 'imports, to put right');
  const list = await downloadBy(page, () => page.getByRole('link', { name: 'Save the whole list (CSV)' }).click());
  expect(String(list.content)).toContain('has the wrong check letter');
  await press(page, 'Discard the file');
  expect(await h1(page)).toBe('The file was discarded');

  await send(page, 'roll', theReturn[0] ?? '', '2026-11-04');
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('header.csv is not a roll');
  await send(page, 'roll', roll('2026-11-20.csv'), '2026-11-01');
  expect(await page.locator('main').innerText()).toContain('an older file would undo newer facts');
  await expectAccessible(page, 'imports, too old');
  await press(page, 'Discard the file');
  expect(complaints).toEqual([]);
});

test('the return comes in without a script, from several files at once', async () => {
  const { page } = await somebody({ javaScriptEnabled: false });
  await signInAs(page, 'Data officer');
  await send(page, 'return', theReturn, '2018-03-31');

  expect(await page.locator('main').innerText()).toContain('Not read: missing.csv.');
  expect(Number(await inSummary(page, 'New'))).toBeGreaterThan(0);
  await press(page, 'Bring it in');
  expect(await h1(page)).toBe('The file is in');
  expect(await page.locator('main').innerText()).toContain('episodes.csv');
});
