import type { Database } from '../contract';

export type DemoAccount = { id: number; publicId: string; name: string; role: string };

/** Three people of every role, each once however many schools they hold it at, the ones with the most to do first as the seeds made them. */
export const demoStore = (database: Database) => ({
  async accounts(roles: readonly string[]): Promise<DemoAccount[]> {
    const lists = await Promise.all(roles.map((role) => database.query()('portal_memberships')
      .join('portal_accounts', 'portal_accounts.id', 'portal_memberships.account_id')
      .where('portal_memberships.role', role)
      .whereNull('portal_accounts.blocked_at')
      .orderBy('portal_accounts.id')
      .limit(3)
      .distinct('portal_accounts.id', 'portal_accounts.public_id', 'portal_accounts.name', 'portal_memberships.role')));
    return lists.flat().map((row) => ({ id: Number(row.id), publicId: row.public_id, name: row.name, role: row.role }));
  },
});

export type DemoStore = ReturnType<typeof demoStore>;
