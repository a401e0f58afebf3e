import { authoritiesOf, urnsOf, type Actor } from '@virtual-school/portal-kit';
import type { ChildRole, Visibility } from '@virtual-school/strapi-plugin-children/api';
import type { Knex } from 'knex';

/** Who tells: of the children who have a place at their school today. */
export const tellers = ['designated-teacher', 'head-teacher', 'school-office'] as const satisfies readonly ChildRole[];
/** Who reads and amends what their own school has told. The office tells, and reads no casework. */
export const schoolReaders = ['designated-teacher', 'head-teacher'] as const satisfies readonly ChildRole[];
export const virtualSchool = ['virtual-school-adviser', 'virtual-school-head'] as const satisfies readonly ChildRole[];
export const councilReaders = ['social-worker', ...virtualSchool] as const satisfies readonly ChildRole[];
export const readers = [...schoolReaders, ...councilReaders] as const;

/** By which of the roles a person reads: each says who sees the child, and narrows by a column that has an index. */
const sides = (actor: Actor) => [
  { roles: virtualSchool, column: 'tracking_reports.authority_id', values: authoritiesOf(actor, ...virtualSchool) },
  { roles: ['social-worker'] as const, column: 'tracking_reports.authority_id', values: authoritiesOf(actor, 'social-worker') },
  { roles: schoolReaders, column: 'tracking_reports.urn', values: urnsOf(actor, ...schoolReaders) },
].filter(({ values }) => values.length > 0);

/**
 * Leaves only what this person may read; the query has both tables. A report is read by whoever reaches the child today; in
 * a school also only what that school told, so that a new school does not read the old one's.
 */
export const limitReports = (visibility: Pick<Visibility, 'limit'>, actor: Actor, query: Knex.QueryBuilder): Knex.QueryBuilder => {
  const held = sides(actor);
  if (held.length === 0) return query.whereRaw('1 = 0');
  return query.where((any) => {
    for (const { roles, column, values } of held) any.orWhere((one) => void visibility.limit(actor, one.whereIn(column, values), roles));
  });
};
