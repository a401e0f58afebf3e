import type { Actor } from '@virtual-school/portal-kit';
import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import type { ChildSummary, Visibility } from '../contract';
import { childrenOn, summaryOf, type ChildRow } from './records-store';

export type Leaver = { id: number; publicId: string; child: ChildSummary; caseNumber: string; inCareSince?: string; proposedDay: string; file: string };
type Row = ChildRow & { leaver_id: number; leaver_public_id: string; proposed_day: string; file: string };
export type Decision = 'left' | 'still-in-care';

const leaverOf = (row: Row): Leaver => ({
  id: Number(row.leaver_id), publicId: row.leaver_public_id, child: summaryOf(row), caseNumber: row.case_number, ...(row.in_care_since && { inCareSince: row.in_care_since }), proposedDay: row.proposed_day, file: row.file,
});

const pageSize = 50;

/** Children proposed as having left, in the reach of a data officer. */
export const leaversStore = ({ database, visibility, today }: { database: Database; visibility: Visibility; today: () => string }) => {
  const open = (actor: Actor): Knex.QueryBuilder =>
    visibility.limit(actor, childrenOn(database.query(), today()), ['data-officer'])
      .join('child_leavers', 'child_leavers.child_id', 'children.id')
      .where('child_leavers.open', 'yes')
      .select('child_leavers.id as leaver_id', 'child_leavers.public_id as leaver_public_id', 'child_leavers.proposed_day', 'child_leavers.file');

  return {
    /** A page of them, the longest waiting first; `after` is the key of the last one before. */
    async list(actor: Actor, after?: string): Promise<{ leavers: Leaver[]; next?: string }> {
      const [day = '', id = ''] = /^\d{4}-\d{2}-\d{2}~\d{1,9}$/.test(after ?? '') ? (after ?? '').split('~') : [];
      const query = open(actor).orderBy([{ column: 'child_leavers.proposed_day' }, { column: 'child_leavers.id' }]).limit(pageSize + 1);
      if (day) query.where((each) => each.where('child_leavers.proposed_day', '>', day).orWhere((same) => same.where('child_leavers.proposed_day', day).where('child_leavers.id', '>', Number(id))));
      const rows: Row[] = await query;
      const leavers = rows.slice(0, pageSize).map(leaverOf);
      const last = leavers.at(-1);
      return { leavers, ...(rows.length > pageSize && last && { next: `${last.proposedDay}~${last.id}` }) };
    },

    async find(actor: Actor, publicId: string): Promise<Leaver | undefined> {
      const row: Row | undefined = await open(actor).where('child_leavers.public_id', publicId).first();
      return row && leaverOf(row);
    },

    /** True for the first who decides. */
    decide: async (leaver: Leaver, decision: Decision, { at, accountId }: { at: string; accountId: number }): Promise<boolean> =>
      (await database.query()('child_leavers').where({ id: leaver.id, open: 'yes' }).update({ open: null, decision, decided_at: at, decided_by: accountId })) === 1,

    /** The child is looked after until the day before; whoever worked with them no longer reaches them from then on. */
    async endCare(childId: number, leftOn: string, at: string): Promise<void> {
      const db = database.query();
      await db('children').where({ id: childId }).update({ left_care_on: leftOn, version: db.raw('version + 1'), changed_at: at });
      const workers = () => db('child_workers').where({ child_id: childId }).where('until_day', '>', leftOn);
      await workers().where('from_day', '>=', leftOn).delete();
      await workers().update({ until_day: leftOn });
    },
  };
};
export type LeaversStore = ReturnType<typeof leaversStore>;
