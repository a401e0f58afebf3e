import path from 'node:path';
import type { Page } from 'playwright-core';
import { expectAccessible } from './support/browser';
import { makeAdministrators, signInToPanel } from './support/administrators';
import { aDemonstration } from './support/demonstration';

const guidance = 'api::guidance-article.guidance-article';
const { somebody } = aDemonstration(() => ({ SERVE_ADMIN: 'yes' }));

const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.PICTURES) await page.screenshot({ path: path.join(process.env.PICTURES, `editor-${name}.png`) });
};

const writeDraft = async (page: Page): Promise<void> => {
  await page.goto(`/admin/content-manager/collection-types/${guidance}/create`);
  await page.locator('input[name="title"]').fill('An invented article');
  await page.locator('input[name="slug"]').fill('an-invented-article');
  await page.locator('textarea[name="summary"]').fill('Invented, to see how an editor works.');
  await page.locator('[contenteditable="true"]').first().click();
  await page.keyboard.type('Words that an editor typed.');
  await picture(page, 'draft');
  const readAgain = page.getByLabel('To be read again on');
  await readAgain.fill('10/01/2026'); // as Strapi writes dates: the month first
  await readAgain.press('Tab');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/create'));
};

test('an editor writes a draft, sees it in the site’s own layout, and publishes it', async () => {
  const { page, complaints } = await somebody({ viewport: { width: 1280, height: 900 } }); // Strapi's own pages for writing are made for a computer
  await makeAdministrators(page);
  await signInToPanel(page, 'editor@example.org');

  await page.goto(`/admin/content-manager/collection-types/${guidance}`);
  await page.getByText('To be read again on').first().waitFor();
  await picture(page, 'list');

  await writeDraft(page);
  expect((await page.request.get('/guidance/an-invented-article')).status()).toBe(404);

  await page.getByRole('link', { name: /preview/i }).click();
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { level: 1, name: 'An invented article' }).waitFor();
  await frame.getByText('This is a preview.').waitFor();
  await frame.getByText('Words that an editor typed.').waitFor();
  await picture(page, 'preview');

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published document').first().waitFor();
  expect((await page.request.get('/guidance/an-invented-article')).status()).toBe(200);

  await page.goto('/admin');
  const toReview = page.locator('[data-editorial="to-review"]');
  await toReview.getByText('Guidance, was to be read again by 1 October 2026').waitFor();
  await picture(page, 'home');
  await expectAccessible(page, 'editor-home', '[data-editorial]');
  await toReview.getByRole('link', { name: 'An invented article' }).click();
  await page.getByRole('heading', { level: 1, name: 'An invented article' }).waitFor();
  expect(complaints).toEqual([]);
});
