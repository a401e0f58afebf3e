import type { Clock, Database } from '../../contract';
import type { Reachable } from '../domain/grants';
import { inForce, type MembershipRow } from './memberships-store';
import { withinReach } from './reach';

export type Person = { id: number; publicId: string; name: string; blocked: boolean; memberships: MembershipRow[] };
export type PeopleQuery = { text: string; urns: readonly string[]; after?: string; most: number };
type Row = { id: number; public_id: string; name: string; blocked_at: string | null };

const escaped = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

/** People by the roles that are in somebody's hands. */
export const peopleStore = ({ database, clock }: { database: Database; clock: Clock }) => {
  const memberships = () => inForce(database.query()('portal_memberships'), clock.today());

  const withMemberships = async (rows: Row[], reach: readonly Reachable[]): Promise<Person[]> => {
    const held: MembershipRow[] = rows.length === 0 ? [] : await withinReach(memberships(), 'portal_memberships', reach).whereIn('account_id', rows.map((row) => row.id)).orderBy('id');
    return rows.map((row) => ({ id: Number(row.id), publicId: row.public_id, name: row.name, blocked: row.blocked_at !== null, memberships: held.filter((each) => Number(each.account_id) === Number(row.id)) }));
  };

  return {
    /** By name, address or school; in the order of their names, after the person whose public id is given. */
    async inReach(reach: readonly Reachable[], { text, urns, after, most }: PeopleQuery): Promise<Person[]> {
      const query = database.query()('portal_accounts')
        .whereIn('portal_accounts.id', withinReach(memberships().select('portal_memberships.account_id'), 'portal_memberships', reach).modify((each) => void (text !== '' && each.where((any) => {
          any.whereIn('portal_memberships.account_id', (named) => named.from('portal_accounts').select('id').whereRaw("lower(name) like ? escape '\\'", [escaped(text)]).orWhereRaw("email like ? escape '\\'", [escaped(text)]));
          any.orWhereIn('portal_memberships.urn', [...urns]);
        }))));
      const last: Row | undefined = after === undefined ? undefined : await database.query()('portal_accounts').where({ public_id: after }).first();
      if (last) query.where((each) => each.where('name', '>', last.name).orWhere((same) => same.where('name', last.name).where('id', '>', last.id)));
      return withMemberships(await query.orderBy('name').orderBy('id').limit(most).select('id', 'public_id', 'name', 'blocked_at'), reach);
    },

    /** Everybody who holds a role in force at one of these schools: the colleagues who may act for one another. */
    async atSchools(urns: readonly string[]): Promise<{ publicId: string; name: string; urn: string }[]> {
      const rows: { public_id: string; name: string; urn: string }[] = await inForce(database.query()('portal_memberships').join('portal_accounts', 'portal_accounts.id', 'portal_memberships.account_id'), clock.today())
        .whereIn('portal_memberships.urn', [...urns]).whereNull('portal_accounts.blocked_at').orderBy('portal_accounts.name')
        .distinct('portal_accounts.public_id', 'portal_accounts.name', 'portal_memberships.urn');
      return rows.map((row) => ({ publicId: row.public_id, name: row.name, urn: row.urn }));
    },

    async acting(role: string, urns: readonly string[]): Promise<{ publicId: string; name: string; urn: string; untilDay: string | null }[]> {
      const rows: { public_id: string; name: string; urn: string; until_day: string | null }[] = await inForce(database.query()('portal_memberships').join('portal_accounts', 'portal_accounts.id', 'portal_memberships.account_id'), clock.today())
        .where('portal_memberships.role', role).whereIn('portal_memberships.urn', [...urns]).whereNotNull('portal_memberships.acting').orderBy('portal_accounts.name')
        .select('portal_accounts.public_id', 'portal_accounts.name', 'portal_memberships.urn', 'portal_memberships.until_day');
      return rows.map((row) => ({ publicId: row.public_id, name: row.name, urn: row.urn, untilDay: row.until_day }));
    },
  };
};
export type PeopleStore = ReturnType<typeof peopleStore>;
