import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { aRow, registerOf } from '../fixtures/gias/register';
import { makeAdministrators, signInToPanel } from './support/administrators';
import { expectAccessible } from './support/browser';
import { aDemonstration } from './support/demonstration';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vsp-panel-'));

const { somebody } = aDemonstration(() => ({ SERVE_ADMIN: 'yes', UPLOAD_FOLDER: folder }));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Strapi's own header, menu and notices are not ours to mend, nor the paler colour of a button of its design system under the mouse. */
const expectOurs = async (page: Page, name: string): Promise<void> => {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400); // until the colour has faded
  await expectAccessible(page, `admin-${name}`, '[data-portal-page]');
};

const openPage = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Virtual School portal' }).getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
};

test('a super admin sees the numbers, finds an account, invites, sets, looks at a register and brings it in, and reads of it in the audit', async () => {
  const { page, complaints } = await somebody();
  await makeAdministrators(page);
  await signInToPanel(page, 'boss@example.org');

  const numbers = page.locator('[data-portal-page="Numbers"]');
  await numbers.getByText('Messages that could not be delivered').waitFor();
  expect(await numbers.innerText()).toMatch(/Plans[\s\S]*overdue[\s\S]*due within 14 days/);
  await expectOurs(page, 'home');

  await page.goto('/admin/plugins/school-portal');
  await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor();
  await page.getByRole('grid').waitFor();
  await expectOurs(page, 'accounts');
  await page.getByLabel('Name, e-mail or place').fill('nobody of that name');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByText('No account is like that.').waitFor();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  const block = page.getByRole('button', { name: /^Block / }).first();
  const name = ((await block.getAttribute('aria-label')) ?? '').replace('Block ', '');
  await block.click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('button', { name: `Unblock ${name}` }).waitFor();

  await openPage(page, 'Invitations and authorities');
  await page.getByLabel('Code of a new authority').fill('97');
  await page.getByRole('button', { name: 'Make the authority' }).click();
  await page.locator('[data-portal-page]').getByText('Enter the authority’s three-figure code').waitFor();
  await expectOurs(page, 'invitations');
  await page.getByLabel('Code of a new authority').fill('997');
  await page.getByLabel('Name of the new authority').fill('Thirdshire (invented)');
  await page.getByRole('button', { name: 'Make the authority' }).click();
  await page.getByRole('listitem').getByText('Thirdshire (invented) (997)').waitFor();

  await openPage(page, 'Settings');
  await page.getByRole('button', { name: 'Words of mails: accounts' }).click();
  await page.getByRole('button', { name: 'Preview: Invitation to the portal' }).click();
  expect(await page.getByRole('region', { name: 'Preview of Invitation to the portal' }).innerText()).toContain('Invented role');
  await page.getByRole('button', { name: 'Words of mails: training' }).click();
  await page.getByRole('button', { name: 'Preview: A place is free', exact: true }).click();
  const offer = await page.getByRole('region', { name: 'Preview of A place is free', exact: true }).innerText();
  for (const part of ['kept for you until 10 November 2026, 10:00', 'Accept it or give it up in the portal.', 'When: 20 November 2026, 9:30 to 12:00.', 'the link comes with your booking', '(the link)']) expect(offer).toContain(part);
  expect(offer).not.toContain('Hello');
  await expectOurs(page, 'settings');

  await openPage(page, 'Register of schools');
  const file = path.join(folder, 'register.csv');
  fs.writeFileSync(file, registerOf([aRow(1), aRow(2), aRow(3, { URN: 'nonsense' })]));
  await page.getByLabel('File of the register').setInputFiles(file);
  await page.getByRole('button', { name: 'Look at it first' }).click();
  await page.getByText('What the file would change. Nothing is changed yet.').waitFor();
  await expectOurs(page, 'register-preview');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('The register is brought in').waitFor();
  await page.getByText(/^Last import:/).waitFor();

  await openPage(page, 'Outbox');
  await page.getByText('Nothing was given up.').waitFor();
  await expectOurs(page, 'outbox');

  await openPage(page, 'Audit');
  await page.getByLabel('Action').fill('admin.register-imported');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('gridcell', { name: 'admin.register-imported' }).first().waitFor();
  await expectOurs(page, 'audit');
  expect(complaints).toEqual([]);
});

test('the pages can be used at the width of a telephone', async () => {
  const { page } = await somebody({ viewport: { width: 360, height: 800 } });
  await signInToPanel(page, 'boss@example.org');
  for (const [name, shown] of [['accounts', /^(Block|Unblock) /], ['settings', 'Words of mails'], ['audit', 'Download as CSV'], ['register', 'Look at it first']] as const) {
    await page.goto(`/admin/plugins/school-portal/${name}`);
    await page.getByRole('button', { name: shown }).first().waitFor();
    await expectOurs(page, `${name}-360`);
  }
});

test('an editor is shown nothing of it', async () => {
  const { page } = await somebody();
  await signInToPanel(page, 'editor@example.org');
  await page.getByRole('link', { name: 'Content Manager' }).first().waitFor();
  expect(await page.getByRole('link', { name: 'Virtual School portal' }).count()).toBe(0);
  expect(await page.locator('[data-portal-page]').count()).toBe(0);
  await page.goto('/admin/plugins/school-portal/accounts');
  await page.getByText(/permission/i).first().waitFor();
  expect(await page.locator('[data-portal-page]').count()).toBe(0);
});
