import { newPublicId } from '../../api';
import type { Clock, Database } from '../../contract';
import { plainName } from '../domain/sign-in-name';

export type SecondFactor = 'totp' | 'card';
export type AccountRow = {
  id: number; public_id: string; user_id: number; name: string; sign_in_name: string; email: string; password_hash: string; password_changed_at: string;
  totp_secret: string | null; totp_last_step: number | null; second_factor: SecondFactor | null; blocked_at: string | null;
};
export type NewAccount = { name: string; signInName: string; email: string; passwordHash: string };

/** The person's row stands in users-permissions without a password; everything secret stands in ours. */
export const accountsStore = ({ database, clock }: { database: Database; clock: Clock }) => {
  const accounts = () => database.query()<AccountRow>('portal_accounts');
  const now = () => clock.now().toISOString();

  const insertUser = async (publicId: string, email: string): Promise<number> => {
    const at = database.client === 'postgres' ? now() : clock.now().getTime();
    const [user] = await database.query()('up_users').insert({ document_id: publicId.slice(0, 24), username: publicId, email, provider: 'portal', confirmed: true, blocked: false, created_at: at, updated_at: at, published_at: at }).returning('id');
    return Number(user.id);
  };

  const setBlocked = async (account: AccountRow, at: string | null): Promise<void> => {
    await accounts().where({ id: account.id }).update({ blocked_at: at });
    await database.query()('up_users').where({ id: account.user_id }).update({ blocked: at !== null });
  };

  return {
    byId: (id: number): Promise<AccountRow | undefined> => accounts().where({ id }).first(),
    byPublicId: (publicId: string): Promise<AccountRow | undefined> => accounts().where({ public_id: publicId }).first(),
    byEmail: (email: string): Promise<AccountRow[]> => accounts().where({ email: plainName(email) }).orderBy('id'),

    /** By sign-in name, or by an e-mail address that only one person has: two who share a mailbox use their names. */
    async forSigningIn(typed: string): Promise<AccountRow | undefined> {
      const name = plainName(typed);
      const [byName] = await accounts().where({ sign_in_name: name });
      const byEmail = await accounts().where({ email: name }).limit(2);
      return byName ?? (byEmail.length === 1 ? byEmail[0] : undefined);
    },

    /** Undefined when somebody has the sign-in name; the caller then refuses, which takes the person's row back too. */
    async create({ name, signInName, email, passwordHash }: NewAccount): Promise<AccountRow | undefined> {
      const publicId = newPublicId();
      const address = plainName(email);
      const row = { public_id: publicId, user_id: await insertUser(publicId, address), name, sign_in_name: plainName(signInName), email: address, password_hash: passwordHash, password_changed_at: now(), created_at: now() };
      const [account] = await accounts().insert(row).onConflict('sign_in_name').ignore().returning('*');
      return account as AccountRow | undefined;
    },

    setPassword: async (id: number, passwordHash: string): Promise<void> => void (await accounts().where({ id }).update({ password_hash: passwordHash, password_changed_at: now() })),

    setFactor: async (id: number, factor: { second_factor: SecondFactor | null; totp_secret: string | null; totp_last_step: number | null }): Promise<void> => void (await accounts().where({ id }).update(factor)),

    /** True once for a step: two parallel uses of one code let one in. */
    useStep: async (id: number, step: number): Promise<boolean> =>
      (await accounts().where({ id }).where((each) => each.whereNull('totp_last_step').orWhere('totp_last_step', '<', step)).update({ totp_last_step: step })) === 1,

    block: (account: AccountRow): Promise<void> => setBlocked(account, now()),
    unblock: (account: AccountRow): Promise<void> => setBlocked(account, null),
  };
};
export type AccountsStore = ReturnType<typeof accountsStore>;
