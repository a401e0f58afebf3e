import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure, Line } from './figure';
import { machineOf } from './machine';
import { plans } from './p4-plans';
import { documents } from './p5-documents';
import { register } from './p6-register';
import { files } from './p16-files';
import { signIns } from './p8-sign-ins';
import { site } from './p14-site';
import { board } from './p15-board';
import { start } from './p9-start';
import { root } from './processes';
import { tableOf, writeInto } from './table';

const figures: readonly Figure[] = [plans, documents, register, signIns, start, site, board, files];

export const help = `npm run bench [-- --only P4,P5] [--quick] [--write]

Measures the portal and its references side by side and prints a table. Only the ratios travel from machine to machine.
Everything happens on this machine, in a folder that is thrown away, and ends by itself.

${figures.map(({ id, title }) => `  ${id}   ${title}`).join('\n')}

  --only    one or more of these
  --quick   short runs: to see that it works, not to quote
  --write   writes the table into docs/benchmarks.md too

Exit code: 0 when it could measure, also where a figure was not reached; 1 when it could not; 2 wrong options.`;

/** Longer than all figures take on a slow machine: then something hangs, and everything that was started ends. */
const longest = 45 * 60_000;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const measureAll = async (chosen: readonly Figure[], quick: boolean, folder: string): Promise<{ lines: Line[]; failed: number }> => {
  const lines: Line[] = [];
  let failed = 0;
  for (const { id, title, measure } of chosen) {
    say(`${id}: ${title}`);
    try {
      lines.push(...(await measure({ quick, folder, say: (text) => say(`${id}: ${text}`) })));
    } catch (error) {
      failed += 1;
      say(`${id} could not be measured: ${(error as Error).stack}`);
    }
  }
  return { lines, failed };
};

const read = (args: string[]) => {
  try {
    const { values } = parseArgs({ args, options: { only: { type: 'string' }, quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } } });
    const only = values.only?.split(',').map((each) => each.trim().toUpperCase());
    const chosen = figures.filter(({ id }) => only?.includes(id) ?? true);
    return !only || chosen.length === only.length ? { ...values, chosen } : undefined;
  } catch {
    return undefined; // an option that does not exist
  }
};

export const run = async (args: string[]): Promise<number> => {
  const options = read(args);
  if (!options) return say(`Some options are missing or wrong.\n\n${help}`), 2;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vsp-bench-'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  setTimeout(() => {
    say('The bench took too long and was ended.');
    process.exit(1);
  }, longest).unref();
  const machine = machineOf(folder);
  say(machine);
  const { lines, failed } = await measureAll(options.chosen, options.quick, folder);
  process.stdout.write(`\n${machine}\n\n${tableOf(lines)}\n`);
  const apart = options.chosen.length < figures.length ? ` This run measured ${options.chosen.map(({ id }) => id).join(', ')}; other lines are of earlier runs.` : '';
  if (options.write) writeInto(path.join(root, 'docs/benchmarks.md'), lines, `${machine}${options.quick ? ' Short runs: not to quote.' : ''}${apart}`);
  return failed > 0 ? 1 : 0;
};
