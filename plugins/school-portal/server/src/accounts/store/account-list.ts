import type { Clock, Database } from '../../contract';
import type { AccountRow } from './accounts-store';
import { inForce, type MembershipRow } from './memberships-store';

export type AccountQuery = { text: string; urns: readonly string[]; role?: string; state?: 'active' | 'blocked' | 'no-second-factor'; after?: string; most: number };
export type ListedAccount = { account: AccountRow; held: MembershipRow[] };

const escaped = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
const like = (column: string) => `lower(${column}) like ? escape '\\'`;

/** Every account of this installation, whoever invited it: for the administrator of the CMS. */
export const accountList = ({ database, clock }: { database: Database; clock: Clock }) => {
  const held = () => inForce(database.query()('portal_memberships'), clock.today());

  /** By part of a name, address or authority, or by a school (its URNs found before). */
  const named = ({ text, urns }: AccountQuery) => {
    const part = escaped(text);
    const authorities = database.query()('portal_authorities').whereRaw(like('name'), [part]).orWhere({ code: text }).select('id');
    const places = held().where((any) => any.whereIn('urn', [...urns]).orWhereIn('authority_id', authorities)).select('account_id');
    return database.query()('portal_accounts').select('id').whereRaw(like('name'), [part]).orWhereRaw(like('email'), [part]).orWhereIn('id', places);
  };

  return async (wanted: AccountQuery): Promise<ListedAccount[]> => {
    const query = database.query()<AccountRow>('portal_accounts');
    if (wanted.text !== '') query.whereIn('id', named(wanted));
    if (wanted.role) query.whereIn('id', held().where({ role: wanted.role }).select('account_id'));
    if (wanted.state === 'active') query.whereNull('blocked_at');
    if (wanted.state === 'blocked') query.whereNotNull('blocked_at');
    if (wanted.state === 'no-second-factor') query.whereNull('second_factor');
    const last: AccountRow | undefined = wanted.after === undefined ? undefined : await database.query()<AccountRow>('portal_accounts').where({ public_id: wanted.after }).first();
    if (last) query.whereRaw('(name, id) > (?, ?)', [last.name, last.id]);
    const accounts: AccountRow[] = await query.orderBy('name').orderBy('id').limit(wanted.most);
    const rows: MembershipRow[] = accounts.length === 0 ? [] : await held().whereIn('account_id', accounts.map(({ id }) => id)).orderBy('id');
    return accounts.map((account) => ({ account, held: rows.filter((row) => Number(row.account_id) === Number(account.id)) }));
  };
};
