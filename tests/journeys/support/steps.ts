import type { Page } from 'playwright-core';
import { expectFits, h1 } from './browser';

/** The n-th person of a role on the demonstration's accounts page. */
export const signInAs = async (page: Page, role: string, number = 0): Promise<void> => {
  await page.goto('/portal/demo');
  await page.locator(`section:has(> h2:text-is("${role}")) button`).nth(number).click();
  await page.waitForURL((url) => url.pathname !== '/portal/demo');
};

/** The line of an earlier save stands while more is typed: only when the form has nothing unsaved either, all of it is there. */
export const everythingSaved = (page: Page): Promise<void> =>
  page.locator('form:not([data-unsaved]) [data-autosave-status]', { hasText: 'Saved at' }).waitFor({ timeout: 30_000 });

/** Fills the three boxes of a date. */
export const fillDay = async (page: Page, name: string, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-');
  for (const [part, text] of [['day', date], ['month', month], ['year', year]] as const) await page.locator(`[name="${name}-${part}"]`).fill(text);
};

/** Answers whatever the open section asks and that has no answer yet, as a person would: from top to bottom. */
export const answerEverything = async (page: Page, words: string): Promise<void> => {
  const form = page.locator('main form').first();
  for (const box of await form.locator('textarea').all()) {
    if ((await box.isVisible()) && (await box.inputValue()) === '') await box.fill(words);
  }
  for (const select of await form.locator('select').all()) {
    if ((await select.inputValue()) === '') await select.selectOption({ index: 1 });
  }
  const names = await form.locator('input[type="radio"]').evaluateAll((radios) => [...new Set(radios.map((each) => (each as HTMLInputElement).name))]);
  for (const name of names.filter((each) => !each.includes('--'))) {
    const group = form.locator(`input[type="radio"][name="${name}"]`);
    if ((await group.evaluateAll((radios) => radios.some((each) => (each as HTMLInputElement).checked))) === false) await group.last().check();
  }
  const boxes = await form.locator('input[type="checkbox"]').evaluateAll((all) => [...new Set(all.map((each) => (each as HTMLInputElement).name))]);
  for (const name of boxes) await form.locator(`input[type="checkbox"][name="${name}"]`).first().check();
  for (const input of await form.locator('input[type="text"]').all()) {
    if (!(await input.isVisible()) || (await input.inputValue()) !== '') continue;
    const name = (await input.getAttribute('name')) ?? '';
    if (name.includes('--')) continue;
    const mode = await input.getAttribute('inputmode');
    if (name.endsWith('-day')) await input.fill('3');
    else if (name.endsWith('-month')) await input.fill('2');
    else if (name.endsWith('-year')) await input.fill('2027');
    else await input.fill(mode === 'numeric' || mode === 'decimal' ? '20' : words);
  }
};

/** Goes through every section of the part this person writes, until the plan's own page says that it can be signed. */
export const writePart = async (page: Page, plan: string, part: 'School part' | 'Care part', words: string): Promise<void> => {
  for (let round = 0; round < 40; round += 1) {
    await page.goto(plan);
    const section = page.locator(`section:has(> h2:has-text("${part}"))`);
    const open = section.locator('.govuk-task-list__item:not(:has-text("Complete")) a').first();
    if ((await open.count()) === 0) return;
    await open.click();
    await expectFits(page, `${part}, ${await h1(page)}`);
    await answerEverything(page, words);
    await page.getByRole('button', { name: 'Save and go to the plan' }).last().click();
    await page.waitForURL((url) => url.pathname === plan);
  }
  throw new Error('The part never became ready');
};

export const signPart = async (page: Page, plan: string, part: 'school' | 'care'): Promise<void> => {
  await page.goto(`${plan}/parts/${part}/check`);
  await page.getByLabel('I have checked this part').check();
  await page.getByRole('button', { name: /^Sign the/ }).click();
  await page.waitForURL((url) => url.pathname === plan);
};
