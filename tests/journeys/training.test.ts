import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { pdf } from '../../plugins/school-portal/server/src/files/testing/samples';
import { expectAccessible, h1 } from './support/browser';
import { aDemonstration } from './support/demonstration';
import { signInAs } from './support/steps';

const { somebody } = aDemonstration();

const mainOf = (page: Page): Promise<string> => page.locator('main').innerText();
const phone = { viewport: { width: 360, height: 740 } };

test('a teacher finds a course in public, books it, passes it on, and cancels another by its terms', async () => {
  const { page, complaints } = await somebody();
  await page.goto('/training/events?topic=new-designated-teacher');
  await expectAccessible(page, 'public-events');
  await page.getByRole('link', { name: 'New designated teachers: the first year' }).click();
  await expectAccessible(page, 'public-event');
  await signInAs(page, 'Designated teacher');
  await page.goto('/training/events/new-designated-teachers');
  await page.getByRole('button', { name: 'Book a place' }).click();
  await page.waitForURL(/\/portal\/training\/events\//);
  await expectAccessible(page, 'event');

  await page.getByRole('button', { name: 'Book' }).click();
  await page.getByText('Choose whom you book for').first().waitFor();
  await expectAccessible(page, 'event-nothing-chosen');
  await page.getByLabel('I will').check();
  await page.getByRole('button', { name: 'Book' }).click();
  await page.getByText('The place is booked').waitFor();
  await expectAccessible(page, 'booking');

  await page.getByRole('button', { name: 'Give the place to somebody else' }).click();
  await expectAccessible(page, 'swap');
  await page.getByLabel('Name').fill('Moss Placeholder');
  await page.getByLabel('E-mail address').fill('moss.placeholder@example.org');
  await page.getByLabel('What do they do?').selectOption('teacher');
  await page.getByRole('button', { name: 'Give them the place' }).click();
  await page.waitForURL((url) => url.pathname === '/portal/training');
  expect(await mainOf(page)).toContain('Moss Placeholder');
  await expectAccessible(page, 'training');

  await page.locator('a:has-text("for Moss Placeholder")').click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await mainOf(page)).toContain('You can cancel free of charge until');
  await expectAccessible(page, 'cancel');
  await page.getByRole('button', { name: 'Cancel the booking' }).click();
  await page.waitForURL(/\/bookings\/[a-z2-7]+$/);
  expect(await mainOf(page)).toContain('Cancelled');
  await page.goto('/portal/training/school');
  await expectAccessible(page, 'school-record');
  expect(complaints).toEqual([]);
});

test('a full course: by keyboard alone a teacher joins the waiting list; the Virtual School gives a place out of turn', async () => {
  const teacher = await somebody();
  await signInAs(teacher.page, 'Designated teacher');
  await teacher.page.goto('/training/events/attachment-and-trauma');
  await teacher.page.getByRole('button', { name: 'Join the waiting list' }).focus();
  await teacher.page.keyboard.press('Enter');
  await teacher.page.waitForURL(/\/portal\/training\/events\//);
  await teacher.page.locator('#who').focus();
  await teacher.page.keyboard.press('Space');
  await teacher.page.keyboard.press('Tab');
  await teacher.page.keyboard.press('Enter');
  await teacher.page.getByText('You are on the waiting list').waitFor();
  await expectAccessible(teacher.page, 'booking-waiting');
  const booking = new URL(teacher.page.url()).pathname;

  const office = await somebody();
  await signInAs(office.page, 'Head of the Virtual School');
  await office.page.goto('/portal/training/register');
  await expectAccessible(office.page, 'registers');
  await office.page.locator('tr:has-text("Attachment and trauma") a', { hasText: 'People' }).click();
  await expectAccessible(office.page, 'people');
  await office.page.getByRole('link', { name: /^Cancel / }).first().click();
  await expectAccessible(office.page, 'cancel for somebody');
  await office.page.getByRole('button', { name: 'Cancel the booking' }).click();
  await office.page.getByText('A place is offered').waitFor();
  await expectAccessible(office.page, 'people-offered');
  await office.page.locator('tr:has-text("Waiting list")').last().getByRole('button', { name: /Give a place/ }).click();
  await office.page.waitForLoadState();

  await teacher.page.goto(booking);
  expect(await mainOf(teacher.page)).toMatch(/Booked/);
});

test('a place becomes free: whoever waits is offered it, accepts it in the portal and is booked', async () => {
  const governor = await somebody();
  await signInAs(governor.page, 'Governor');
  await governor.page.goto('/training/events/attachment-and-trauma');
  await governor.page.getByRole('button', { name: 'Join the waiting list' }).click();
  await governor.page.waitForURL(/\/portal\/training\/events\//);
  await governor.page.getByRole('group', { name: 'For which school?' }).getByRole('radio').last().check();
  await governor.page.getByLabel('I will').check();
  await governor.page.getByRole('button', { name: 'Join the waiting list' }).click();
  await governor.page.getByText('You are on the waiting list').waitFor();
  const booking = new URL(governor.page.url()).pathname;

  const office = await somebody();
  await signInAs(office.page, 'Head of the Virtual School');
  await office.page.goto('/portal/training/register');
  await office.page.locator('tr:has-text("Attachment and trauma") a', { hasText: 'People' }).click();
  const people = office.page.url();
  const own = office.page.locator(`tr:has(a[href="${booking}"])`);
  for (let before = 0; before < 12 && !(await own.innerText()).includes('A place is offered'); before += 1) {
    await office.page.locator(`tr:not(:has(a[href="${booking}"])) a:has-text("Cancel")`).first().click();
    await office.page.getByRole('button', { name: 'Cancel the booking' }).click();
    await office.page.waitForURL(people);
  }

  await governor.page.goto('/portal/training');
  await governor.page.locator('tr:has-text("A place is offered") a').click();
  expect(await mainOf(governor.page)).toContain('A place is kept until');
  await expectAccessible(governor.page, 'booking-offered');
  await governor.page.getByRole('button', { name: 'Accept the place' }).click();
  await governor.page.getByText('The place is booked').waitFor();
  await expectAccessible(governor.page, 'booking-accepted');
  await governor.page.reload();
  expect(await governor.page.getByRole('button', { name: 'Accept the place' }).count()).toBe(0);
  expect(governor.complaints).toEqual([]);
});

test('the trainer’s register on a telephone, without scripts: ticks, somebody who walks in, closing; then the certificate', async () => {
  const { page } = await somebody({ ...phone, javaScriptEnabled: false });
  await signInAs(page, 'Virtual School adviser');
  await page.goto('/portal/training/register');
  await page.locator('tr:has-text("Autumn network meeting") a', { hasText: 'Register' }).click();
  const boxes = page.locator('.govuk-checkboxes__input');
  expect(await boxes.count()).toBe(7);
  const size = await page.locator('.govuk-checkboxes__item').first().boundingBox();
  expect(size?.height).toBeGreaterThanOrEqual(44);
  for (const at of [0, 1, 2]) await boxes.nth(at).check();
  await page.getByRole('button', { name: 'Save the register' }).click();
  expect(await mainOf(page)).toContain('3 of 7 so far');

  await page.getByRole('button', { name: 'Add somebody who came without booking' }).click();
  await page.getByLabel('Name').fill('Flint Makebelieve');
  await page.getByLabel('What do they do?').selectOption('governor');
  await page.getByRole('button', { name: 'Add them as here' }).click();
  expect(await mainOf(page)).toContain('4 of 8 so far');
  for (const box of await boxes.all()) await box.check();
  await page.getByRole('button', { name: 'Save and close the register' }).click();
  expect(await mainOf(page)).toContain('Closed on');

  const small = await somebody(phone);
  await signInAs(small.page, 'Virtual School adviser');
  for (const address of ['/portal/training', '/portal/training/register', new URL(page.url()).pathname, `${new URL(page.url()).pathname}/walk-in`, '/training/events', '/training/events/attachment-and-trauma']) {
    await small.page.goto(address);
    await expectAccessible(small.page, `phone-${address.split('/').at(-1)}`);
  }

  await small.page.goto('/portal/training/register');
  await small.page.locator('tr:has-text("Autumn network meeting") a', { hasText: 'Files' }).click();
  await expectAccessible(small.page, 'phone-materials-none');
  await small.page.getByLabel('Add a file').setInputFiles({ name: 'Handout of the day.pdf', mimeType: 'application/pdf', buffer: pdf() });
  await small.page.getByRole('button', { name: 'Add the file' }).click();
  await small.page.getByRole('link', { name: /^Handout of the day/ }).waitFor();
  await expectAccessible(small.page, 'phone-materials');

  const teacher = await somebody();
  await signInAs(teacher.page, 'Designated teacher');
  await teacher.page.goto('/portal/training');
  const ownRow = teacher.page.locator('tr:has(td:text-is("You"))');
  const certificate = ownRow.locator('a:has-text("of Autumn network meeting")');
  for (let tries = 0; tries < 40 && (await certificate.count()) === 0; tries += 1) {
    await teacher.page.waitForTimeout(500);
    await teacher.page.reload();
  }
  const file = await teacher.page.request.get(String(await certificate.getAttribute('href')));
  expect(file.headers()['content-type']).toBe('application/pdf');
  const paper = execFileSync('pdftotext', ['-', '-'], { input: await file.body() }).toString().replace(/\s+/g, '');
  const printed = /\/training\/certificates\/[a-z2-7]{26}/.exec(paper)?.[0];
  const anybody = await somebody();
  await anybody.page.goto(String(printed));
  await expectAccessible(anybody.page, 'certificate-checked');
  expect(await mainOf(anybody.page)).toContain('Autumn network meeting');

  await ownRow.filter({ hasText: 'of Autumn network meeting' }).getByRole('link').first().click();
  await expectAccessible(teacher.page, 'booking-attended');
  expect(await mainOf(teacher.page)).toContain('Slides of the day');
  const [handout] = await Promise.all([teacher.page.waitForEvent('download'), teacher.page.getByRole('link', { name: /^Handout of the day/ }).click()]);
  expect(handout.suggestedFilename()).toBe('Handout of the day.pdf');
  await teacher.page.getByRole('button', { name: 'Say what you thought of it' }).click();
  await expectAccessible(teacher.page, 'evaluation');
  await teacher.page.getByLabel('Very useful').check();
  await teacher.page.getByRole('button', { name: 'Send' }).click();
  await teacher.page.getByText('You have told us what you thought of it').waitFor();

  await teacher.page.goto('/portal/training/school'); // a colleague without an account gets theirs from here
  await expectAccessible(teacher.page, 'school-record-certificates');
  const [passedOn] = await Promise.all([teacher.page.waitForEvent('download'), teacher.page.getByRole('link', { name: 'Certificate (PDF) of Autumn network meeting, Sage Placeholder' }).click()]);
  expect(passedOn.suggestedFilename()).toBe('certificate.pdf');

  await small.page.goto('/portal/training/register');
  await small.page.locator('tr:has-text("Autumn network meeting") a', { hasText: 'Evaluations' }).click();
  await expectAccessible(small.page, 'evaluations');
  expect(await h1(small.page)).toContain('Autumn network meeting');
});
