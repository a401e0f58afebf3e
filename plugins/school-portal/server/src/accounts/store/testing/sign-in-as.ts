import type { AccountRow } from '../accounts-store';
import { testBrowser, type TestBrowser } from './test-browser';
import type { TestPortal } from './test-portal';

/** A browser in which the person is fully signed in. */
export const signedInAs = async (portal: TestPortal, account: AccountRow): Promise<TestBrowser> => {
  const browser = testBrowser(portal);
  const { token } = await portal.needs.sessions.start(account.id, 'full');
  browser.cookies.set('session', token);
  return browser;
};
