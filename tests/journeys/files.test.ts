import type { Page } from 'playwright-core';
import { startPretender } from '../../plugins/school-portal/server/src/files/testing/clamd';
import { pdf } from '../../plugins/school-portal/server/src/files/testing/samples';
import { downloadBy, expectAccessible, expectFits, h1 } from './support/browser';
import { aDemonstration } from './support/demonstration';
import { signInAs } from './support/steps';

let scanner: Awaited<ReturnType<typeof startPretender>>;
let letItPass: () => void = () => undefined;

beforeAll(async () => {
  scanner = await startPretender('stream: OK', new Promise<void>((resolve) => { letItPass = resolve; }));
});
const { somebody } = aDemonstration(() => ({ CLAMD_HOST: scanner.place }));
afterAll(() => scanner?.stop());

const openFiles = async (page: Page): Promise<void> => {
  await page.goto('/portal/peps');
  await page.locator('table a').first().click();
  await page.goto(`${new URL(page.url()).pathname}/sections/my-voice`);
  await page.getByRole('link', { name: 'Add or remove files' }).click();
};
const choose = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  await page.getByLabel('Add a file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Add the file' }).click();
};
const untilShown = async (page: Page, name: string): Promise<void> => {
  for (let tries = 0; tries < 40 && (await page.getByRole('link', { name: new RegExp(`^${name}`) }).count()) === 0; tries += 1) {
    await page.waitForTimeout(250);
    await page.reload();
  }
};

test('a designated teacher adds a file to a section, waits for the check, downloads it and removes it', async () => {
  const { page, complaints } = await somebody();
  await signInAs(page, 'Designated teacher');
  await openFiles(page);
  expect(await h1(page)).toContain('Files: ');
  await expectAccessible(page, 'files-none');
  await page.getByRole('button', { name: 'Add the file' }).click();
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose a file');
  await expectAccessible(page, 'files-problem');
  await choose(page, 'script.html', Buffer.from('<html>'));
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('This kind of file is not taken');
  await choose(page, 'Reading report.pdf', pdf());
  await page.getByText('Being checked').waitFor();
  await expectAccessible(page, 'files-being-checked');
  expect(await page.getByRole('link', { name: /^Reading report/ }).count()).toBe(0);

  letItPass();
  await untilShown(page, 'Reading report');
  await expectAccessible(page, 'files-ready');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page, 'files-ready-phone');
  await page.setViewportSize({ width: 1280, height: 900 });
  const { name, content } = await downloadBy(page, () => page.getByRole('link', { name: /^Reading report/ }).click());
  expect(name).toBe('Reading report.pdf');
  expect(content.equals(pdf())).toBe(true);

  await page.locator('.govuk-back-link').click();
  await page.getByRole('link', { name: /^Reading report/ }).waitFor();
  await expectAccessible(page, 'section-with-files');
  await page.getByRole('link', { name: 'Add or remove files' }).click();
  await page.getByRole('link', { name: 'Remove Reading report.pdf' }).click();
  await expectAccessible(page, 'files-remove');
  await page.getByRole('button', { name: 'Remove the file' }).click();
  await page.getByText('No files yet.').waitFor();
  expect(complaints).toEqual([]);
});

test('the same on a telephone without JavaScript', async () => {
  const { page } = await somebody({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await signInAs(page, 'Designated teacher', 1);
  await openFiles(page);
  await choose(page, 'A name that somebody made very long so that it has to be broken on a small screen.txt', Buffer.from('Invented words.'));
  await untilShown(page, 'A name that somebody');
  await expectFits(page, 'files with a long name');
  const { content } = await downloadBy(page, () => page.getByRole('link', { name: /^A name that/ }).click());
  expect(content.toString()).toBe('Invented words.');
});
