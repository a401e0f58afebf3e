import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import { spellingsOf } from './lists-store';

type Row = { child: string; plan: string | null };

/** The public ids under which the audit speaks of a child and their plans, by the child's reference. For the search of the audit alone: no name is read. */
export const idsByReference = (database: Database) => async (typed: string): Promise<string[]> => {
  if (!/^[a-z0-9]{4}-?[a-z0-9]{4}$/i.test(typed)) return [];
  const rows: Row[] = await database.query()('children').leftJoin('peps', 'peps.child_id', 'children.id').whereIn('children.reference', spellingsOf(typed)).select({ child: 'children.public_id', plan: 'peps.public_id' });
  return [...new Set(rows.flatMap(({ child, plan }) => (plan === null ? [child] : [child, plan])))];
};
