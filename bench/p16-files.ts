import { randomBytes } from 'node:crypto';
import { openPlan, uploading } from './at-work';
import type { Bench, Figure, Line } from './figure';
import type { Answer } from './http';
import type { Seeded } from './inside/seed';
import { seeded, startPortal } from './portal';
import { startScanner } from './scanner';
import type { Server } from './server';
import { median, percentile } from './statistics';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const megabyte = 1_048_576;

/** 25 MB that look like a scanned PDF: nothing in it folds, and no two are the same. */
const scan = (): Buffer => {
  const frame = (text: string) => Buffer.from(text, 'latin1');
  const [head, tail] = [frame('%PDF-1.7\n1 0 obj\n<< /Subtype /Image >>\nstream\n'), frame('\nendstream\nendobj\ntrailer\n<< >>\n%%EOF\n')];
  return Buffer.concat([head, randomBytes(25 * megabyte - head.length - tail.length), tail]);
};

/** Others open their plan, one after the other, as long as it lasts: milliseconds of each. */
const others = async (server: Server, { writers }: Seeded, isOver: () => boolean): Promise<number[]> => {
  const took: number[] = [];
  for (let at = 0; !isOver(); at += 1) {
    const { status, ms } = await openPlan(server.caller, writers[(at % 20) + 20] as Seeded['writers'][number]);
    if (status !== 200) throw new Error(`A plan was answered with ${status}`);
    took.push(ms);
    await wait(20);
  }
  return took;
};

const during = async <T>(server: Server, authority: Seeded, work: Promise<T>): Promise<{ took: number[]; done: T }> => {
  let isOver = false;
  const watching = others(server, authority, () => isOver);
  const done = await work.finally(() => { isOver = true; });
  return { took: await watching, done };
};

const measure = async (bench: Bench): Promise<Line[]> => {
  const authority = await seeded(bench);
  const scanner = await startScanner(bench.folder);
  const server = await startPortal(bench, { env: { CLAMD_HOST: scanner.place, FILES_MAX_MB: '25', FILES_FOLDER: `${bench.folder}/files` } });
  const rounds = bench.quick ? 2 : 8;
  const send = async (at: number): Promise<Answer> => {
    const answer = await (await uploading(server.caller, authority.writers[at] as Seeded['writers'][number], authority, scan()))();
    if (answer.status !== 303) throw new Error(`A file was answered with ${answer.status}`);
    await wait(3000); // the scanner looks at it within a second, and takes about one
    return answer;
  };
  await send(0); // warm
  const calm = await during(server, authority, wait(bench.quick ? 3000 : 15_000));

  bench.say(`${rounds} files of 25 MB, one after the other, with people who open plans`);
  const memory: number[] = [];
  const busy: number[] = [];
  const arrived: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    server.reset();
    const { rss } = await server.watched();
    const { took, done } = await during(server, authority, send(round));
    memory.push((await server.watched()).peakRss - rss);
    busy.push(...took);
    arrived.push(done.ms);
  }
  await server.stop();
  scanner.stop();
  return [
    { figure: 'P16', what: 'a file of 25 MB with scan: memory above idle', unit: 'MB', portal: median(memory), goal: { kind: 'at most', value: 30, of: 'value' }, note: `most ${Math.round(Math.max(...memory))} MB; kept after ${Math.round(median(arrived))} ms` },
    { figure: 'P16', what: 'others open a plan meanwhile, p95', unit: 'ms', portal: percentile(busy, 0.95), reference: { name: 'nobody sends a file', value: percentile(calm.took, 0.95) }, goal: { kind: 'at most', value: 1.3, of: 'ratio' } },
  ];
};

export const files: Figure = { id: 'P16', title: 'somebody sends a large file', measure };
