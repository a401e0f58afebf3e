import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import { spellingsOf } from './lists-store';

type Row = { child: string; plan: string | null };

/**
 * The public ids under which the audit speaks of a child and their plans, by the child's reference or by a plan's public
 * id: an access to a plan is recorded as one to the child. For the search of the audit alone: no name is read.
 */
export const idsByReference = (database: Database) => async (typed: string): Promise<string[]> => {
  const isPublicId = /^[a-z2-7]{26}$/.test(typed);
  if (!isPublicId && !/^[a-z0-9]{4}-?[a-z0-9]{4}$/i.test(typed)) return [];
  const query = database.query()('children').leftJoin('peps', 'peps.child_id', 'children.id').select({ child: 'children.public_id', plan: 'peps.public_id' });
  const rows: Row[] = isPublicId ? await query.where('peps.public_id', typed) : await query.whereIn('children.reference', spellingsOf(typed));
  return [...new Set(rows.flatMap(({ child, plan }) => (plan === null ? [child] : [child, plan])))];
};
