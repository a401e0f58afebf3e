import path from 'node:path';
import { nobody, refuse, type Result } from '@virtual-school/portal-kit';
import type { Authority } from '@virtual-school/strapi-plugin-school-portal/api';
import type { FileProblem, ImportOrder, ImportOutcome, ImportReport } from '../contract';
import { readDay } from '../domain/days';
import type { Source } from '../files/source';
import { oneImportAtATime } from '../store/imports-store';
import { bringIn, planImport } from './bring-in';
import type { Importer, ImportNeeds } from './import-kind';

const refusal = (sentence: string) => refuse('invalid', [{ field: 'file', message: sentence }]);

/** For which authority, and of which day: both before the first byte is read. */
const readOrder = async ({ authorities, clock }: Pick<ImportNeeds, 'authorities' | 'clock'>, order: ImportOrder): Promise<Result<{ authority: Authority; asOf: string }>> => {
  const asOf = readDay(order.asOf);
  if (!asOf) return refusal('The day the file speaks of is not a date: write it as --as-of 2026-11-23');
  if (asOf > clock.today()) return refusal('The day the file speaks of is still to come: --as-of takes the day on which the report was made');

  const all = await authorities.all();
  const codes = all.map(({ code }) => code).join(', ');
  if (all.length === 0) return refusal('There is no authority yet: the first invitation makes one');
  if (!order.authority && all.length > 1) return refusal(`There are several authorities: say which with --authority (${codes})`);
  const authority = order.authority ? all.find(({ code }) => code === order.authority) : all[0];
  return authority ? { ok: true, value: { authority, asOf } } : refusal(`No authority has this code: --authority takes one of ${codes}`);
};

/** Nothing was changed, and why. */
const stopped = (outcome: 'refused' | 'needs-yes', sentence: string, problems: readonly FileProblem[] = []): ImportOutcome => ({ outcome, sentence, counts: {}, problems });
const refused = (why: { problems?: readonly { message: string }[] }): ImportOutcome => stopped('refused', why.problems?.[0]?.message ?? 'The file was refused');

const words = (counts: Readonly<Record<string, number>>): string => Object.entries(counts).map(([what, n]) => `${what} ${n}`).join(', ');

/** Every problem by file, row and field, then what was done. */
const tell = (report: ImportReport, outcome: ImportOutcome): ImportOutcome => {
  for (const { file, row, field, message } of outcome.problems) report.line(`${file}, row ${row}, ${field}: ${message}`);
  report.line(outcome.outcome === 'done' ? `Done: ${words(outcome.counts)}.` : `${outcome.sentence}. Nothing was changed.`);
  return outcome;
};

/**
 * An import as somebody types it or a timetable runs it: one transaction a file. A killed run leaves nothing, a second run
 * changes nothing. What has to be looked at first waits for `yes`.
 */
export const importByCommand = (importer: Importer, sourcesAt: (path: string) => Promise<Result<readonly Source[]>>) => (needs: ImportNeeds) => async (order: ImportOrder, report: ImportReport): Promise<ImportOutcome> => {
  const file = path.basename(order.path);
  const ordered = await readOrder(needs, order);
  if (!ordered.ok) return tell(report, refused(ordered));
  const sources = await sourcesAt(order.path);
  if (!sources.ok) return tell(report, refused(sources));
  const read = await importer.read(needs, sources.value, ordered.value.asOf, (rows) => report.progress(rows));
  if (!read.ok) return tell(report, refused(read));
  for (const note of read.value.notes) report.line(note);

  const job = { ...ordered.value, file, by: nobody };
  const outcome = await needs.database.inTransaction(async (trx): Promise<ImportOutcome> => {
    await oneImportAtATime(needs.database, job.authority.id);
    const planned = await planImport(importer, trx, read.value, job);
    if (!planned.ok) return refused(planned);
    const { asks, problems } = planned.value;
    if (asks && !order.yes) return stopped('needs-yes', `${file} would end ${asks.ending} and move ${asks.moving} of ${asks.inCare} children, which is more than 5%. Look at it; if it is right, run the command again with --yes`, problems);
    return { outcome: 'done', counts: await bringIn(needs, importer, trx, planned.value, job), problems };
  });
  return tell(report, outcome); // only now is it true
};
