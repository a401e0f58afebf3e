import type { Actor } from '@virtual-school/portal-kit';
import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import type { ChildRole, Visibility } from '../contract';
import { childRoles, reachesOf, readingRoles, widestAudience, type Reachable } from '../domain/visibility';

/** Ids of the children who have a place at one of these schools today. */
const placedAt = (db: Knex, urns: readonly string[], today: string): Knex.QueryBuilder =>
  db('school_places').select('school_places.child_id').whereIn('school_places.urn', [...urns]).where('school_places.until_day', '>', today).where('school_places.from_day', '<=', today);

/** Adds one reach to a query that has the table children. Subqueries, so that no row comes twice and an index answers alone. */
const within = (db: Knex, query: Knex.QueryBuilder, reach: Reachable, today: string): Knex.QueryBuilder => {
  const lookedAfter = () => query.where((each) => each.whereNull('children.left_care_on').orWhere('children.left_care_on', '>', today));
  switch (reach.by) {
    case 'authority':
      return query.whereIn('children.authority_id', [...reach.authorityIds]);
    case 'place':
      return lookedAfter().whereIn('children.id', placedAt(db, reach.urns, today));
    case 'allocation': {
      const caseload = db('child_workers').select('child_workers.child_id').where({ 'child_workers.account_id': reach.accountId, 'child_workers.kind': 'social-worker' }).where('child_workers.until_day', '>', today).where('child_workers.from_day', '<=', today);
      return lookedAfter().whereIn('children.authority_id', [...reach.authorityIds]).whereIn('children.id', caseload);
    }
  }
};

/**
 * The rows of `make`, which has the table children, once for each role of this person that reaches the child today, named
 * in `held_role`: one question however many roles. Undefined when no role reaches anybody.
 */
export const throughRoles = (db: Knex, actor: Actor, today: string, make: () => Knex.QueryBuilder): Knex.QueryBuilder | undefined => {
  const [first, ...others] = reachesOf(actor, childRoles).map(({ role, reach }) => within(db, make(), reach, today).select(db.raw('? as held_role', [role])));
  return others.length > 0 ? first?.unionAll(others) : first;
};

/** The roles of these rows, in their own order. */
export const rolesIn = (rows: readonly { held_role: string }[]): ChildRole[] => childRoles.filter((role) => rows.some((row) => row.held_role === role));

/** The only scope there is. */
export const visibilityStore = (database: Database, today: () => string): Visibility => {
  const limit = (actor: Actor, query: Knex.QueryBuilder, roles: readonly ChildRole[] = readingRoles): Knex.QueryBuilder => {
    const reaches = reachesOf(actor, roles);
    if (reaches.length === 0) return query.whereRaw('1 = 0');
    return query.where((any) => {
      for (const { reach } of reaches) any.orWhere((one) => void within(database.query(), one, reach, today()));
    });
  };

  const rolesFor = async (actor: Actor, childId: number): Promise<ChildRole[]> =>
    rolesIn((await throughRoles(database.query(), actor, today(), () => database.query()('children').where('children.id', childId))) ?? []);

  const atSchools = (query: Knex.QueryBuilder, urns: readonly string[]) => query.whereIn('children.id', placedAt(database.query(), urns, today()));

  return { limit, atSchools, rolesFor, audienceOf: async (actor, childId) => widestAudience(await rolesFor(actor, childId)) };
};
