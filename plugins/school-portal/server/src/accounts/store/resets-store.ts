import type { Clock, Database } from '../../contract';
import { hashOf } from './tokens';

const hour = 3_600_000;

/** Links to choose a new password: one hour, one use. */
export const resetsStore = ({ database, clock }: { database: Database; clock: Clock }) => {
  const table = () => database.query()('portal_resets');
  const now = () => clock.now().toISOString();
  const open = (token: string) => table().where({ token_hash: hashOf(token) }).whereNull('used_at').where('expires_at', '>', now());

  return {
    /** False when this very link has been made before. */
    async make(accountId: number, token: string): Promise<boolean> {
      const made = await table().insert({ token_hash: hashOf(token), account_id: accountId, created_at: now(), expires_at: new Date(clock.now().getTime() + hour).toISOString() }).onConflict('token_hash').ignore().returning('id');
      return made.length === 1;
    },
    accountOf: async (token: string): Promise<number | undefined> => {
      const row = await open(token).first('account_id');
      return row && Number(row.account_id);
    },
    use: async (token: string): Promise<boolean> => (await open(token).update({ used_at: now() })) === 1,
    voidAllOf: async (accountId: number): Promise<void> => void (await table().where({ account_id: accountId }).whereNull('used_at').update({ used_at: now() })),
  };
};
export type ResetsStore = ReturnType<typeof resetsStore>;
