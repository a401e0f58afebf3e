import { pdf } from '../../plugins/school-portal/server/src/files/testing/samples';
import { downloadBy, expectAccessible, h1 } from './support/browser';
import { aDemonstration } from './support/demonstration';
import { signInAs } from './support/steps';

const { somebody } = aDemonstration();

test('a designated teacher adds a file to a duty, from its answers and back, and finds it where the answers are checked', async () => {
  const { page, complaints } = await somebody();
  await signInAs(page, 'Designated teacher', 1);
  await page.goto('/portal/duties');
  await page.getByRole('button', { name: /Start this year’s return/ }).first().click();
  await page.getByLabel('Looked after, by any council').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(/duties\/[a-z2-7]{26}$/);
  const base = new URL(page.url()).pathname;

  await page.goto(`${base}/areas/leadership`);
  await page.getByText('D18: comment, evidence or action').click();
  await page.getByRole('link', { name: 'Add a file as evidence for D18' }).click();
  expect(await h1(page)).toContain('Evidence for D18');
  await expectAccessible(page, 'evidence-none');
  await page.getByRole('button', { name: 'Add the file' }).click();
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose a file');
  await page.getByLabel('Add a file').setInputFiles({ name: 'Who to speak to.pdf', mimeType: 'application/pdf', buffer: pdf() });
  await page.getByRole('button', { name: 'Add the file' }).click();
  await page.getByRole('link', { name: /^Who to speak to/ }).waitFor();
  await expectAccessible(page, 'evidence-added');

  await page.getByRole('link', { name: 'The answers' }).click();
  await page.getByRole('link', { name: /^Who to speak to/ }).waitFor(); // the box of the duty stands open now
  await expectAccessible(page, 'evidence-area');
  await page.goto(`${base}/check`);
  expect((await downloadBy(page, () => page.getByRole('link', { name: /^Who to speak to/ }).click())).name).toBe('Who to speak to.pdf');
  await expectAccessible(page, 'evidence-check');
  expect(complaints).toEqual([]);
}, 180_000);

test('an adviser reads the evidence of a school that has confirmed', async () => {
  const { page, complaints } = await somebody();
  await signInAs(page, 'Virtual School adviser');
  await page.goto('/portal/duties/schools?state=confirmed');
  await page.locator('table a').first().click();
  await page.getByRole('link', { name: /^Staff training/ }).first().waitFor();
  await expectAccessible(page, 'evidence-school');
  expect(complaints).toEqual([]);
}, 120_000);
