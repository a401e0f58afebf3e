import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { openFirefox, set, takeDownload, type Setting } from './firefox';

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.PICTURES; // a folder: every checked page is kept there as a picture
const isFirefox = process.env.JOURNEY_BROWSER === 'firefox';
const width = Number(process.env.JOURNEY_WIDTH ?? 1280);

const openChromium = (): Promise<Browser> => {
  const executablePath = candidates.find((each) => each && fs.existsSync(each));
  if (!executablePath) throw new Error('No Chromium was found: install it (Debian: apt-get install chromium) or name it in CHROMIUM');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
};

/** Chromium, or the browser that JOURNEY_BROWSER names. */
export const openBrowser = (): Promise<Browser> => (isFirefox ? openFirefox() : openChromium());

/** What no person should meet on a page of ours is said in its console: a broken policy, a page that has to be moved sideways. */
const watch = (): void => {
  if (location.pathname.startsWith('/admin')) return; // Strapi's own panel
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`Content Security Policy: ${violatedDirective} ${blockedURI}`));
  addEventListener('load', () => {
    const wide = (document.scrollingElement?.scrollWidth ?? 0) - innerWidth;
    if (wide > 0) console.error(`Scrolls sideways: ${location.pathname} is ${wide} px wider than ${innerWidth}`);
  });
};

/** Strapi's panel tries whether it may eval, and gives up a request with something that is no Error when its page is left: Firefox alone calls these errors. */
const isOfThePanel = (page: Page, { message }: Error): boolean => new URL(page.url()).pathname.startsWith('/admin') && (message.includes('blocked a JavaScript eval') || message === 'Object');

/** One person at one computer, JOURNEY_WIDTH wide unless told otherwise. What the browser complains about (a blocked script, a broken policy, a page too wide) and whatever is asked of another server fails the journey. */
export const atComputer = async (browser: Browser, address: string, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({ baseURL: address, viewport: { width, height: width < 1280 ? 800 : 900 }, ...options });
  await context.addInitScript(watch);
  const settings: Setting = { ...(options.javaScriptEnabled === false && { allowJavascript: false }), ...(options.colorScheme === 'dark' && { prefersColorSchemeOverride: 'dark' }) };
  const openTab = async (): Promise<Page> => {
    const tab = await context.newPage();
    if (isFirefox && Object.keys(settings).length > 0) await set(browser, tab, settings);
    return tab;
  };
  const page = await openTab();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused to|Scrolls sideways/.test(message.text())) complaints.push(message.text());
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(address).origin) complaints.push(`Asks ${origin}`);
  });
  page.on('pageerror', (error) => void (isOfThePanel(page, error) || complaints.push(error.message)));
  return { page, context, complaints, openTab };
};

const inFirefox = (page: Page, setting: Setting): Promise<void> => {
  const browser = page.context().browser();
  return browser ? set(browser, page, setting) : Promise.reject(new Error('The browser is closed'));
};

export const setOffline = async (context: BrowserContext, offline: boolean): Promise<void> => {
  if (!isFirefox) return context.setOffline(offline);
  for (const page of context.pages()) await inFirefox(page, { forceOffline: offline });
};

export const showAsPaper = (page: Page): Promise<void> => (isFirefox ? inFirefox(page, { mediumOverride: 'print' }) : page.emulateMedia({ media: 'print' }));

/** The file that a press brings. */
export const downloadBy = async (page: Page, press: () => Promise<void>): Promise<{ name: string; content: Buffer }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const name = download.suggestedFilename();
  const place = await download.path();
  return { name, content: isFirefox ? takeDownload(name) : fs.readFileSync(place) };
};

type Violation = { id: string; nodes: { target: string[]; failureSummary?: string }[] };
type Axe = { run: (root: Document | string, options: object) => Promise<{ violations: Violation[] }> };

let count = 0;

/** At the width of a telephone, of a tablet and of this computer nothing reaches past the screen: nobody has to move the page sideways to read. */
export const expectFits = async (page: Page, name: string): Promise<void> => {
  const own = page.viewportSize() ?? { width, height: 900 };
  const tooWide: string[] = [];
  for (const each of [360, 768, own.width]) {
    await page.setViewportSize({ ...own, width: each });
    const reach = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
    if (reach > each) tooWide.push(`${reach} px at ${each}`);
  }
  expect({ page: name, tooWide }).toEqual({ page: name, tooWide: [] });
};

/** axe finds nothing against WCAG 2.2 AA on this page, which fits every screen, or in the part of it that is ours. */
export const expectAccessible = async (page: Page, name: string, part?: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: path.join(pictures, `${String((count += 1)).padStart(3, '0')}-${name}.png`), fullPage: true });
  if (!part) await expectFits(page, name);
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((within) => (globalThis as unknown as { axe: Axe }).axe.run(within ?? document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } }), part);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect({ page: name, found }).toEqual({ page: name, found: [] });
};

export const h1 = (page: Page): Promise<string> => page.locator('h1').first().innerText();
