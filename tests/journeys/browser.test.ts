import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { atComputer, downloadBy, expectFits, openBrowser, setOffline, showAsPaper } from './support/browser';

/** What the journeys rely on does happen in the browser that they run in: else they would pass without having looked. */

const document = (words: string, script = ''): string => `<!doctype html><title>Invented</title><style>@media print { h1 { display: none } }</style><h1>Invented</h1><noscript>no scripts</noscript><a href="/file">A file</a>${words}<script>${script}</script>`;
const pages: Record<string, string> = {
  '/': document('', 'document.body.append("with scripts")'),
  '/wide': document('<p style="width: 3000px">Wide</p>'),
  '/wide-on-a-telephone': document('<p style="width: 500px">Wide</p>'),
  '/refused': document('<img src="http://elsewhere.example/picture.png" alt="">'),
};

const server = http.createServer((request, response) => {
  const isFile = request.url === '/file';
  response.setHeader('Content-Security-Policy', "img-src 'self'");
  response.setHeader('Content-Type', isFile ? 'text/plain' : 'text/html');
  if (isFile) response.setHeader('Content-Disposition', 'attachment; filename="Invented words.txt"');
  response.end(isFile ? 'Invented words.' : pages[request.url ?? '/']);
});
let browser: Browser;
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

test('a page that is too wide, and a picture that the policy refuses, are complained of; a page in order is not', async () => {
  const { page, complaints } = await atComputer(browser, address);
  await page.goto('/');
  await expectFits(page, 'in order');
  expect(complaints).toEqual([]);
  await page.goto('/wide-on-a-telephone');
  await expect(expectFits(page, 'wide')).rejects.toThrow('360');
  await page.goto('/wide');
  await Promise.all([page.waitForEvent('console', (message) => message.text().startsWith('Content Security Policy')), page.goto('/refused')]);
  expect(complaints.join('\n')).toMatch(/Scrolls sideways: \/wide[\s\S]*Content Security Policy/);
});

test('scripts off, dark, paper and offline are what they say', async () => {
  const words = async (javaScriptEnabled: boolean): Promise<string> => {
    const { page } = await atComputer(browser, address, { javaScriptEnabled });
    await page.goto('/');
    return page.locator('body').innerText();
  };
  expect(await words(true)).toContain('with scripts');
  expect(await words(false)).toContain('no scripts');

  const { page, context } = await atComputer(browser, address, { colorScheme: 'dark' });
  await page.goto('/');
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await showAsPaper(page);
  expect(await page.locator('h1').isVisible()).toBe(false);
  const isReached = () => page.evaluate(() => fetch('/').then(() => true, () => false));
  await setOffline(context, true);
  expect([await isReached(), await page.evaluate(() => navigator.onLine)]).toEqual([false, false]);
  await setOffline(context, false);
  expect([await isReached(), await page.evaluate(() => navigator.onLine)]).toEqual([true, true]);
});

test('a file comes with its name and its words, twice', async () => {
  const { page } = await atComputer(browser, address);
  await page.goto('/');
  for (const round of [1, 2]) {
    const { name, content } = await downloadBy(page, () => page.getByRole('link').click());
    expect([round, name, content.toString()]).toEqual([round, 'Invented words.txt', 'Invented words.']);
  }
});
