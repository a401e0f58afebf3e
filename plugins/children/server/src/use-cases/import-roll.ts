import path from 'node:path';
import { nobody } from '@virtual-school/portal-kit';
import type { Authority } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import type { FileProblem, ImportOrder, ImportOutcome, ImportReport } from '../contract';
import { needsYes, planRoll, type RollPlan } from '../domain/plan-roll';
import { requiredColumns } from '../domain/roll-row';
import { cellsBy, readTable, type Table } from '../files/read-table';
import { latestAsOf, noteImport } from '../store/imports-store';
import { knownChildren } from '../store/known-children';
import { saveRoll } from '../store/save-roll';
import { readRollRows, type RegisterSays, type RollReading } from './read-roll-rows';
import { publishFacts } from './publish-facts';
import { readOrder, sentenceOf, stopped, tell, type ImportNeeds } from './import-order';

/** What the school register says against a URN. With no register at all there is nothing to say. */
const askRegister = async ({ schools }: ImportNeeds, table: Table): Promise<{ says: RegisterSays; isEmpty: boolean }> => {
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

const countsOf = (plan: RollPlan) => ({ added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged, 'moved school': plan.moved, 'proposed as leavers': plan.missing.length, 'back in the file': plan.back.length });
const touches = (plan: RollPlan): boolean => plan.added.length + plan.changed.length + plan.missing.length + plan.back.length > 0;

type Job = { file: string; authority: Authority; asOf: string; yes: boolean };

/** Decides and writes, inside the caller's transaction. */
const bringIn = async (needs: ImportNeeds, trx: Knex, reading: RollReading, { file, authority, asOf, yes }: Job): Promise<ImportOutcome> => {
  const latest = await latestAsOf(trx, authority.id, 'roll');
  if (latest && latest > asOf) return stopped('refused', `${file} speaks of ${asOf}, and a roll of ${latest} is in already: an older file would undo newer facts`);

  const plan = planRoll(await knownChildren(trx, needs.vault, authority.id, asOf), reading.rows, reading.seen, asOf);
  const problems: FileProblem[] = [...reading.faults, ...plan.faults].sort((one, other) => one.row - other.row).map(({ row, field, message }) => ({ file, row, field, message }));
  if (!yes && needsYes(plan)) {
    return stopped('needs-yes', `${file} would end ${plan.missing.length} and move ${plan.moved} of ${plan.inCare} children, which is more than 5%. Look at it; if it is right, run the command again with --yes`, problems);
  }

  const counts = { ...countsOf(plan), problems: problems.length };
  const at = needs.clock.now().toISOString();
  if (touches(plan)) {
    await saveRoll({ trx, vault: needs.vault, authorityId: authority.id, asOf, at, file, source: 'roll' }, plan);
    await needs.audit.record({ actor: nobody, action: 'children.roll-imported', outcome: 'done', about: { type: 'authority', id: authority.publicId, authorityId: authority.id }, details: { asOf, ...counts } });
  }
  if (touches(plan) || latest !== asOf) await noteImport(trx, { authorityId: authority.id, kind: 'roll', asOf, at, counts });
  await publishFacts(needs)(authority.id, needs.clock.today());
  return { outcome: 'done', counts, problems };
};

/**
 * Brings in the roll: one row a child, one transaction a file. A killed run leaves nothing, a second run changes
 * nothing. Refuses a file older than the last one, and stops when it would end or move more than 5%.
 */
export const importRoll = (needs: ImportNeeds) => async (order: ImportOrder, report: ImportReport): Promise<ImportOutcome> => {
  const file = path.basename(order.path);
  const ordered = await readOrder(needs, order);
  if (!ordered.ok) return tell(report, stopped('refused', sentenceOf(ordered)));
  const table = await readTable(order.path, file, { columns: requiredColumns, called: 'a roll' }, (rows) => report.progress(rows));
  if (!table.ok) return tell(report, stopped('refused', sentenceOf(table)));

  const register = await askRegister(needs, table.value);
  if (register.isEmpty) report.line('The school register knows none of these schools: import it, so that URNs can be checked.');
  const { authority, asOf } = ordered.value;
  const reading = readRollRows(table.value, asOf, register.says);
  const outcome = await needs.database.inTransaction((trx) => bringIn(needs, trx, reading, { file, authority, asOf, yes: order.yes ?? false }));
  return tell(report, outcome); // only now is it true
};
