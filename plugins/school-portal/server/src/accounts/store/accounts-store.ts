import { newPublicId } from '../../api';
import type { AccountSummary, Accounts, Authorities, Authority, Clock, Database, Settings } from '../../contract';
import { inviteFirst } from '../use-cases/invite-first';
import { inForce } from './memberships-store';

export type AccountRow = {
  id: number; public_id: string; user_id: number; name: string; sign_in_name: string; email: string; password_hash: string;
  totp_secret: string | null; totp_last_step: number | null; second_factor: 'totp' | 'card' | null; blocked_at: string | null;
};

const summaryOf = (row: AccountRow): AccountSummary => ({ id: Number(row.id), publicId: row.public_id, name: row.name, email: row.email, blocked: row.blocked_at !== null });

/** The person's row stands in users-permissions without a password; everything secret stands in ours. */
export const accountsStore = ({ database, clock }: { database: Database; clock: Clock }) => {
  const accounts = () => database.query()<AccountRow>('portal_accounts');
  return {
    byId: (id: number): Promise<AccountRow | undefined> => accounts().where({ id }).first(),
    byPublicId: (publicId: string): Promise<AccountRow | undefined> => accounts().where({ public_id: publicId }).first(),
    byName: (name: string): Promise<AccountRow | undefined> => accounts().where({ sign_in_name: name.trim().toLowerCase() }).first(),
    byEmail: (email: string): Promise<AccountRow[]> => accounts().where({ email: email.trim().toLowerCase() }),

    async create({ name, signInName, email, passwordHash }: { name: string; signInName: string; email: string; passwordHash: string }): Promise<AccountRow> {
      const at = clock.now().toISOString();
      const publicId = newPublicId();
      const stamp = database.client === 'postgres' ? at : Date.parse(at);
      const [user] = await database.query()('up_users').insert({ document_id: publicId.slice(0, 24), username: publicId, email: email.toLowerCase(), provider: 'portal', confirmed: true, blocked: false, created_at: stamp, updated_at: stamp, published_at: stamp }).returning('id');
      const row = { public_id: publicId, user_id: Number(user.id), name, sign_in_name: signInName.trim().toLowerCase(), email: email.trim().toLowerCase(), password_hash: passwordHash, password_changed_at: at, created_at: at };
      const [account] = await database.query()('portal_accounts').insert(row).returning('*');
      return account as AccountRow;
    },

    change: (id: number, change: Record<string, unknown>) => database.query()('portal_accounts').where({ id }).update(change),

    /** True once for a step: two parallel uses of one code let one in. */
    useStep: async (id: number, step: number): Promise<boolean> =>
      (await database.query()('portal_accounts').where({ id }).where((each) => each.whereNull('totp_last_step').orWhere('totp_last_step', '<', step)).update({ totp_last_step: step })) === 1,

    replaceCard: async (accountId: number, hashes: readonly string[]): Promise<void> => {
      await database.query()('portal_card_codes').where({ account_id: accountId }).delete();
      await database.query()('portal_card_codes').insert(hashes.map((code_hash, at) => ({ account_id: accountId, position: at + 1, code_hash })));
    },
    useCardCode: async (accountId: number, hash: string): Promise<boolean> =>
      (await database.query()('portal_card_codes').where({ account_id: accountId, code_hash: hash }).whereNull('used_at').update({ used_at: clock.now().toISOString() })) === 1,
    cardCodesLeft: async (accountId: number): Promise<number> => {
      const [row] = await database.query()('portal_card_codes').where({ account_id: accountId }).whereNull('used_at').count({ n: '*' });
      return Number(row?.n ?? 0);
    },
  };
};
export type AccountsStore = ReturnType<typeof accountsStore>;

export const accountsService = ({ database, clock, settings }: { database: Database; clock: Clock; settings: Settings }): Accounts => ({
  inviteFirst: (wanted) => inviteFirst({ database, clock, settings }, wanted),
  async find(id) {
    const row = await database.query()<AccountRow>('portal_accounts').where({ id }).first();
    return row && summaryOf(row as AccountRow);
  },
  async findMany(ids) {
    const rows: AccountRow[] = ids.length === 0 ? [] : await database.query()('portal_accounts').whereIn('id', [...new Set(ids)]);
    return new Map(rows.map((row) => [Number(row.id), summaryOf(row)]));
  },
  async byEmail(email) {
    const rows: AccountRow[] = await database.query()('portal_accounts').where({ email: email.trim().toLowerCase() });
    return rows.map(summaryOf);
  },
  async holding(role, { urn, authorityId }) {
    const query = inForce(database.query()('portal_memberships').join('portal_accounts', 'portal_accounts.id', 'portal_memberships.account_id').where('portal_memberships.role', role).whereNull('portal_accounts.blocked_at'), clock.today());
    if (urn !== undefined) query.where('portal_memberships.urn', urn);
    if (authorityId !== undefined) query.where('portal_memberships.authority_id', authorityId);
    const rows: AccountRow[] = await query.distinct('portal_accounts.*').orderBy('portal_accounts.id');
    return rows.map(summaryOf);
  },
});

const authorityOf = (row: { id: number; public_id: string; code: string; name: string }): Authority => ({ id: Number(row.id), publicId: row.public_id, code: row.code, name: row.name });

export const authoritiesService = ({ database }: { database: Database }): Authorities => ({
  async find(id) {
    const row = await database.query()('portal_authorities').where({ id }).first();
    return row && authorityOf(row);
  },
  async byCode(code) {
    const row = await database.query()('portal_authorities').where({ code }).first();
    return row && authorityOf(row);
  },
  all: async () => (await database.query()('portal_authorities').orderBy('id')).map(authorityOf),
});
