import type { Vault } from '../../../contract';
import { openSealedForm } from '../../../vault/sealed-form';

/** What is being set up travels in the page, sealed and for this person only; it is stored when the first code proved it. */
export const sealPending = (vault: Vault, account: string, secret: string): string => vault.seal(JSON.stringify({ account, secret }));

/** Undefined when it was made up, or for somebody else. */
export const openPending = (vault: Vault, sealed: unknown, account: string): string | undefined => {
  if (typeof sealed !== 'string' || sealed === '') return undefined;
  const pending = openSealedForm(vault, sealed);
  return pending?.account === account && typeof pending.secret === 'string' ? pending.secret : undefined;
};
