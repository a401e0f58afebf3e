import { ok } from '@virtual-school/portal-kit';
import type { FileProblem } from '../contract';
import { planReturn, type HistoryChange, type ReturnPlan } from '../domain/plan-return';
import { previewReturn } from '../domain/preview-return';
import { knownHistory } from '../store/known-history';
import { saveReturn } from '../store/save-return';
import { importByCommand } from './import-by-command';
import type { Importer } from './import-kind';
import { isPartOfReturn, readReturn, readReturnTables, returnIn } from './read-return';

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

/** The yearly children-looked-after return beside the roll: children it does not know, episodes, reviews and who is unaccompanied. Nothing is ever taken away. */
export const returnImporter: Importer = {
  kind: 'ssda903',
  action: 'children.return-imported',
  whyTooOld: (file, asOf, latest) => `${file} speaks of ${asOf}, and a return of ${latest} is in already: bring in older returns first`,
  reads: isPartOfReturn,

  async read(needs, sources, asOf, progress) {
    const tables = await readReturnTables(sources, progress);
    if (!tables.ok) return tables;
    const told = readReturn(tables.value, asOf);

    return ok({
      notes: tables.value.notes,
      async plan(trx, { authority }) {
        const known = await knownHistory(trx, needs.vault, authority.id, asOf);
        const plan = planReturn(known, told.children, asOf);
        return {
          plan: JSON.stringify(plan), counts: countsOf(plan), touches: plan.added.length + plan.changed.length + plan.leavers.length > 0,
          problems: inOrder([...told.problems, ...plan.faults.map(({ row, field, message }) => ({ file: 'header.csv', row, field, message }))]),
          preview: async () => previewReturn(known, plan),
          save: (inTrx, job, at) => saveReturn({ trx: inTrx, vault: needs.vault, authorityId: job.authority.id, at }, plan),
        };
      },
    });
  },
};

export const importSsda903 = importByCommand(returnImporter, returnIn);
