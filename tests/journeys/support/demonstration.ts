import type { Browser, BrowserContextOptions } from 'playwright-core';
import { atComputer, openBrowser } from './browser';
import { startPortal } from './server';

/**
 * What the journeys of one file walk through: a demonstration of its own, there before the first of them and ended after the
 * last, and people at computers in front of it. `env` is asked for only then: it may name what an earlier beforeAll has made.
 */
export const aDemonstration = (env: () => Record<string, string> = () => ({})) => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let browser: Browser;
  beforeAll(async () => {
    portal = await startPortal(env());
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });
  return { somebody: (options?: BrowserContextOptions) => atComputer(browser, portal.address, options), address: (): string => portal.address };
};
