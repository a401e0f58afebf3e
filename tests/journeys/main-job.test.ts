import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expectAccessible, h1 } from './support/browser';
import { aDemonstration } from './support/demonstration';
import { everythingSaved, signInAs, signPart, writePart } from './support/steps';

const { somebody } = aDemonstration();

const planToDo = async (page: Page): Promise<string> => {
  await page.goto('/portal/peps?state=to-do');
  await page.locator('table a').first().click();
  return new URL(page.url()).pathname;
};

const download = async (page: Page, address: string): Promise<string> => {
  const answer = await page.request.get(address);
  const file = path.join(os.tmpdir(), `vsp-${process.pid}.pdf`);
  fs.writeFileSync(file, await answer.body());
  return file;
};

test('from a first word to an agreed plan: each side writes and signs, the Virtual School returns once and approves', async () => {
  const teacher = await somebody();
  const worker = await somebody();
  const office = await somebody();
  const stranger = await somebody();
  await signInAs(teacher.page, 'Designated teacher');
  await signInAs(worker.page, 'Social worker');
  await signInAs(office.page, 'Head of the Virtual School');
  await signInAs(stranger.page, 'Designated teacher', 1);

  await expectAccessible(teacher.page, 'teacher-list');
  const plan = await planToDo(teacher.page);
  await expectAccessible(teacher.page, 'plan-to-do');

  await worker.page.goto(`${plan}/meeting`);
  await expectAccessible(worker.page, 'meeting');
  await worker.page.locator('[name="meeting-day"]').fill('18');
  await worker.page.locator('[name="meeting-month"]').fill('11');
  await worker.page.locator('[name="meeting-year"]').fill('2026');
  await worker.page.getByRole('button', { name: 'Save the meeting' }).click();
  expect(await worker.page.locator('main').innerText()).toContain('Meeting on 18 November 2026');

  // Words are saved while they are typed, and are there at another computer.
  await teacher.page.goto(`${plan}/sections/my-voice`);
  await expectAccessible(teacher.page, 'my-voice');
  await teacher.page.locator('[name="goingWell"]').fill('Art, because nobody rushes me.');
  await everythingSaved(teacher.page);
  const elsewhere = await somebody();
  await signInAs(elsewhere.page, 'Designated teacher');
  await elsewhere.page.goto(`${plan}/sections/my-voice`);
  expect(await elsewhere.page.locator('[name="goingWell"]').inputValue()).toBe('Art, because nobody rushes me.');

  // Two people on one section: both texts side by side, nothing overwritten.
  await elsewhere.page.locator('[name="goingWell"]').fill('Art and music.');
  await elsewhere.page.getByRole('button', { name: 'Save and go to the plan' }).click();
  await elsewhere.page.waitForURL((url) => url.pathname === plan);
  await teacher.page.evaluate(() => document.querySelector('form[data-autosave]')?.removeAttribute('data-autosave'));
  await teacher.page.locator('[name="goingWell"]').fill('Art, and being left in peace.');
  await teacher.page.locator('button[value="plan"]').evaluate((button) => (button as HTMLButtonElement).form?.submit());
  await teacher.page.getByText('Somebody else saved this section').waitFor();
  const both = await teacher.page.locator('main').innerText();
  expect(both).toContain('Art and music.');
  expect(await teacher.page.locator('[name="goingWell"]').inputValue()).toBe('Art, and being left in peace.');
  await expectAccessible(teacher.page, 'conflict');

  await writePart(teacher.page, plan, 'School part', 'Reads with growing confidence.');
  await teacher.page.goto(`${plan}/parts/school/check`);
  await expectAccessible(teacher.page, 'check-answers');
  await signPart(teacher.page, plan, 'school');
  await writePart(worker.page, plan, 'Care part', 'The carer reads with the child every evening.');
  await signPart(worker.page, plan, 'care');
  await expectAccessible(worker.page, 'plan-signed');

  await office.page.goto(`${plan}/review`);
  await office.page.getByRole('button', { name: 'Start checking' }).click();
  await office.page.getByRole('heading', { name: 'Approve' }).waitFor();
  await expectAccessible(office.page, 'review');
  await office.page.getByLabel('School part').check();
  await office.page.getByLabel('What has to change?').fill('Targets: say how you will see that the first target is reached.');
  await office.page.getByRole('button', { name: 'Return it' }).click();
  await office.page.waitForLoadState();

  await teacher.page.goto(plan);
  const returned = await teacher.page.locator('main').innerText();
  expect(returned).toContain('say how you will see');
  expect(returned).toContain('Signed by'); // the care part stays signed
  await teacher.page.goto(`${plan}/sections/targets`);
  await teacher.page.locator('[name="targets.0.measure"]').fill('Ten pages without help by the next meeting.');
  await teacher.page.getByRole('button', { name: 'Save and go to the plan' }).last().click();
  await teacher.page.waitForURL((url) => url.pathname === plan);
  expect(await teacher.page.locator('main').innerText()).toContain('Changed since it was returned');
  await signPart(teacher.page, plan, 'school');

  await office.page.goto(`${plan}/review`);
  await office.page.getByRole('button', { name: 'Start checking' }).click();
  await office.page.getByRole('heading', { name: 'Approve' }).waitFor();
  for (const grant of await office.page.locator('input[type="radio"][value="granted"]').all()) await grant.check();
  await office.page.getByRole('button', { name: 'Approve the plan' }).click();
  await office.page.waitForLoadState();

  // The document is made a moment later; it is a tagged PDF that says what was agreed, and what the school may not see is not in it.
  let file = '';
  for (let tries = 0; tries < 60; tries += 1) {
    file = await download(teacher.page, `${plan}/plan.pdf`);
    if (fs.readFileSync(file).subarray(0, 5).toString() === '%PDF-') break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  execFileSync('qpdf', ['--check', file]);
  expect(execFileSync('pdfinfo', [file]).toString()).toMatch(/Tagged:\s+yes/);
  const text = execFileSync('pdftotext', [file, '-']).toString().replace(/\s+/g, ' ');
  expect(text).toContain('Ten pages without help');
  expect(text).not.toContain('Draft');

  await teacher.page.goto(`${plan}/sections/my-voice`);
  expect(await teacher.page.locator('textarea').count()).toBe(0); // once approved nobody edits

  for (const address of [plan, `${plan}/read`, `${plan}/plan.pdf`, `${plan}/sections/my-voice`]) {
    expect((await stranger.page.request.get(address)).status()).toBe(404);
  }
  expect([...teacher.complaints, ...worker.complaints, ...office.complaints]).toEqual([]);
}, 240_000);

test('with scripts off the same section is written, a row is added and saved by the button', async () => {
  const { page } = await somebody({ javaScriptEnabled: false });
  await signInAs(page, 'Designated teacher', 1);
  const plan = await planToDo(page);
  await page.goto(`${plan}/sections/targets`);
  await page.locator('[name="targets.0.what"]').fill('Reads a whole book');
  await page.locator('button[name="_add"][value="targets"]').click();
  await page.waitForURL(/add=targets/);
  expect(await page.locator('[name="targets.0.what"]').inputValue()).toBe('Reads a whole book');
  expect(await page.locator('[name="targets.1.what"]').count()).toBe(1);
  await page.locator('[name="targets.1.what"]').fill('Swims a length');
  await page.locator('button[value="plan"]').click();
  await page.waitForURL((url) => url.pathname === plan);
  await page.goto(`${plan}/sections/targets`);
  expect(await page.locator('[name="targets.1.what"]').inputValue()).toBe('Swims a length');
}, 120_000);

test('by keyboard alone: skip link, list, plan, section, save', async () => {
  const { page } = await somebody();
  await signInAs(page, 'Designated teacher', 1);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip to main content');
  const tabTo = async (words: RegExp) => {
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(() => `${document.activeElement?.textContent ?? ''} ${(document.activeElement as HTMLInputElement | null)?.name ?? ''}`);
      if (words.test(text)) return;
    }
    throw new Error(`Tab never reached ${words}`);
  };
  await page.goto(await planToDo(page));
  await tabTo(/Interests and activities/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/sections\/enrichment/);
  await tabTo(/interests/);
  await page.keyboard.type('Football and drawing');
  await tabTo(/Save and go to the plan/);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('/sections/'));
  expect(await h1(page)).toContain('plan');
}, 120_000);

test.each([['phone', 360], ['desktop', 1280]])('public pages and sign-in have nothing against them on a %s', async (name, width) => {
  const { page, complaints } = await somebody({ viewport: { width: Number(width), height: 800 } });
  for (const address of ['/', '/guidance', '/guidance/pupil-premium-plus', '/training', '/training/first-month', '/about', '/accessibility-statement', '/privacy', '/cookies', '/portal/sign-in', '/portal/reset', '/portal/demo', '/portal/demo/mail', '/portal/nothing-here']) {
    await page.goto(address);
    await expectAccessible(page, `${name}${address.replace(/\//g, '-')}`);
  }
  expect(complaints).toEqual([]);
}, 120_000);
