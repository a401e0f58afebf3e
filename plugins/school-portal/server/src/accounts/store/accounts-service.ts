import { londonDay } from '@virtual-school/portal-kit';
import type { AccountSummary, Accounts, Clock, Database, HeldRole, RoleAt, Settings } from '../../contract';
import { inviteFirst } from '../use-cases/invite-first';
import type { AccountRow } from './accounts-store';
import { inForce, placeOf } from './memberships-store';

const summaryOf = (row: AccountRow): AccountSummary => ({ id: Number(row.id), publicId: row.public_id, name: row.name, email: row.email, blocked: row.blocked_at !== null });

type HeldRow = { urn: string; name: string; from_day: string; until_day: string | null; blocked_at: string | null };

const heldOf = ({ urn, name, from_day: fromDay, until_day, blocked_at }: HeldRow): HeldRole => {
  const [untilDay] = [until_day, blocked_at && londonDay(blocked_at)].filter((day): day is string => Boolean(day)).sort();
  return { urn, name, fromDay, ...(untilDay && { untilDay }) };
};

/** What other plugins may know of accounts. */
export const accountsService = ({ database, clock, settings }: { database: Database; clock: Clock; settings: Settings }): Accounts => ({
  inviteFirst: (wanted) => inviteFirst({ database, clock, settings }, wanted),
  async find(id) {
    const row: AccountRow | undefined = await database.query()('portal_accounts').where({ id }).first();
    return row && summaryOf(row);
  },
  async findMany(ids) {
    const rows: AccountRow[] = ids.length === 0 ? [] : await database.query()('portal_accounts').whereIn('id', [...new Set(ids)]);
    return new Map(rows.map((row) => [Number(row.id), summaryOf(row)]));
  },
  async byEmail(email) {
    const rows: AccountRow[] = await database.query()('portal_accounts').where({ email: email.trim().toLowerCase() });
    return rows.map(summaryOf);
  },
  async rolesOf(ids) {
    const query = inForce(database.query()('portal_memberships').join('portal_accounts', 'portal_accounts.id', 'portal_memberships.account_id'), clock.today()).whereNull('portal_accounts.blocked_at');
    const rows: { account_id: number; role: string; urn: string | null; authority_id: number | null }[] = ids.length === 0 ? [] : await query.whereIn('portal_memberships.account_id', [...new Set(ids)]).select('portal_memberships.account_id', 'portal_memberships.role', 'portal_memberships.urn', 'portal_memberships.authority_id');
    return new Map(ids.map((id): [number, RoleAt[]] => [id, rows.filter((row) => Number(row.account_id) === id).map((row) => ({ role: row.role, ...placeOf(row) }))]));
  },
  async begunAt(role) {
    const query = inForce(database.query()('portal_memberships').join('portal_accounts', 'portal_accounts.id', 'portal_memberships.account_id'), clock.today())
      .where('portal_memberships.role', role).whereNotNull('portal_memberships.urn').whereNull('portal_accounts.blocked_at');
    const rows: { urn: string; from_day: string; name: string }[] = await query.orderBy('portal_memberships.from_day').select('portal_memberships.urn', 'portal_memberships.from_day', 'portal_accounts.name');
    return new Map(rows.map(({ urn, from_day: fromDay, name }) => [urn, { fromDay, name }]));
  },
  async changedAt(role, { from, until }) {
    const ofSchools = () => database.query()('portal_memberships').join('portal_accounts', 'portal_accounts.id', 'portal_memberships.account_id').where('portal_memberships.role', role).whereNotNull('portal_memberships.urn');
    const changed = ofSchools().where((each) => each.whereBetween('portal_memberships.from_day', [from, until]).orWhereBetween('portal_memberships.until_day', [from, until]).orWhereBetween('portal_accounts.blocked_at', [from, `${until}T23:59:59.999Z`])).select('portal_memberships.urn');
    const rows: HeldRow[] = await ofSchools().whereIn('portal_memberships.urn', changed).where('portal_memberships.from_day', '<=', clock.today())
      .orderBy(['portal_memberships.from_day', 'portal_memberships.id']).select('portal_memberships.urn', 'portal_accounts.name', 'portal_memberships.from_day', 'portal_memberships.until_day', 'portal_accounts.blocked_at');
    return rows.map(heldOf);
  },
  async holding(role, { urn, authorityId }) {
    const query = inForce(database.query()('portal_memberships').join('portal_accounts', 'portal_accounts.id', 'portal_memberships.account_id'), clock.today())
      .where('portal_memberships.role', role).whereNull('portal_accounts.blocked_at');
    if (urn !== undefined) query.where('portal_memberships.urn', urn);
    if (authorityId !== undefined) query.where('portal_memberships.authority_id', authorityId);
    const rows: AccountRow[] = await query.distinct('portal_accounts.*').orderBy('portal_accounts.id');
    return rows.map(summaryOf);
  },
});
