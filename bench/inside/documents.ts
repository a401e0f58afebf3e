import type { DocumentModel } from '@virtual-school/portal-kit';
import { spawnSync } from 'node:child_process';
import { aPlan } from '../references/a-plan';
import { openPrinter } from '../references/chromium';
import { openLimit } from '../references/pdf-limit';
import { drawAsDocumented } from '../references/pdfkit-as-documented';
import { interleaved, percentile } from '../statistics';
import { answer } from './answer';
import { watchLoop } from './lag';
import { service, withStrapi } from './with-strapi';

export type DocumentsOrder = { rounds: number; each: number };
type Lag = { p95: number; most: number; seconds: number };
export type DocumentsResult = { portal: number; documented: number; chromium?: number; limit: number; kilobytes: number; documentedKilobytes: number; pages: number; missing?: number; alike: boolean; atOnce: { portal: Lag; inline: Lag } };
type Pdf = { draw(model: DocumentModel): Promise<Buffer> };

const bare = (text: string): string => text.replace(/\s+/g, '');
const wordsOf = (model: DocumentModel): string[] => model.blocks.flatMap((block) => (block.kind === 'table' ? [block.caption, ...block.header, ...block.rows.flat()] : block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : [])).flatMap((text) => text.split(/\s+/).filter(Boolean));

/** How many of the model's words the file's text has too few of; undefined where nothing can read it. */
const missingWords = (bytes: Buffer, model: DocumentModel): number | undefined => {
  const { status, stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' });
  if (status !== 0) return undefined;
  const counts = new Map<string, number>();
  for (const word of stdout.split(/\s+/)) counts.set(bare(word), (counts.get(bare(word)) ?? 0) + 1);
  return wordsOf(model).filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  }).length;
};

const timed = async (each: number, draw: (model: DocumentModel) => unknown): Promise<number> => {
  const started = performance.now();
  for (let number = 1; number <= each; number += 1) await draw(aPlan(number));
  return (performance.now() - started) / each;
};

const fortyAtOnce = async (draw: (model: DocumentModel) => Promise<unknown>): Promise<Lag> => {
  const loop = watchLoop();
  const started = performance.now();
  await Promise.all(Array.from({ length: 40 }, (_, number) => draw(aPlan(number))));
  const seconds = (performance.now() - started) / 1000;
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { lags } = loop.read();
  loop.stop();
  return { p95: percentile(lags, 0.95), most: Math.max(...lags), seconds };
};

const pagesOf = (bytes: Buffer): number => bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

const measure = (order: DocumentsOrder): Promise<DocumentsResult> =>
  withStrapi(async (strapi) => {
    const { draw } = service<Pdf>(strapi, 'documents', 'pdf');
    const limit = openLimit();
    const printer = await openPrinter();
    const first = await draw(aPlan());
    const documented = await drawAsDocumented(aPlan());
    await timed(order.each, draw); // warm, as it is in a server
    const contestants = {
      portal: () => timed(order.each, draw),
      documented: () => timed(Math.ceil(order.each / 3), drawAsDocumented),
      limit: () => timed(order.each, limit),
      chromium: () => (printer ? timed(Math.ceil(order.each / 3), printer.print) : Promise.resolve(0)),
    };
    const times = await interleaved(order.rounds, contestants);
    const atOnce = { portal: await fortyAtOnce(draw), inline: await fortyAtOnce(async (model) => drawAsDocumented(model)) };
    const last = await draw(aPlan());
    await printer?.close();
    return {
      ...times, chromium: printer ? times.chromium : undefined, kilobytes: first.length / 1024, documentedKilobytes: documented.length / 1024, pages: pagesOf(first), missing: missingWords(last, aPlan()), alike: first.equals(last), atOnce,
    };
  });

answer(measure);
