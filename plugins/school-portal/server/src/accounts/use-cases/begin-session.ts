import type { Visit } from '@virtual-school/portal-kit';
import { knownBrowser, rememberBrowser } from '../domain/known-browsers';
import type { AccountNeeds } from '../needs';
import type { AccountRow } from '../store/accounts-store';
import { hashOf, newToken } from '../store/tokens';
import { note } from './note-access';

type Needs = Pick<AccountNeeds, 'sessions' | 'vault' | 'mailer' | 'audit'>;
type Caller = Pick<Visit, 'actor' | 'browser' | 'sessionId'>;
const halfYear = 180 * 86_400;

/** After the password: opens only the pages of the second factor. Always a new token. */
export const beginHalfway = async ({ sessions }: Needs, { sessionId, browser }: Caller, account: AccountRow): Promise<void> => {
  if (sessionId !== undefined) await sessions.end(sessionId, 'replaced');
  const { token } = await sessions.start(account.id, 'password');
  browser.setCookie('session', token);
};

const remember = ({ vault }: Needs, { browser }: Caller, account: AccountRow): string => {
  const { id, cookie } = rememberBrowser(vault.digest, browser.cookie('browser'), account.public_id, () => newToken().slice(0, 26));
  browser.setCookie('browser', cookie, { maxAge: halfYear });
  return hashOf(id);
};

const tellOfNewBrowser = ({ mailer }: Needs, account: AccountRow): Promise<void> =>
  mailer.toAccount(account.public_id, {
    subject: 'A new sign-in to your account',
    paragraphs: [`Hello ${account.name},`, 'Somebody signed in to your portal account with your password and your second factor, from a browser that was not used before.', 'If it was you, you need do nothing.', 'If it was not you, change your password at once and tell your Virtual School.'],
    link: { text: 'Your account', path: '/portal/account' },
  });

/** The full session takes the place of the one before; this browser is now known to the account. */
export const beginFull = async (needs: Needs, visit: Caller, account: AccountRow, details: Record<string, unknown> = {}): Promise<void> => {
  const isNewBrowser = knownBrowser(needs.vault.digest, visit.browser.cookie('browser'), account.public_id) === undefined;
  const isFirst = !(await needs.sessions.hasEverBeenFull(account.id));
  if (visit.sessionId !== undefined) await needs.sessions.end(visit.sessionId, 'replaced');
  const { token } = await needs.sessions.start(account.id, 'full', remember(needs, visit, account));
  visit.browser.setCookie('session', token);
  await note(needs, visit.actor, 'signed-in', account, { ...details, newBrowser: isNewBrowser });
  if (isNewBrowser && !isFirst) await tellOfNewBrowser(needs, account);
};

/** After something that ends every session of the person: a new one for the browser it was done in. */
export const beginAgain = async ({ sessions, vault, mailer, audit }: Needs, visit: Caller, account: AccountRow, reason: string): Promise<void> => {
  await sessions.endAllOf(account.id, reason);
  const { token } = await sessions.start(account.id, 'full', remember({ sessions, vault, mailer, audit }, visit, account));
  visit.browser.setCookie('session', token);
};
