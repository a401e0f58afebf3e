import type { Page } from 'playwright-core';
import { expectAccessible, h1 } from './support/browser';
import { aDemonstration } from './support/demonstration';
import { answerEverything, fillDay, signInAs } from './support/steps';

const { somebody } = aDemonstration();

const notKnownYet = async (page: Page, question: string): Promise<void> => {
  const details = page.locator(`.vs-question:has([name="${question}--reason"]) details`);
  await details.locator('summary').click();
  await details.getByLabel('Not known yet').check();
};

const choose = async (page: Page, what: string): Promise<void> => {
  await page.getByRole('link', { name: 'Tell us now' }).first().click();
  await page.locator('[name="child"]').first().check();
  await page.getByLabel(what, { exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
};

const fillSuspension = async (page: Page): Promise<void> => {
  await page.getByLabel('Whole sessions').check();
  await fillDay(page, 'from', '2026-11-04');
  await fillDay(page, 'to', '2026-11-05');
  await page.locator('[name="sessions"]').fill('4');
  await page.getByLabel('Damage to property (DM)').check();
  await page.locator('[name="tried"]').fill('Invented: a mentor, twice a week.');
  await page.locator('[name="work"]').fill('Invented: set each morning.');
  await page.getByLabel('The carer', { exact: true }).check();
  await notKnownYet(page, 'provision');
};

const mailOf = async (page: Page): Promise<string> => {
  await page.goto('/portal/demo/mail');
  return page.locator('main').innerText();
};

test('a designated teacher tells of a suspension, the Virtual School hears within a minute, answers, and the school reads it', async () => {
  const teacher = await somebody();
  const office = await somebody();
  await signInAs(teacher.page, 'Designated teacher');
  await signInAs(office.page, 'Head of the Virtual School');

  await teacher.page.getByRole('link', { name: 'Tell us now' }).first().click();
  await expectAccessible(teacher.page, 'tell-us');
  await teacher.page.getByRole('button', { name: 'Continue' }).click();
  expect(await teacher.page.locator('.govuk-error-summary').innerText()).toContain('Choose the child');
  await expectAccessible(teacher.page, 'tell-us-nothing-chosen');
  await choose(teacher.page, 'Suspension');
  expect(await h1(teacher.page)).toBe('Suspension');
  await expectAccessible(teacher.page, 'suspension');

  // What is missing is said, what was typed stays.
  await fillSuspension(teacher.page);
  await teacher.page.getByRole('button', { name: 'Tell the Virtual School' }).click();
  expect(await teacher.page.locator('.govuk-error-summary').innerText()).toContain('When does the governing board meet');
  expect(await teacher.page.locator('[name="tried"]').inputValue()).toBe('Invented: a mentor, twice a week.');
  await expectAccessible(teacher.page, 'suspension-incomplete');
  await notKnownYet(teacher.page, 'board');
  await teacher.page.getByRole('button', { name: 'Tell the Virtual School' }).click();
  await teacher.page.waitForURL((url) => url.pathname.startsWith('/portal/reports/'));
  const report = new URL(teacher.page.url()).pathname;
  expect(await teacher.page.locator('main').innerText()).toContain('You have told the Virtual School');
  await expectAccessible(teacher.page, 'report-told');

  // The mail names nobody and leads here.
  await office.page.waitForTimeout(4000);
  expect(await mailOf(office.page)).toContain('A school has told you something');

  await office.page.goto('/portal/reports');
  await expectAccessible(office.page, 'reports');
  await office.page.locator(`table a[href="${report}"]`).click();
  await office.page.getByRole('button', { name: 'Close' }).click();
  expect(await office.page.locator('.govuk-error-summary').innerText()).toContain('Say what was done');
  await office.page.locator('[name="note"]').fill('Invented: we meet tomorrow at school.');
  await office.page.getByRole('button', { name: 'Mark as seen' }).click();
  await expectAccessible(office.page, 'report-seen');
  await office.page.getByRole('link', { name: 'Open an extra plan review' }).click();
  expect(await office.page.locator('[name="reference"]').inputValue()).not.toBe('');

  await teacher.page.goto(report);
  expect(await teacher.page.locator('main').innerText()).toContain('Invented: we meet tomorrow at school.');
  await teacher.page.getByRole('button', { name: 'Change what you told' }).click();
  await expectAccessible(teacher.page, 'report-amend');
  await teacher.page.locator('[name="sessions"]').fill('3');
  await teacher.page.getByRole('button', { name: 'Save the change' }).click();
  expect(await teacher.page.locator('main').innerText()).toContain('Earlier version');
  await teacher.page.locator('summary', { hasText: 'Withdraw it' }).click();
  await teacher.page.locator('[name="reason"]').fill('Invented: the head teacher cancelled it.');
  await teacher.page.getByRole('button', { name: 'Withdraw', exact: true }).click();
  expect(await teacher.page.locator('main').innerText()).toContain('Invented: the head teacher cancelled it.');
  await expectAccessible(teacher.page, 'report-withdrawn');
  expect([...teacher.complaints, ...office.complaints]).toEqual([]);
});

test('the office of a school tells of an absence without scripts, on a telephone', async () => {
  const clerk = await somebody({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await signInAs(clerk.page, 'School office');
  expect(await h1(clerk.page)).toBe('Tell us now');
  await choose(clerk.page, 'Serious absence');
  await answerEverything(clerk.page, 'Invented: nobody knows yet.');
  await fillDay(clerk.page, 'from', '2026-10-19');
  await fillDay(clerk.page, 'to', '2026-11-03');
  await clerk.page.getByRole('button', { name: 'Tell the Virtual School' }).click();
  expect(await clerk.page.locator('main').innerText()).toContain('You have told the Virtual School');
  expect(await clerk.page.getByRole('link', { name: 'What your school has told us before' }).count()).toBe(0);
});

test('every kind can be told by keyboard alone, and fits a narrow screen', async () => {
  const head = await somebody({ viewport: { width: 360, height: 740 } });
  await signInAs(head.page, 'Head teacher');
  await head.page.goto('/portal/tell-us');
  await expectAccessible(head.page, 'tell-us-phone');
  const child = await head.page.locator('[name="child"]').first().getAttribute('value');
  for (const what of ['suspension', 'exclusion', 'risk-of-exclusion', 'part-time-timetable', 'absence']) {
    await head.page.goto(`/portal/tell-us/${child}/${what}`);
    await expectAccessible(head.page, `${what}-phone`);
  }
  await head.page.goto(`/portal/tell-us/${child}/risk-of-exclusion`);
  await head.page.locator('[name="from-day"]').focus();
  for (const typed of ['2', '11', '2026']) {
    await head.page.keyboard.type(typed);
    await head.page.keyboard.press('Tab');
  }
  const reach = async (name: string): Promise<void> => {
    for (let tries = 0; tries < 60; tries += 1) {
      if ((await head.page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name || document.activeElement?.textContent || '')).includes(name)) return;
      await head.page.keyboard.press('Tab');
    }
    throw new Error(`${name} is not reached by keyboard`);
  };
  for (const box of ['worry', 'tried', 'help']) {
    await reach(box);
    await head.page.keyboard.type('Invented words.');
    await head.page.keyboard.press('Tab');
  }
  await reach('told');
  await head.page.keyboard.press('Space');
  await reach('Tell the Virtual School');
  await head.page.keyboard.press('Enter');
  await head.page.waitForURL((url) => url.pathname.startsWith('/portal/reports/'));
  expect(await h1(head.page)).toBe('Risk of exclusion from 2 November 2026');
});
