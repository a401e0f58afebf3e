import type { Core } from '@strapi/strapi';
import { parseArgs } from 'node:util';
import { fromHere, type Io } from './lib/run-import';
import { wrongOptions } from './lib/wrong-options';

type Rejected = { row: number; reason: string; file?: 'links' };
type Outcome = { refused?: string; added: number; changed: number; unchanged: number; leftOut: number; successors: number; rejected: Rejected[]; rejectedInAll: number; cutOffAt?: number; linksCutOffAt?: number };
type Jobs = { runOrFollow(type: string, payload: Record<string, unknown>, report: Io): Promise<Record<string, unknown>> };

export const help = `npm run import:gias -- FILE [--links FILE]

Brings in the national register of schools (GIAS), as published: "edubasealldata" with 135, 139 or 140 columns.
docs/gias.md says where the file comes from and what is read.

  --links   the file "links_edubasealldata", for the schools that followed closed ones

Prints what was added, changed, unchanged, left out (not in England) and rejected, with row and reason.
A second run changes nothing. Exit code: 0 done, 1 not this register or cut off, 2 wrong options.`;

const read = (args: string[]) => {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { links: { type: 'string' } } });
    const [file] = positionals;
    return file && positionals.length === 1 ? { file, links: values.links } : undefined;
  } catch {
    return undefined; // an option that does not exist
  }
};

const cutOff = (called: string, row: number): string => `${called} ends in the middle of row ${row}: the rows before it were read. Download it again and run this again.`;

const print = (done: Outcome, io: Io): void => {
  io.line(`Added ${done.added}, changed ${done.changed}, unchanged ${done.unchanged}, left out ${done.leftOut}, rejected ${done.rejectedInAll}, successors noted ${done.successors}.`);
  for (const { row, reason, file } of done.rejected) io.line(`${file === 'links' ? 'Links row' : 'Row'} ${row}: ${reason}`);
  if (done.rejectedInAll > done.rejected.length) io.line(`And ${done.rejectedInAll - done.rejected.length} more.`);
  if (done.cutOffAt) io.line(cutOff('The file', done.cutOffAt));
  if (done.linksCutOffAt) io.line(cutOff('The links file', done.linksCutOffAt));
};

export const command = {
  name: 'import-gias',
  summary: 'Brings in the national register of schools',
  usage: 'npm run import:gias -- FILE [--links FILE]',
  help,
  async run(strapi: Core.Strapi, args: string[], io: Io): Promise<number> {
    const options = read(args);
    if (!options) return wrongOptions(help, io);
    const order = { file: fromHere(options.file), ...(options.links && { links: fromHere(options.links) }) };
    const jobs = strapi.plugin('school-portal').service('jobs') as Jobs;
    const done = (await jobs.runOrFollow('cms.import-gias', order, io)) as unknown as Outcome;
    if (done.refused) {
      io.line(`${done.refused} Nothing was changed.`);
      return 1;
    }
    print(done, io);
    return done.cutOffAt || done.linksCutOffAt ? 1 : 0;
  },
};
