import { refuse, type Result } from '@virtual-school/portal-kit';
import type { AuditLog, Authorities, Authority, Clock, Database, Outbox, SchoolDirectory, Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { FileProblem, ImportOrder, ImportOutcome, ImportReport } from '../contract';
import { readDay } from '../domain/days';

export type ImportNeeds = { database: Database; clock: Clock; vault: Vault; audit: Pick<AuditLog, 'record'>; authorities: Authorities; outbox: Pick<Outbox, 'emit'>; schools: Pick<SchoolDirectory, 'findMany'> };

const refusal = (sentence: string) => refuse('invalid', [{ field: 'file', message: sentence }]);

/** For which authority, and of which day: both before the first byte is read. */
export const readOrder = async ({ authorities, clock }: Pick<ImportNeeds, 'authorities' | 'clock'>, order: ImportOrder): Promise<Result<{ authority: Authority; asOf: string }>> => {
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

export const sentenceOf = (refused: { problems?: readonly { message: string }[] }): string => refused.problems?.[0]?.message ?? 'The file was refused';

/** Nothing was changed, and why. */
export const stopped = (outcome: 'refused' | 'needs-yes', sentence: string, problems: readonly FileProblem[] = []): ImportOutcome => ({ outcome, sentence, counts: {}, problems });

const words = (counts: Readonly<Record<string, number>>): string => Object.entries(counts).map(([what, n]) => `${what} ${n}`).join(', ');

/** Every problem by file, row and field, then what was done. */
export const tell = (report: ImportReport, outcome: ImportOutcome): ImportOutcome => {
  for (const { file, row, field, message } of outcome.problems) report.line(`${file}, row ${row}, ${field}: ${message}`);
  report.line(outcome.outcome === 'done' ? `Done: ${words(outcome.counts)}.` : `${outcome.sentence}. Nothing was changed.`);
  return outcome;
};
