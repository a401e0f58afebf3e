import type { Core } from '@strapi/strapi';
import { parseArgs } from 'node:util';
import { auditKey } from '../plugins/school-portal/server/src/audit/chain';
import { verifyAudit, type AuditReport } from '../plugins/school-portal/server/src/audit/verify-audit';
import type { Database } from '../plugins/school-portal/server/src/contract';
import { wrongOptions } from './lib/wrong-options';

export const help = `npm run audit:verify [-- --head DIGEST]

Reads the whole audit again and says whether a row was changed or is missing. Changes nothing; the portal may run meanwhile.

  --head   the digest that this command printed the last time, kept outside the system: without it a cut-off end is not seen

It needs the AUDIT_KEY that the portal runs with. Safe to run again, as often as you like.
Exit code: 0 the audit is whole, 1 rows are missing or changed, 2 wrong options or it could not be run.`;

type Io = { line(text: string): void; progress(done: number, total?: number): void };
type Lost = { seal: number; row: number };

/** Undefined when an option is wrong or unknown. */
const wantedFrom = (args: string[]): { head?: string } | undefined => {
  try {
    const { head } = parseArgs({ args, options: { head: { type: 'string' } } }).values;
    return head === undefined || /^[0-9a-f]{64}$/.test(head) ? { head } : undefined;
  } catch {
    return undefined; // parseArgs throws at an option that it does not know
  }
};

const count = (number: number, one: string, many: string): string => `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** 1, 2, 3, 7 reads "1 to 3, 7". */
const asRanges = (rows: readonly number[]): string => {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ');
};

/** Rows that a seal covers and that are not there any more. */
const lostRows = async (database: Database): Promise<Lost[]> => {
  const rows: { seal: number; row: number }[] = await database.query()('portal_audit_sealed').leftJoin('portal_audit', 'portal_audit.id', 'portal_audit_sealed.audit_id').whereNull('portal_audit.id').orderBy('portal_audit_sealed.audit_id').select('portal_audit_sealed.seal_id as seal', 'portal_audit_sealed.audit_id as row');
  return rows.map(({ seal, row }) => ({ seal: Number(seal), row: Number(row) }));
};

/** Rows that say they are sealed, by a seal that is not there: somebody took the seal away. */
const rowsWithoutSeal = async (database: Database): Promise<number[]> => {
  const rows: { row: number }[] = await database.query()('portal_audit_sealed').leftJoin('portal_audit_seals', 'portal_audit_seals.id', 'portal_audit_sealed.seal_id').whereNull('portal_audit_seals.id').orderBy('portal_audit_sealed.audit_id').select('portal_audit_sealed.audit_id as row');
  return rows.map(({ row }) => Number(row));
};

const namesOf = (lost: readonly Lost[]): string[] =>
  [...new Set(lost.map((each) => each.seal))].map((seal) => `Seal ${seal}: missing are the rows ${asRanges(lost.filter((each) => each.seal === seal).map((each) => each.row))}`);

const isChanged = (problem: string): boolean => problem.includes('a row was changed');

/** Not one seal fits, and nothing else is wrong: more likely the key than every batch. */
const looksLikeAnotherKey = (report: AuditReport): boolean => report.seals > 0 && report.problems.length === report.seals && report.problems.every(isChanged);

const check = async (database: Database, head: string | undefined, io: Io) => {
  const [all] = await database.query()('portal_audit_seals').count({ n: '*' });
  const longAgo = new Date(Date.now() - 3_600_000).toISOString();
  const report = await verifyAudit(database, auditKey(process.env), { ...(head !== undefined && { knownHead: head }), longAgo, progress: (seals) => io.progress(seals, Number(all?.n ?? 0)) });
  const orphans = await rowsWithoutSeal(database);
  const taken = orphans.length > 0 ? [`The seal of ${count(orphans.length, 'row', 'rows')} (${asRanges(orphans)}) was taken away`] : [];
  return { report, problems: [...report.problems, ...namesOf(await lostRows(database)), ...taken] };
};

const sayProblems = (report: AuditReport, problems: readonly string[], io: Io): void => {
  if (looksLikeAnotherKey(report)) return io.line(`No batch fits: either AUDIT_KEY is not the key that the portal runs with, or all ${count(report.seals, 'batch was', 'batches were')} changed.`);
  io.line(`The audit is NOT whole: ${count(problems.length, 'finding', 'findings')} in ${count(report.seals, 'sealed batch', 'sealed batches')}.`);
  for (const problem of problems) io.line(`- ${problem}.`);
};

export const command = {
  async run(strapi: Core.Strapi, args: string[], io: Io): Promise<number> {
    const wanted = wantedFrom(args);
    if (!wanted) return wrongOptions(help, io);
    try {
      const { report, problems } = await check(strapi.plugin('school-portal').service('database') as Database, wanted.head, io);
      if (problems.length > 0) return sayProblems(report, problems, io), 1;
      io.line(`The audit is whole: ${count(report.rows, 'row', 'rows')} in ${count(report.seals, 'sealed batch', 'sealed batches')} are as they were written.`);
      io.line(`Keep this digest outside the system and give it back with --head the next time:\n${report.head}`);
      return 0;
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string }; // not the message: knex writes values into it
      io.line(`The audit could not be read (${code ?? name ?? 'error'}): nothing is known about it.`);
      return 2;
    }
  },
};
