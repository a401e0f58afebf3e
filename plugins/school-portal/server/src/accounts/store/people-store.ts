import type { Actor } from '@virtual-school/portal-kit';
import type { Clock, Database } from '../../contract';
import { inForce, type MembershipRow } from './memberships-store';

export type Person = MembershipRow & { name: string; public_id: string; blocked_at: string | null };

/** Roles that this person may see and end: of their authorities, and of schools where they hold a role themselves. */
export const peopleStore = ({ database, clock }: { database: Database; clock: Clock }) => ({
  inReachOf(actor: Actor, roles: readonly string[], most = 200): Promise<Person[]> {
    const authorities = actor.memberships.flatMap((each) => (each.authorityId ? [each.authorityId] : []));
    const urns = actor.memberships.flatMap((each) => (each.urn ? [each.urn] : []));
    return inForce(database.query()('portal_memberships').join('portal_accounts', 'portal_accounts.id', 'portal_memberships.account_id'), clock.today())
      .whereIn('portal_memberships.role', [...roles])
      .where((each) => {
        each.whereIn('portal_memberships.urn', urns);
        if (authorities.length > 0) each.orWhereIn('portal_memberships.authority_id', authorities).orWhereNotNull('portal_memberships.urn');
      })
      .orderBy('portal_accounts.name').orderBy('portal_memberships.id').limit(most)
      .select('portal_memberships.*', 'portal_accounts.name', 'portal_accounts.public_id', 'portal_accounts.blocked_at');
  },
  endMembership: async (id: number, lastDay: string): Promise<void> => void (await database.query()('portal_memberships').where({ id }).update({ until_day: lastDay })),
  block: async (accountId: number): Promise<void> => void (await database.query()('portal_accounts').where({ id: accountId }).whereNull('blocked_at').update({ blocked_at: clock.now().toISOString() })),
  unblock: async (accountId: number): Promise<void> => void (await database.query()('portal_accounts').where({ id: accountId }).update({ blocked_at: null })),
});
export type PeopleStore = ReturnType<typeof peopleStore>;
