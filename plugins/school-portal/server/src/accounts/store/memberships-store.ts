import { addDays, londonDay, type Membership, type Reach } from '@virtual-school/portal-kit';
import type { Knex } from 'knex';
import type { Clock, Database, Roles } from '../../contract';
import type { Place } from '../domain/grants';

/** How somebody came to act in a role for a time: named by a colleague, or by themselves. */
export type Acting = 'named' | 'self';
export type Grant = Place & { role: string; untilDay?: string; acting?: Acting };
export type MembershipRow = { id: number; account_id: number; role: string; authority_id: number | null; urn: string | null; acting: Acting | null; from_day: string; until_day: string | null };

/** Rows in force on that day. */
export const inForce = (query: Knex.QueryBuilder, today: string): Knex.QueryBuilder =>
  query.where('portal_memberships.from_day', '<=', today).where((each) => each.whereNull('portal_memberships.until_day').orWhere('portal_memberships.until_day', '>=', today));

const columnsOf = ({ role, urn, authorityId }: Grant) => ({ role, urn: urn ?? null, authority_id: authorityId ?? null });

export const placeOf = (row: { urn: string | null; authority_id: number | null }): Place =>
  ({ ...(row.urn !== null && { urn: row.urn }), ...(row.authority_id !== null && { authorityId: Number(row.authority_id) }) });

type Held = Pick<MembershipRow, 'role' | 'urn' | 'authority_id'>;

/** Joins what the account `accounts.id` holds on that day, as `held`; one row without a role for somebody who holds nothing. */
export const joinHeld = (query: Knex.QueryBuilder, accounts: string, today: string): Knex.QueryBuilder =>
  query.leftJoin('portal_memberships as held', (on) => void on.on('held.account_id', `${accounts}.id`).andOnVal('held.from_day', '<=', today).andOn((each) => void each.onNull('held.until_day').orOnVal('held.until_day', '>=', today)));

export const membershipOf = (row: Held, roles: Roles): Membership => {
  const reach: Reach = roles.find(row.role)?.reach ?? 'school';
  return { role: row.role, reach, ...placeOf(row) };
};

/** Who has which role where, from which day to which. */
export const membershipsStore = ({ database, clock }: { database: Database; clock: Clock }) => {
  const table = () => database.query()<MembershipRow>('portal_memberships');
  const firstDay = () => [clock.today(), londonDay(clock.now())].sort()[0] as string; // in a demonstration today may be a past day

  return {
    of: (accountId: number): Promise<MembershipRow[]> => inForce(table().where({ account_id: accountId }), clock.today()).orderBy('id'),

    /** By anybody whose account is open. */
    isHeld: async (role: string, authorityId: number): Promise<boolean> =>
      (await inForce(database.query()('portal_memberships').join('portal_accounts', 'portal_accounts.id', 'portal_memberships.account_id'), clock.today())
        .where({ role, authority_id: authorityId }).whereNull('blocked_at').first('portal_memberships.id')) !== undefined,

    /** A role that is already held at the place gets the new last day; nobody holds it twice. */
    async give(accountId: number, grant: Grant, givenBy?: number): Promise<void> {
      const held: MembershipRow[] = await inForce(table().where({ account_id: accountId, ...columnsOf(grant) }), clock.today());
      const change = { until_day: grant.untilDay ?? null, acting: grant.acting ?? null, granted_by: givenBy ?? null };
      if (held[0]) await table().where({ id: held[0].id }).update(change);
      else await table().insert({ account_id: accountId, ...columnsOf(grant), from_day: firstDay(), ...change });
    },

    /** Ends with yesterday, so that the next request no longer finds it. False when it is not held. */
    async end(accountId: number, role: string, place: Place): Promise<boolean> {
      const held: { id: number }[] = await inForce(table().where({ account_id: accountId, ...columnsOf({ role, ...place }) }), clock.today()).select('id');
      if (held.length === 0) return false;
      await table().whereIn('id', held.map((row) => row.id)).update({ until_day: addDays(clock.today(), -1) });
      return true;
    },
  };
};
export type MembershipsStore = ReturnType<typeof membershipsStore>;
