import type { Fields } from '@virtual-school/portal-kit';
import type { Vault } from '../contract';
import { openSealedForm } from '../vault/sealed-form';

/** What somebody posted after their session had ended: kept sealed in the page, never stored, for the same person only. */
export type Carried = { account: string; path: string; fields: Fields };

export const sealCarried = (vault: Vault, carried: Carried): string => vault.seal(JSON.stringify(carried));

/** Undefined when it was tampered with or belongs to somebody else. */
export const openCarried = (vault: Vault, sealed: string, accountPublicId: string): Carried | undefined => {
  const carried = openSealedForm(vault, sealed) as Carried | undefined;
  return carried?.account === accountPublicId ? carried : undefined;
};
