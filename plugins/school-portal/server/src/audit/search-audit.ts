import type { Knex } from 'knex';
import type { Database } from '../contract';

/** Days are in UTC, as the instants are. `about`: public ids; `accounts`: row id and public id, 0 and 'admin:N' for an administrator. */
export type AuditQuery = { about?: readonly string[]; accounts?: readonly { id: number; publicId: string }[]; action?: string; from?: string; until?: string; after?: string; most: number };
/** `row` is the number by which audit:verify names it. What was entered or seen stands in no row. */
export type AuditFound = { row: number; at: string; account: string; name?: string; action: string; outcome: string; aboutType?: string; aboutId?: string; isSealed: boolean };
type Row = { id: number; at: string; account_public_id: string; name: string | null; action: string; outcome: string; about_type: string | null; about_id: string | null; seal_id: number | null };

const foundOf = (row: Row): AuditFound => ({
  row: Number(row.id), at: row.at, account: row.account_public_id, ...(row.name !== null && { name: row.name }), action: row.action, outcome: row.outcome,
  ...(row.about_type !== null && { aboutType: row.about_type }), ...(row.about_id !== null && { aboutId: row.about_id }), isSealed: row.seal_id !== null,
});

const narrow = (query: Knex.QueryBuilder, { about, accounts, action, from, until }: AuditQuery): void => {
  if (about) query.whereIn('portal_audit.about_id', [...about]);
  if (accounts) query.whereIn('portal_audit.account_id', accounts.map(({ id }) => id)).whereIn('portal_audit.account_public_id', accounts.map(({ publicId }) => publicId));
  if (action) query.where('portal_audit.action', action);
  if (from) query.where('portal_audit.at', '>=', `${from}T00:00:00.000Z`);
  if (until) query.where('portal_audit.at', '<=', `${until}T23:59:59.999Z`);
};

/** Where a row stands: the next page begins after it. */
export const keyOfRow = ({ at, row }: Pick<AuditFound, 'at' | 'row'>): string => `${at}/${row}`;

/** The newest first. One join for the name of whoever did it, one for the seal. */
export const auditSearch = async (database: Database, wanted: AuditQuery): Promise<AuditFound[]> => {
  const query = database.query()('portal_audit')
    .leftJoin('portal_accounts', 'portal_accounts.id', 'portal_audit.account_id')
    .leftJoin('portal_audit_sealed', 'portal_audit_sealed.audit_id', 'portal_audit.id');
  narrow(query, wanted);
  const [at, row] = (wanted.after ?? '').split('/');
  if (at && row) query.whereRaw('(portal_audit.at, portal_audit.id) < (?, ?)', [at, Number(row)]);
  const rows: Row[] = await query.orderBy('portal_audit.at', 'desc').orderBy('portal_audit.id', 'desc').limit(wanted.most)
    .select('portal_audit.id', 'portal_audit.at', 'portal_audit.account_public_id', 'portal_accounts.name', 'portal_audit.action', 'portal_audit.outcome', 'portal_audit.about_type', 'portal_audit.about_id', 'portal_audit_sealed.seal_id');
  return rows.map(foundOf);
};
