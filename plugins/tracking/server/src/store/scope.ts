import { urnsOf, type Actor } from '@virtual-school/portal-kit';
import type { ChildRole, Visibility } from '@virtual-school/strapi-plugin-children/api';
import type { Knex } from 'knex';

/** Who tells: of the children who have a place at their school today. */
export const tellers = ['designated-teacher', 'head-teacher', 'school-office'] as const satisfies readonly ChildRole[];
/** Who reads and amends what their own school has told. The office tells, and reads no casework. */
export const schoolReaders = ['designated-teacher', 'head-teacher'] as const satisfies readonly ChildRole[];
export const virtualSchool = ['virtual-school-adviser', 'virtual-school-head'] as const satisfies readonly ChildRole[];
export const councilReaders = ['social-worker', ...virtualSchool] as const satisfies readonly ChildRole[];
export const readers = [...schoolReaders, ...councilReaders] as const;

/**
 * Leaves only what this person may read; the query has both tables. A report is read by whoever reaches the child today; in
 * a school also only what that school told, so that a new school does not read the old one's.
 */
export const limitReports = (visibility: Pick<Visibility, 'limit'>, actor: Actor, query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query.where((any) => {
    any.orWhere((one) => void visibility.limit(actor, one, councilReaders));
    any.orWhere((one) => void visibility.limit(actor, one.whereIn('tracking_reports.urn', urnsOf(actor, ...schoolReaders)), schoolReaders));
  });
