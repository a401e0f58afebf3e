import { ok, refuse, type Result, type Visit } from '@virtual-school/portal-kit';
import { plainCardCode, stepOf } from '../domain/codes';
import type { AccountNeeds } from '../needs';
import type { AccountRow, SecondFactor } from '../store/accounts-store';
import { beginAgain, beginFull } from './begin-session';
import { note } from './note-access';

type Caller = Pick<Visit, 'actor' | 'browser' | 'sessionId'>;

/** A change of the factor ends every session; the person is told of a change, not of the first choice. */
const goOn = async (needs: AccountNeeds, visit: Caller, account: AccountRow, factor: SecondFactor): Promise<void> => {
  await note(needs, visit.actor, 'second-factor-set', account, { factor });
  if (account.second_factor === null) return beginFull(needs, visit, account, { factor });
  await beginAgain(needs, visit, account, 'second-factor-changed');
  await needs.mailer.toAccount(account.public_id, {
    subject: 'Your second factor was changed',
    paragraphs: [`Hello ${account.name},`, 'The second factor of your portal account was changed just now.', 'If it was not you, change your password at once and tell your Virtual School.'],
    link: { text: 'Your account', path: '/portal/account' },
  });
};

/** The first code proves that the app has the secret; its step is spent with it. */
export const setApp = async (needs: AccountNeeds, visit: Caller, account: AccountRow, secret: string, typed: string): Promise<Result<undefined>> => {
  const step = stepOf(secret, typed, needs.clock.now(), undefined);
  if (step === undefined) return refuse('invalid', [{ field: 'code', message: 'Enter the six digits that the app shows now. These are not right.' }]);
  await needs.accounts.setFactor(account.id, { second_factor: 'totp', totp_secret: needs.vault.seal(secret), totp_last_step: step });
  await needs.cards.replace(account.id, []);
  await goOn(needs, visit, account, 'totp');
  return ok(undefined);
};

/** The first code of the card proves that it was printed or written down; it is spent with that. */
export const setCard = async (needs: AccountNeeds, visit: Caller, account: AccountRow, codes: readonly string[], typed: string): Promise<Result<undefined>> => {
  const first = codes[0] ?? '';
  if (first === '' || plainCardCode(typed) !== plainCardCode(first)) return refuse('invalid', [{ field: 'code', message: 'Enter code 1 of the card on this page. This is another one.' }]);
  await needs.accounts.setFactor(account.id, { second_factor: 'card', totp_secret: null, totp_last_step: null });
  await needs.cards.replace(account.id, codes);
  await needs.cards.use(account.id, 1, first);
  await goOn(needs, visit, account, 'card');
  return ok(undefined);
};
