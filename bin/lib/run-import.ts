import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Core } from '@strapi/strapi';
import { wrongOptions } from './wrong-options';

export type Io = { line(text: string): void; progress(done: number, total?: number): void };
type Problem = { file: string; row: number; field: string; message: string };
type Outcome = { outcome: 'done' | 'refused' | 'needs-yes'; problems: readonly Problem[] };
type Jobs = { runOrFollow(type: string, payload: Record<string, unknown>, report: Io): Promise<Record<string, unknown>> };

const exitCodes = { done: 0, refused: 1, 'needs-yes': 3 } as const;

const read = (args: string[]) => {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { 'as-of': { type: 'string' }, authority: { type: 'string' }, yes: { type: 'boolean' }, report: { type: 'string' } } });
    const [from] = positionals;
    return from && positionals.length === 1 && values['as-of'] ? { from, ...values, asOf: values['as-of'] } : undefined;
  } catch {
    return undefined; // an option that does not exist
  }
};

/** npm starts commands in the project's folder; a path is meant from where the person stands. */
export const fromHere = (file: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);

/** A spreadsheet takes a cell that begins like this for a formula. */
const cell = (value: string | number): string => {
  const text = String(value);
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

const asCsv = (problems: readonly Problem[]): string =>
  `\ufeff${[['file', 'row', 'field', 'problem'], ...problems.map(({ file, row, field, message }) => [file, row, field, message])].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** Runs an import here, or beside a running server on SQLite follows while the server does it. */
export const runImport = async (job: string, help: string, strapi: Core.Strapi, args: string[], io: Io): Promise<number> => {
  const options = read(args);
  if (!options) return wrongOptions(help, io);
  const order = { path: fromHere(options.from), asOf: options.asOf, ...(options.authority && { authority: options.authority }), ...(options.yes && { yes: true }) };
  const jobs = strapi.plugin('school-portal').service('jobs') as Jobs;
  const outcome = (await jobs.runOrFollow(job, order, io)) as Outcome;
  if (options.report) {
    await writeFile(fromHere(options.report), asCsv(outcome.problems));
    io.line(`Every problem stands in ${path.basename(options.report)} too.`);
  }
  return exitCodes[outcome.outcome];
};
