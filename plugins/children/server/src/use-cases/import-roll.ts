import { ok } from '@virtual-school/portal-kit';
import type { FileProblem } from '../contract';
import { asks } from '../domain/asks';
import { planRoll, type RollPlan } from '../domain/plan-roll';
import type { SchoolName } from '../domain/preview';
import { previewRoll, urnsIn } from '../domain/preview-roll';
import { requiredColumns } from '../domain/roll-row';
import { cellsBy, readTable, type Table } from '../files/read-table';
import { refuseFile, sourceAt } from '../files/source';
import { knownChildren } from '../store/known-children';
import { saveRoll } from '../store/save-roll';
import { importByCommand } from './import-by-command';
import type { Importer, ImportNeeds } from './import-kind';
import { readRollRows, type RegisterSays } from './read-roll-rows';

/** What the school register says against a URN. With no register at all there is nothing to say. */
const askRegister = async ({ schools }: Pick<ImportNeeds, 'schools'>, table: Table): Promise<{ says: RegisterSays; isEmpty: boolean }> => {
  const cell = cellsBy(table);
  const urns = [...new Set(table.rows.flatMap((row) => [cell(row, 'place_urn') ?? '', cell(row, 'place_2_urn') ?? '']))].filter((urn) => /^\d{6}$/.test(urn));
  const known = await schools.findMany(urns);
  const says: RegisterSays = (urn) => {
    const school = known.get(urn);
    if (!school) return 'is not in the school register';
    if (school.open) return undefined;
    return school.successor ? `is a school that has closed: the register names ${school.successor} after it` : 'is a school that has closed';
  };
  return known.size === 0 ? { says: () => undefined, isEmpty: urns.length > 0 } : { says, isEmpty: false };
};

const schoolNames = async ({ schools }: Pick<ImportNeeds, 'schools'>, urns: readonly string[]): Promise<SchoolName> => {
  const known = await schools.findMany(urns);
  return (urn) => known.get(urn)?.name;
};

const countsOf = (plan: RollPlan) => ({ added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged + plan.reread.length, 'moved school': plan.moved, 'proposed as leavers': plan.missing.length, 'back in the file': plan.back.length });
const touches = (plan: RollPlan): boolean => plan.added.length + plan.changed.length + plan.reread.length + plan.missing.length + plan.back.length > 0;

/** The roll: one row a child. A file older than the last one is refused. */
export const rollImporter: Importer = {
  kind: 'roll',
  action: 'children.roll-imported',
  whyTooOld: (file, asOf, latest) => `${file} speaks of ${asOf}, and a roll of ${latest} is in already: an older file would undo newer facts`,
  reads: () => true,

  async read(needs, sources, asOf, progress) {
    const [source] = sources;
    if (!source) return refuseFile('Choose the file with the roll');
    const table = await readTable(source, { columns: requiredColumns, called: 'a roll' }, progress);
    if (!table.ok) return table;
    const register = await askRegister(needs, table.value);
    const reading = readRollRows(table.value, asOf, register.says);

    return ok({
      notes: register.isEmpty ? ['The school register knows none of these schools: import it, so that URNs can be checked.'] : [],
      async plan(trx, { file, authority }) {
        const known = await knownChildren(trx, needs.vault, authority.id, asOf);
        const plan = planRoll(known, reading.rows, reading.seen, asOf);
        const problems: FileProblem[] = [...reading.faults, ...plan.faults].sort((one, other) => one.row - other.row).map(({ row, field, message }) => ({ file, row, field, message }));
        return {
          plan: JSON.stringify(plan), counts: countsOf(plan), problems, touches: touches(plan), asks: asks(plan),
          preview: async () => previewRoll(known, plan, await schoolNames(needs, urnsIn(known, plan))),
          save: (inTrx, job, at) => saveRoll({ trx: inTrx, vault: needs.vault, authorityId: job.authority.id, asOf, at, file: job.file, source: 'roll' }, plan),
        };
      },
    });
  },
};

export const importRoll = importByCommand(rollImporter, async (path) => {
  const source = await sourceAt(path);
  return source.ok ? ok([source.value]) : source;
});
