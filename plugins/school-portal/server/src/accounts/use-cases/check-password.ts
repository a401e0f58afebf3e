import { ok, refuse, type Result, type Visit } from '@virtual-school/portal-kit';
import { knownBrowser } from '../domain/known-browsers';
import { plainName } from '../domain/sign-in-name';
import type { AccountNeeds } from '../needs';
import type { AccountRow } from '../store/accounts-store';
import { verifyPassword } from '../store/password-hash';
import { noteRefusal } from './note-access';

type Guess = { actor: Visit['actor']; browser: Pick<Visit['browser'], 'cookie'> };

/** The count that a guess belongs to: one for each known browser of an account, one for all the others together. */
export const guessKey = ({ vault }: Pick<AccountNeeds, 'vault'>, kind: string, { browser }: Guess, account: string): string =>
  `${kind}:${vault.digest(`${kind}:${account}:${knownBrowser(vault.digest, browser.cookie('browser'), account) ?? 'unknown'}`)}`;

/** `key` is the count of guesses: whoever lets the person in forgets it in the same transaction. */
export type Checked = { account: AccountRow; key: string };

/**
 * Who is this? Known and unknown names are answered with the same words and in the same time: both are counted, both
 * verify a hash, both are recorded. A blocked person hears no more than a stranger.
 */
export const checkPassword = async (needs: AccountNeeds, visit: Guess, name: string, password: string): Promise<Result<Checked>> => {
  const account = await needs.accounts.forSigningIn(name);
  const key = guessKey(needs, 'password', visit, account?.public_id ?? plainName(name));
  if (!(await needs.limits.allows(key))) {
    await noteRefusal(needs, visit.actor, 'sign-in-refused', 'too-many', account);
    return refuse('too-many');
  }
  const isRight = await verifyPassword(account?.password_hash, password);
  if (!account || !isRight || account.blocked_at !== null) {
    await noteRefusal(needs, visit.actor, 'sign-in-refused', isRight ? 'blocked' : 'wrong-password', account);
    return refuse('invalid', [{ field: 'name', message: 'Check your sign-in name and your password. One of them is not right.' }]);
  }
  return ok({ account, key });
};

/** The password again, from somebody who is signed in, before something that matters. `field` names the box. */
export const confirmPassword = async (needs: AccountNeeds, visit: Guess, password: string, field: string): Promise<Result<AccountRow>> => {
  const account = await needs.accounts.byId(visit.actor.accountId);
  if (!account) return refuse('not-found');
  const key = guessKey(needs, 'confirm', visit, account.public_id);
  if (!(await needs.limits.allows(key))) return refuse('too-many');
  if (!(await verifyPassword(account.password_hash, password))) {
    await noteRefusal(needs, visit.actor, 'password-refused', 'wrong-password', account);
    return refuse('invalid', [{ field, message: 'Enter your present password. This one is not right.' }]);
  }
  await needs.limits.forget(key);
  return ok(account);
};
