import type { Vault } from '../contract';

/** What travels in a page, sealed, and comes back from a browser: undefined when it was made up or tampered with. */
export const openSealedForm = (vault: Vault, sealed: string): Record<string, unknown> | undefined => {
  try {
    return JSON.parse(vault.open(sealed)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
};
