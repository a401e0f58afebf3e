import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _bidiFirefox, type Browser, type Page } from 'playwright-core';

/** What a person sets in their browser. The names are those of Firefox's own BrowsingContext. */
export type Setting = { allowJavascript?: boolean; forceOffline?: boolean; prefersColorSchemeOverride?: 'light' | 'dark' | 'none'; mediumOverride?: string };

type Inside = { _browserSession: { send: (method: string, params: object) => Promise<unknown> }; delegate: { _session: { sessionId: string } } };
type WithInside = { _connection: { toImpl: (of: Browser | Page) => Inside } };

const executablePath = process.env.FIREFOX || '/usr/bin/firefox-esr';
const downloads = path.join(os.tmpdir(), `vsp-downloads-${process.pid}`);

export const openFirefox = async (): Promise<Browser> => {
  if (!fs.existsSync(executablePath)) throw new Error('No Firefox was found: install it (Debian: apt-get install firefox-esr) or name it in FIREFOX');
  const browser = await _bidiFirefox.launch({
    executablePath,
    args: ['--remote-allow-system-access'], // for set() below
    firefoxUserPrefs: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
  }).catch((error: Error) => {
    throw /unknown command/.test(error.message) ? new Error('This Firefox is too old for these journeys (153 is known to do): refresh the list of packages and install it again', { cause: error }) : error;
  });
  browser.on('disconnected', () => fs.rmSync(downloads, { recursive: true, force: true }));
  return browser;
};

/**
 * Sets what Playwright 1.56.1 does not pass on to Firefox: scripts off, dark, offline, paper. Firefox 153 has no command of
 * WebDriver BiDi for the first two either, so it is done as the developer tools do, in the browser's own process.
 */
export const set = async (browser: Browser, page: Page, setting: Setting): Promise<void> => {
  const { _connection: connection } = browser as unknown as WithInside;
  const session = connection.toImpl(browser)._browserSession;
  const { contexts } = (await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as { contexts: { context: string }[] };
  const expression = `Object.assign(ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs').NavigableManager.getBrowsingContextById(${JSON.stringify(connection.toImpl(page).delegate._session.sessionId)}), ${JSON.stringify(setting)}) && true`;
  const { result } = (await session.send('script.evaluate', { expression, target: { context: contexts[0]?.context }, awaitPromise: false })) as { result?: { value?: unknown } };
  if (result?.value !== true) throw new Error(`Firefox did not set ${Object.keys(setting).join(', ')}`);
};

/** Playwright names a place where Firefox does not put the file: it stands in the folder of downloads. Taken from there, so that the same name is free again. */
export const takeDownload = (name: string): Buffer => {
  const file = path.join(downloads, name);
  const content = fs.readFileSync(file);
  fs.rmSync(file);
  return content;
};
