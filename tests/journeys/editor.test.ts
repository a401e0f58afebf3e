import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { atComputer, openBrowser } from './support/browser';
import { startPortal } from './support/server';

const password = 'Invented-Lanterns-7';
const guidance = 'api::guidance-article.guidance-article';
let portal: Awaited<ReturnType<typeof startPortal>>;
let browser: Browser;

beforeAll(async () => {
  portal = await startPortal({ SERVE_ADMIN: 'yes' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.PICTURES) await page.screenshot({ path: path.join(process.env.PICTURES, `editor-${name}.png`) });
};

/** The first administrator makes themselves, and lets an editor in. */
const makeEditor = async (page: Page): Promise<void> => {
  const made = await page.request.post('/admin/register-admin', { data: { email: 'boss@example.org', firstname: 'Invented', lastname: 'Boss', password } });
  const { data } = (await made.json()) as { data: { token: string } };
  const headers = { Authorization: `Bearer ${data.token}` };
  const { data: roles } = (await (await page.request.get('/admin/roles', { headers })).json()) as { data: { id: number; code: string }[] };
  const invited = await page.request.post('/admin/users', { headers, data: { email: 'editor@example.org', firstname: 'Invented', lastname: 'Editor', roles: roles.filter(({ code }) => code === 'strapi-editor').map(({ id }) => id) } });
  const { data: editor } = (await invited.json()) as { data: { registrationToken: string } };
  await page.request.post('/admin/register', { data: { registrationToken: editor.registrationToken, userInfo: { firstname: 'Invented', lastname: 'Editor', password } } });
};

const signIn = async (page: Page): Promise<void> => {
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill('editor@example.org');
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: /login/i }).click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
};

const writeDraft = async (page: Page): Promise<void> => {
  await page.goto(`/admin/content-manager/collection-types/${guidance}/create`);
  await page.locator('input[name="title"]').fill('An invented article');
  await page.locator('input[name="slug"]').fill('an-invented-article');
  await page.locator('textarea[name="summary"]').fill('Invented, to see how an editor works.');
  await page.locator('[contenteditable="true"]').first().click();
  await page.keyboard.type('Words that an editor typed.');
  await picture(page, 'draft');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/create'));
};

test('an editor writes a draft, sees it in the site’s own layout, and publishes it', async () => {
  const { page, complaints } = await atComputer(browser, portal.address);
  await makeEditor(page);
  await signIn(page);

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
  expect(complaints).toEqual([]);
});
