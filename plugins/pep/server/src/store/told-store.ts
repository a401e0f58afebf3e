import { londonDay, type Answers, type RowValue, type Term } from '@virtual-school/portal-kit';
import type { Database, Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { CountedPlan, SchoolCounts, ToldCounts } from '../domain/school-counts';

type PlanRow = { id: number; child_id: number; outcome: string | null; school_due_on: string; signed_at: string | null; state: string; targets: string | null; needs: string | null };
type ToldRow = { urn: string; name: string | null; plans: number; due: number | null; on_time: number; approved: number; late: number; sen_answered: number | null; with_sen: number | null; asked_pence: number; agreed_pence: number; asking: number | null; agreed: number | null; short: number | null };

/** Pounds with at most two figures after the point, as a row of targets keeps them. */
const penceOf = (pounds: string | undefined): number => Math.round(Number(pounds ?? 0) * 100) || 0;

/** Requests for pupil premium plus: the targets that say what for. */
const askedIn = (answers: Answers): number =>
  Array.isArray(answers.targets) ? (answers.targets as readonly RowValue[]).filter((row) => row.premiumWhat).reduce((sum, row) => sum + penceOf(row.premiumCost), 0) : 0;

/** S08.01: K is SEN support, E an education, health and care plan. Undefined until a code is chosen. */
const saysSen = ({ provisionCode }: Answers): boolean | undefined => (typeof provisionCode === 'string' ? provisionCode === 'K' || provisionCode === 'E' : undefined);

/** Plans of a term as counts need them, and what other plugins were told of each school last. */
export const toldStore = ({ database, vault }: { database: Database; vault: Vault }) => ({
  /** One at a time for each authority, so that nothing is told twice. SQLite lets one write at a time anyway. */
  async hold(authorityId: number): Promise<void> {
    if (database.client === 'postgres') await database.query()('portal_authorities').where({ id: authorityId }).forNoKeyUpdate().first('id');
  },

  /** Open and approved plans; one that was not required or closed unfinished is none of the school's. */
  async plansOf(authorityId: number, { from, until }: Term, urnOf: ReadonlyMap<number, string>): Promise<CountedPlan[]> {
    const rows: PlanRow[] = await database.query()('peps')
      .join('pep_parts', (on) => on.on('pep_parts.pep_id', 'peps.id').andOnVal('pep_parts.part', 'school'))
      .leftJoin('pep_sections', (on) => on.on('pep_sections.pep_id', 'peps.id').andOnVal('pep_sections.name', 'targets'))
      .leftJoin({ sen: 'pep_sections' }, (on) => on.on('sen.pep_id', 'peps.id').andOnVal('sen.name', 'special-needs'))
      .where({ 'peps.authority_id': authorityId }).whereBetween('peps.term_on', [from, until]).where((each) => each.whereNull('peps.outcome').orWhere('peps.outcome', 'approved'))
      .select('peps.id', 'peps.child_id', 'peps.outcome', 'peps.school_due_on', 'pep_parts.signed_at', 'pep_parts.state', 'pep_sections.answers as targets', 'sen.answers as needs');
    const sums: { pep_id: number; pence: number | string }[] = await database.query()('pep_premium_decisions').join('peps', 'peps.id', 'pep_premium_decisions.pep_id').where({ 'peps.authority_id': authorityId }).whereBetween('peps.term_on', [from, until]).groupBy('pep_id').select('pep_id').sum({ pence: 'pence' });
    const agreed = new Map(sums.map(({ pep_id: id, pence }) => [Number(id), Number(pence)]));
    const opened = (sealed: string | null): Answers => (sealed ? (JSON.parse(vault.open(sealed)) as Answers) : {});
    return rows.flatMap((row) => {
      const urn = urnOf.get(Number(row.child_id));
      return urn === undefined ? [] : [{
        urn, child: Number(row.child_id), approved: row.outcome === 'approved', schoolDueOn: row.school_due_on, ...(row.state === 'signed' && row.signed_at && { schoolSignedOn: londonDay(row.signed_at) }),
        withSen: saysSen(opened(row.needs)), askedPence: askedIn(opened(row.targets)), agreedPence: agreed.get(Number(row.id)) ?? 0,
      }];
    });
  },

  /** By the term's first day: its name may change. Rows of the time when the name was the key, or of a first day that has moved, become this term's. */
  async countsTold(authorityId: number, { from, name }: Term): Promise<ToldCounts[]> {
    const told = () => database.query()('pep_schools_told').where({ authority_id: authorityId });
    if (!(await told().where({ term: from }).first('id'))) await told().where((each) => each.where({ term: name }).orWhere({ name })).update({ term: from });
    const rows: ToldRow[] = await database.query()('pep_schools_told').where({ authority_id: authorityId, term: from });
    return rows.map((row) => ({ termName: row.name ?? '', urn: row.urn, plans: Number(row.plans), due: Number(row.due), onTime: Number(row.on_time), approved: Number(row.approved), late: Number(row.late), senAnswered: Number(row.sen_answered), withSen: Number(row.with_sen), premiumAskedPence: Number(row.asked_pence), premiumAgreedPence: Number(row.agreed_pence), premiumAsking: Number(row.asking), premiumAgreed: Number(row.agreed), premiumShort: Number(row.short) }));
  },

  async noteCounts(authorityId: number, { from, name }: Term, counts: SchoolCounts): Promise<void> {
    await database.query()('pep_schools_told').insert({
      authority_id: authorityId, term: from, name, urn: counts.urn, plans: counts.plans, due: counts.due, on_time: counts.onTime, approved: counts.approved, late: counts.late, sen_answered: counts.senAnswered, with_sen: counts.withSen, asked_pence: counts.premiumAskedPence, agreed_pence: counts.premiumAgreedPence, asking: counts.premiumAsking, agreed: counts.premiumAgreed, short: counts.premiumShort,
    }).onConflict(['authority_id', 'term', 'urn']).merge();
  },
});
export type ToldStore = ReturnType<typeof toldStore>;
