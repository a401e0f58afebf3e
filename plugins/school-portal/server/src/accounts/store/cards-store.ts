import type { Clock, Database, Vault } from '../../contract';
import { plainCardCode } from '../domain/codes';

/** Printed cards of one-use codes. A code is short, so what is stored is a keyed digest: the table alone gives none away. */
export const cardsStore = ({ database, clock, vault }: { database: Database; clock: Clock; vault: Vault }) => {
  const table = () => database.query()('portal_card_codes');
  const digest = (accountId: number, code: string) => vault.digest(`card:${accountId}:${plainCardCode(code)}`);

  return {
    async replace(accountId: number, codes: readonly string[]): Promise<void> {
      await table().where({ account_id: accountId }).delete();
      if (codes.length > 0) await table().insert(codes.map((code, at) => ({ account_id: accountId, position: at + 1, code_hash: digest(accountId, code) })));
    },
    /** The code that is asked for next, and how many are left. */
    async state(accountId: number): Promise<{ next?: number; left: number }> {
      const rows: { position: number }[] = await table().where({ account_id: accountId }).whereNull('used_at').orderBy('position').select('position');
      return { left: rows.length, ...(rows[0] && { next: Number(rows[0].position) }) };
    },
    /** True once for each code. */
    use: async (accountId: number, position: number, code: string): Promise<boolean> =>
      (await table().where({ account_id: accountId, position, code_hash: digest(accountId, code) }).whereNull('used_at').update({ used_at: clock.now().toISOString() })) === 1,
  };
};
export type CardsStore = ReturnType<typeof cardsStore>;
