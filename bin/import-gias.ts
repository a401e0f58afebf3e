import type { Core } from '@strapi/strapi';
import path from 'node:path';
import { parseArgs } from 'node:util';

type Io = { line(text: string): void; progress(done: number, total?: number): void };
type Outcome = { refused?: string; added: number; changed: number; unchanged: number; leftOut: number; successors: number; rejected: { row: number; reason: string }[] };
type Jobs = { runOrFollow(type: string, payload: Record<string, unknown>, report: Io): Promise<Record<string, unknown>> };

export const help = `npm run import:gias -- FILE [--links FILE]

Brings in the national register of schools (GIAS), as published: "edubasealldata" with 135, 139 or 140 columns.

  --links   the file "links_edubasealldata", for the schools that followed closed ones

Prints what was added, changed, unchanged, left out (not in England) and rejected, with row and reason.
A second run changes nothing. Exit code: 0 done, 1 not this register, 2 wrong options.`;

export const command = {
  async run(strapi: Core.Strapi, args: string[], io: Io): Promise<number> {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { links: { type: 'string' } } });
    const [file] = positionals;
    if (!file || positionals.length > 1) {
      io.line(help);
      return 2;
    }
    const jobs = strapi.plugin('school-portal').service('jobs') as Jobs;
    const done = (await jobs.runOrFollow('cms.import-gias', { file: path.resolve(file), ...(values.links && { links: path.resolve(values.links) }) }, io)) as unknown as Outcome;
    if (done.refused) {
      io.line(`${done.refused} Nothing was changed.`);
      return 1;
    }
    io.line(`Added ${done.added}, changed ${done.changed}, unchanged ${done.unchanged}, left out ${done.leftOut}, rejected ${done.rejected.length}, successors noted ${done.successors}.`);
    for (const { row, reason } of done.rejected) io.line(`Row ${row}: ${reason}`);
    return 0;
  },
};
