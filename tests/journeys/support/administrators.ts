import type { Page } from 'playwright-core';

const password = 'Invented-Lanterns-7';

/** The first administrator makes themselves, and lets an editor in. */
export const makeAdministrators = async (page: Page): Promise<void> => {
  const made = await page.request.post('/admin/register-admin', { data: { email: 'boss@example.org', firstname: 'Invented', lastname: 'Boss', password } });
  const { data } = (await made.json()) as { data: { token: string } };
  const headers = { Authorization: `Bearer ${data.token}` };
  const { data: roles } = (await (await page.request.get('/admin/roles', { headers })).json()) as { data: { id: number; code: string }[] };
  const invited = await page.request.post('/admin/users', { headers, data: { email: 'editor@example.org', firstname: 'Invented', lastname: 'Editor', roles: roles.filter(({ code }) => code === 'strapi-editor').map(({ id }) => id) } });
  const { data: editor } = (await invited.json()) as { data: { registrationToken: string } };
  await page.request.post('/admin/register', { data: { registrationToken: editor.registrationToken, userInfo: { firstname: 'Invented', lastname: 'Editor', password } } });
};

export const signInToPanel = async (page: Page, email: string): Promise<void> => {
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: /login/i }).click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
};
