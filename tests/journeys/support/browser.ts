import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.PICTURES; // a folder: every checked page is kept there as a picture

export const openBrowser = (): Promise<Browser> => {
  const executablePath = candidates.find((each) => each && fs.existsSync(each));
  if (!executablePath) throw new Error('No Chromium was found: install it (Debian: apt-get install chromium) or name it in CHROMIUM');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
};

/** One person at one computer. What the browser complains about (a blocked script, a broken policy) fails the journey. */
export const atComputer = async (browser: Browser, address: string, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, context, complaints };
};

type Violation = { id: string; nodes: { target: string[]; failureSummary?: string }[] };
type Axe = { run: (root: Document | string, options: object) => Promise<{ violations: Violation[] }> };

let count = 0;

/** axe finds nothing against WCAG 2.2 AA on this page, or in the part of it that is ours; where scripts are off only the picture is taken. */
export const expectAccessible = async (page: Page, name: string, part?: string): Promise<void> => {
  if (pictures) await page.screenshot({ path: path.join(pictures, `${String((count += 1)).padStart(3, '0')}-${name}.png`), fullPage: true });
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((within) => (globalThis as unknown as { axe: Axe }).axe.run(within ?? document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } }), part);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect({ page: name, found }).toEqual({ page: name, found: [] });
};

export const h1 = (page: Page): Promise<string> => page.locator('h1').first().innerText();
