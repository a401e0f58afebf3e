import type { Membership, Reach } from '@virtual-school/portal-kit';
import type { Knex } from 'knex';
import type { Database, Roles } from '../../contract';

export type MembershipRow = { id: number; account_id: number; role: string; authority_id: number | null; urn: string | null; acting: string | null; from_day: string; until_day: string | null };

/** Rows in force on that day. */
export const inForce = (query: Knex.QueryBuilder, today: string): Knex.QueryBuilder =>
  query.where('portal_memberships.from_day', '<=', today).where((each) => each.whereNull('portal_memberships.until_day').orWhere('portal_memberships.until_day', '>=', today));

export const membershipsOf = async (database: Database, roles: Roles, accountId: number, today: string): Promise<Membership[]> => {
  const rows: MembershipRow[] = await inForce(database.query()('portal_memberships').where({ account_id: accountId }), today).orderBy('id');
  return rows.map((row) => {
    const reach: Reach = roles.find(row.role)?.reach ?? 'school';
    return { role: row.role, reach, ...(row.authority_id !== null && { authorityId: Number(row.authority_id) }), ...(row.urn !== null && { urn: row.urn }) };
  });
};
