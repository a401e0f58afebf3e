import type { Page } from 'playwright-core';
import { expectAccessible, h1 } from './support/browser';
import { aDemonstration } from './support/demonstration';
import { signInAs } from './support/steps';

const { somebody } = aDemonstration();

const at = (page: Page): string => new URL(page.url()).pathname;
const startReturn = async (page: Page): Promise<void> => {
  await page.goto('/portal/duties');
  await page.getByRole('button', { name: /Start this year’s return/ }).first().click();
  await page.waitForURL(/\/facts$/);
};
/** Chooses this answer, or the first, for every duty of the page that has none yet. */
const answerDuties = async (page: Page, presses: () => void = () => undefined): Promise<void> => {
  const names = await page.locator('main input[type="radio"]').evaluateAll((all) => [...new Set(all.map((each) => (each as HTMLInputElement).name))]);
  for (const name of names) {
    const group = page.locator(`input[type="radio"][name="${name}"]`);
    if (await group.evaluateAll((all) => all.some((each) => (each as HTMLInputElement).checked))) continue;
    await group.first().check();
    presses();
    const day = page.locator(`[name="${name}On-day"]`);
    if ((await day.count()) > 0 && (await day.isVisible())) for (const [part, value] of [['day', '7'], ['month', '10'], ['year', '2026']]) await page.locator(`[name="${name}On-${part}"]`).fill(String(value));
  }
};

/** All words of a page but the choices of a question and what stays closed. */
const wordsToRead = async (page: Page): Promise<number> => {
  const count = (texts: readonly string[]) => texts.join(' ').split(/\s+/).length;
  return count([await page.locator('main').innerText()]) - count(await page.locator('main .govuk-radios, main summary').allInnerTexts());
};

test('a school without a child in care: ten questions, sent, confirmed by the head teacher', async () => {
  const teacher = await somebody();
  const head = await somebody({ viewport: { width: 360, height: 800 } });
  await signInAs(teacher.page, 'Designated teacher', 2);
  await signInAs(head.page, 'Head teacher', 2);

  let [presses, choices, words] = [0, 0, 0];
  const read = async () => { words += await wordsToRead(teacher.page); };
  await teacher.page.goto('/portal/duties');
  await read();
  await expectAccessible(teacher.page, 'duties-home');
  await startReturn(teacher.page);
  presses += 1;
  await expectAccessible(teacher.page, 'duties-facts');
  await read();
  await teacher.page.getByLabel('None of these').check();
  await teacher.page.getByRole('button', { name: 'Continue' }).click();
  await teacher.page.waitForURL(/\/short$/);
  choices += 1;
  presses += 1;
  await expectAccessible(teacher.page, 'duties-short');
  await read();
  await answerDuties(teacher.page, () => { choices += 1; });
  await teacher.page.getByRole('button', { name: 'Save and send to the head teacher' }).click();
  await teacher.page.waitForURL(/duties\/[a-z2-7]{26}$/);
  presses += 1;
  expect(presses + choices).toBeLessThanOrEqual(12);
  const byModel = (20 + presses * 3 + choices * 20) / 60; // seconds: to sign in, for a press, and to judge, which each choice is taken for
  const byReading = words / 230 + ((presses + choices) * 5) / 60; // every word, at the pace of a grown reader; five seconds for a press or choice
  expect({ words, presses, choices, isQuick: Math.max(byModel, byReading) <= 5 }).toEqual({ words, presses, choices, isQuick: true });
  expect(await teacher.page.locator('main').innerText()).toContain('With the head teacher');
  await expectAccessible(teacher.page, 'duties-sent');

  await head.page.goto(`${at(teacher.page)}/check`);
  await expectAccessible(head.page, 'duties-check-phone');
  await head.page.getByRole('button', { name: 'Confirm the answers' }).click();
  await head.page.waitForURL(/duties\/[a-z2-7]{26}$/);
  expect(await head.page.locator('main').innerText()).toContain('Confirmed by');
  expect([...teacher.complaints, ...head.complaints]).toEqual([]);
}, 180_000);

test('a school with a child in care: areas, a colleague, a note from the head teacher, the own view', async () => {
  const teacher = await somebody();
  const head = await somebody();
  const colleague = await somebody({ viewport: { width: 360, height: 800 } });
  await signInAs(teacher.page, 'Designated teacher', 0);
  await signInAs(head.page, 'Head teacher', 0);
  await signInAs(colleague.page, 'School colleague', 0);

  await startReturn(teacher.page);
  await teacher.page.getByLabel('Looked after, by any council').check();
  await teacher.page.getByLabel('Previously looked after').check();
  await teacher.page.getByRole('button', { name: 'Continue' }).click();
  await teacher.page.waitForURL(/duties\/[a-z2-7]{26}$/);
  const base = at(teacher.page);
  await expectAccessible(teacher.page, 'duties-return');

  await teacher.page.goto(`${base}/share`);
  await teacher.page.getByLabel('Leadership').check();
  await teacher.page.locator('[name="person"]').first().check();
  for (const [part, value] of [['day', '18'], ['month', '12'], ['year', '2026']]) await teacher.page.locator(`[name="until-${part}"]`).fill(String(value));
  await expectAccessible(teacher.page, 'duties-share');
  await teacher.page.getByRole('button', { name: 'Give the areas' }).click();
  await teacher.page.getByRole('heading', { name: 'Given to colleagues' }).waitFor();
  await expectAccessible(teacher.page, 'duties-shared');

  await colleague.page.goto(`${base}/areas/leadership`);
  await expectAccessible(colleague.page, 'duties-area-phone');
  await answerDuties(colleague.page);
  await colleague.page.getByRole('button', { name: 'Save and go to the return' }).click();
  await colleague.page.waitForURL((url) => url.pathname === base);
  await expectAccessible(colleague.page, 'duties-colleague-phone');

  for (const area of await teacher.page.goto(base).then(() => teacher.page.locator('.govuk-task-list a[href*="/areas/"]').evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? '')))) {
    await teacher.page.goto(area);
    if (area.endsWith('appointment')) {
      await teacher.page.locator('summary:has-text("D04")').click();
      await teacher.page.locator('[name="d04Held"]').fill('In the office');
      await expectAccessible(teacher.page, 'duties-area');
    }
    await answerDuties(teacher.page);
    await teacher.page.locator('button[name="_do"]').first().click();
    await teacher.page.waitForURL((url) => url.pathname !== area);
  }
  await teacher.page.goto(`${base}/check`);
  await expectAccessible(teacher.page, 'duties-check');
  await teacher.page.getByRole('button', { name: 'Send to the head teacher' }).click();
  await teacher.page.waitForURL((url) => url.pathname === base);

  await head.page.goto(`${base}/check`);
  await head.page.getByLabel('What has to change?').fill('D09: say how much time it is.');
  await head.page.getByRole('button', { name: 'Hand it back' }).click();
  await head.page.waitForURL((url) => url.pathname === base);
  await teacher.page.goto(base);
  expect(await teacher.page.locator('main').innerText()).toContain('D09: say how much time it is.');
  await expectAccessible(teacher.page, 'duties-handed-back');

  await teacher.page.goto('/portal/duties');
  await teacher.page.getByRole('link', { name: /^D26/ }).click();
  await expectAccessible(teacher.page, 'duties-event');
  await teacher.page.getByLabel('Done').check();
  for (const [part, value] of [['day', '3'], ['month', '11'], ['year', '2026']]) await teacher.page.locator(`[name="doneOn-${part}"]`).fill(String(value));
  await teacher.page.getByRole('button', { name: 'Save' }).click();
  await teacher.page.waitForURL((url) => url.pathname === '/portal/duties');
  await expectAccessible(teacher.page, 'duties-home-events');

  await teacher.page.goto(`${base}/own-view`);
  await expectAccessible(teacher.page, 'duties-own-view');
  await teacher.page.goto('/portal/duties/also-worth-knowing');
  await expectAccessible(teacher.page, 'duties-also');
  expect([...teacher.complaints, ...head.complaints, ...colleague.complaints]).toEqual([]);
}, 240_000);

test('the Virtual School asks a school about its return, and the school answers', async () => {
  const teacher = await somebody({ viewport: { width: 360, height: 800 } });
  const office = await somebody();
  await signInAs(teacher.page, 'Designated teacher', 1);
  await signInAs(office.page, 'Head of the Virtual School');
  await startReturn(teacher.page);
  const base = at(teacher.page).replace('/facts', '');
  await teacher.page.getByLabel('Looked after, by any council').check();
  await teacher.page.getByRole('button', { name: 'Continue' }).click();
  await teacher.page.waitForURL((url) => url.pathname === base);

  await office.page.goto('/portal/duties/schools?state=open');
  await office.page.getByRole('link', { name: await teacher.page.locator('.govuk-caption-l').innerText(), exact: true }).click();
  await office.page.getByRole('button', { name: 'Send to the school' }).click();
  await office.page.getByText('There is a problem').waitFor();
  await expectAccessible(office.page, 'duties-message-refused');
  await office.page.getByLabel('A question').check();
  await office.page.getByLabel('What is it about?').selectOption('Leadership');
  await office.page.getByLabel('Your message').fill('Who stands in for you?\nWe can train two people.');
  await office.page.getByRole('button', { name: 'Send to the school' }).click();
  await office.page.getByText('The school has your message.').waitFor();
  await expectAccessible(office.page, 'duties-message-sent');

  await teacher.page.goto('/portal/duties');
  await expectAccessible(teacher.page, 'duties-home-question-phone');
  await teacher.page.getByRole('link', { name: '1 question from the Virtual School' }).click();
  await expectAccessible(teacher.page, 'duties-return-question-phone');
  await teacher.page.getByRole('button', { name: /^Answer/ }).click();
  await expectAccessible(teacher.page, 'duties-answer-phone');
  await teacher.page.getByLabel('Your answer').fill('The deputy head does.');
  await teacher.page.getByRole('button', { name: 'Send the answer' }).click();
  await teacher.page.getByText('The deputy head does.').waitFor();
  await expectAccessible(teacher.page, 'duties-answered-phone');
  await office.page.goto(at(office.page));
  expect(await office.page.locator('main').innerText()).toContain('The deputy head does.');
  expect([...teacher.complaints, ...office.complaints]).toEqual([]);
}, 120_000);

test('a trust lead and a governor see where returns stand', async () => {
  for (const role of ['Trust lead', 'Governor']) {
    const { page } = await somebody({ viewport: { width: 360, height: 800 } });
    await signInAs(page, role, 0);
    expect(at(page)).toBe(role === 'Governor' ? '/portal/duties/reports' : '/portal/duties/schools'); // each lands on their own work, not on training
    await page.goto('/portal/duties');
    await expectAccessible(page, `duties-${role.toLowerCase().replace(' ', '-')}-phone`);
    expect(await page.locator('main').innerText()).toMatch(/Confirmed|In progress|With the head teacher/);
  }
}, 60_000);

test('the head teacher writes the report and issues it; the governor reads it, on the page and as a document', async () => {
  const head = await somebody();
  const governor = await somebody({ viewport: { width: 360, height: 800 } });
  await signInAs(head.page, 'Head teacher', 0);
  await head.page.goto('/portal/duties/reports');
  await expectAccessible(head.page, 'duties-reports');
  await head.page.getByRole('button', { name: 'Write a report' }).click();
  await head.page.waitForURL(/duties\/report\/\d{6}$/);
  expect(await head.page.locator('main').innerText()).toContain('not legal advice');
  await head.page.getByLabel('What went well?').fill('Attendance is up. (Invented.)');
  await head.page.getByText('See the report as it stands').click();
  await expectAccessible(head.page, 'duties-report');
  await head.page.getByRole('button', { name: 'Issue to governors' }).click();
  await head.page.waitForURL(/duties\/reports\/[a-z2-7]{26}$/);

  await signInAs(governor.page, 'Governor', 0);
  await governor.page.getByRole('link', { name: await head.page.locator('.govuk-caption-l').innerText().then((text) => text.split(', issued')[0] ?? '') }).first().click();
  await governor.page.waitForURL((url) => url.pathname === at(head.page));
  expect(await governor.page.locator('main').innerText()).toContain('Attendance is up. (Invented.)');
  await expectAccessible(governor.page, 'duties-report-governor-phone');
  const paper = await governor.page.request.get(await governor.page.getByRole('link', { name: 'The same as a document' }).getAttribute('href') ?? '');
  expect([paper.status(), paper.headers()['content-type'], (await paper.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
  expect([...head.complaints, ...governor.complaints]).toEqual([]);
}, 120_000);

test('with scripts off, and by keyboard alone', async () => {
  const plain = await somebody({ javaScriptEnabled: false });
  await signInAs(plain.page, 'Designated teacher', 2); // whose return was confirmed above
  await plain.page.goto('/portal/duties');
  await plain.page.getByRole('button', { name: 'Open the return' }).click();
  const base = at(plain.page);
  await plain.page.goto(`${base}/check`);
  await plain.page.getByRole('button', { name: 'Open it again' }).click();
  await plain.page.waitForURL((url) => url.pathname === base);
  await plain.page.goto(`${base}/short`);
  await plain.page.locator('[name="d43"][value="not-yet"]').check();
  await plain.page.getByRole('button', { name: 'Save and send to the head teacher' }).click();
  await plain.page.getByText('There is a problem').waitFor();
  expect(await plain.page.locator('[name="d43"][value="not-yet"]').isChecked()).toBe(true); // what was entered stays
  for (const [part, value] of [['day', '12'], ['month', '2'], ['year', '2027']]) await plain.page.locator(`[name="d43When-${part}"]`).fill(String(value));
  await plain.page.getByRole('button', { name: 'Save and send later' }).click();
  await plain.page.waitForURL((url) => url.pathname === base);

  const { page } = await somebody();
  await signInAs(page, 'Designated teacher', 2);
  await page.goto(`${base}/short`);
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 150; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => (document.activeElement as HTMLInputElement | null)?.name === wanted || (document.activeElement?.textContent ?? '').includes(wanted), name)) return;
    }
    throw new Error(`Tab never reached ${name}`);
  };
  await tabTo('d09');
  await page.keyboard.press('ArrowDown');
  await tabTo('Save and send later');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === base);
  expect(await h1(page)).toContain('Duties');
  await page.goto(`${base}/short`);
  expect(await page.locator('[name="d09"][value="partly"]').isChecked()).toBe(true);
  expect(await page.locator('[name="d43"][value="not-yet"]').isChecked()).toBe(true);
}, 120_000);
