import { stepOf } from '../domain/codes';
import type { AccountNeeds } from '../needs';
import type { AccountRow } from '../store/accounts-store';

/** Spends what was typed: a step of the app, or the code of the card that was asked for; each is good once. */
export const spendCode = async ({ accounts, cards, vault, clock }: Pick<AccountNeeds, 'accounts' | 'cards' | 'vault' | 'clock'>, account: AccountRow, typed: string): Promise<boolean> => {
  if (account.second_factor === 'card') {
    const { next } = await cards.state(account.id);
    return next !== undefined && cards.use(account.id, next, typed);
  }
  if (account.second_factor !== 'totp' || account.totp_secret === null) return false;
  const step = stepOf(vault.open(account.totp_secret), typed, clock.now(), account.totp_last_step ?? undefined);
  return step !== undefined && accounts.useStep(account.id, step);
};
