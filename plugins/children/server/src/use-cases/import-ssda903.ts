import path from 'node:path';
import { nobody } from '@virtual-school/portal-kit';
import type { Authority } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import type { FileProblem, ImportOrder, ImportOutcome, ImportReport } from '../contract';
import { planReturn, type HistoryChange, type ReturnPlan } from '../domain/plan-return';
import { latestAsOf, noteImport } from '../store/imports-store';
import { knownHistory } from '../store/known-history';
import { saveReturn } from '../store/save-return';
import { publishFacts } from './publish-facts';
import { readOrder, sentenceOf, stopped, tell, type ImportNeeds } from './import-order';
import { readReturn, readReturnTables } from './read-return';

type Told = ReturnType<typeof readReturn>;
type Job = { folder: string; authority: Authority; asOf: string };

const sum = (changes: readonly HistoryChange[], of: (change: HistoryChange) => number): number => changes.reduce((total, change) => total + of(change), 0);

const countsOf = ({ added, changed, unchanged, leavers }: ReturnPlan) => {
  const all = [...added, ...changed];
  return {
    'added children': added.length,
    changed: changed.length,
    unchanged,
    'added episodes': sum(all, ({ addEpisodes }) => addEpisodes.length),
    'changed episodes': sum(all, ({ updateEpisodes }) => updateEpisodes.length),
    'added reviews': sum(all, ({ addReviews }) => addReviews.length),
    'proposed as leavers': leavers.length,
  };
};

const order = ['header.csv', 'episodes.csv', 'reviews.csv', 'uasc.csv'];
const inOrder = (problems: readonly FileProblem[]): FileProblem[] => [...problems].sort((one, other) => order.indexOf(one.file) - order.indexOf(other.file) || one.row - other.row);

/** Decides and writes, inside the caller's transaction. */
const bringIn = async (needs: ImportNeeds, trx: Knex, told: Told, { folder, authority, asOf }: Job): Promise<ImportOutcome> => {
  const latest = await latestAsOf(trx, authority.id, 'ssda903');
  if (latest && latest > asOf) return stopped('refused', `${folder} speaks of ${asOf}, and a return of ${latest} is in already: bring in older returns first`);

  const plan = planReturn(await knownHistory(trx, needs.vault, authority.id, asOf), told.children, asOf);
  const problems = inOrder([...told.problems, ...plan.faults.map(({ row, field, message }) => ({ file: 'header.csv', row, field, message }))]);
  const counts = { ...countsOf(plan), problems: problems.length };
  const touched = plan.added.length + plan.changed.length + plan.leavers.length > 0;
  const at = needs.clock.now().toISOString();
  if (touched) {
    await saveReturn({ trx, vault: needs.vault, authorityId: authority.id, at }, plan);
    await needs.audit.record({ actor: nobody, action: 'children.return-imported', outcome: 'done', about: { type: 'authority', id: authority.publicId, authorityId: authority.id }, details: { asOf, ...counts } });
  }
  if (touched || latest !== asOf) await noteImport(trx, { authorityId: authority.id, kind: 'ssda903', asOf, at, counts });
  await publishFacts(needs)(authority.id, needs.clock.today());
  return { outcome: 'done', counts, problems };
};

/**
 * Brings in the yearly children-looked-after return beside the roll: children it does not know, episodes, reviews and
 * who is unaccompanied. One transaction; a second run changes nothing; nothing is ever taken away.
 */
export const importSsda903 = (needs: ImportNeeds) => async (asked: ImportOrder, report: ImportReport): Promise<ImportOutcome> => {
  const folder = path.basename(asked.path);
  const ordered = await readOrder(needs, asked);
  if (!ordered.ok) return tell(report, stopped('refused', sentenceOf(ordered)));
  const tables = await readReturnTables(asked.path, report);
  if (!tables.ok) return tell(report, stopped('refused', sentenceOf(tables)));

  const { authority, asOf } = ordered.value;
  const told = readReturn(tables.value, asOf);
  const outcome = await needs.database.inTransaction((trx) => bringIn(needs, trx, told, { folder, authority, asOf }));
  return tell(report, outcome); // only now is it true
};
