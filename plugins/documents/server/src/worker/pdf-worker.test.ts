import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DocumentModel } from '@virtual-school/portal-kit';
import { sha256 } from '../domain/fingerprint';
import { render } from '../render/render';
import { aDocument, aLongPlan, newFaces, saying } from '../testing/documents';
import { DocumentTooLong, pdfWorker, TooManyDocuments, type PdfWorker } from './pdf-worker';

const plugin = path.resolve(__dirname, '../../..');
const built = path.join(plugin, '.tmp', `worker-${process.pid}.js`);
const folder = mkdtempSync(path.join(os.tmpdir(), 'documents-worker-'));
const running: PdfWorker[] = [];

const start = (file: string, patience?: number): PdfWorker => {
  const worker = pdfWorker(file, patience);
  running.push(worker);
  return worker;
};

/** A thread that does as it is told by the title of a document. */
const obedient = path.join(folder, 'obedient.js');
const thread = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, model }) => {
  if (model.title === 'wait') return;
  if (model.title === 'circle') for (;;);
  if (model.title === 'throw') throw new Error('Words of an invented child');
  if (model.title === 'end') process.exit(0);
  parentPort.postMessage({ id, bytes: Buffer.from(model.title) });
});`;

beforeAll(() => {
  execFileSync(process.execPath, ['build-worker.mjs', built], { cwd: plugin });
  writeFileSync(obedient, thread);
});
afterEach(() => Promise.all(running.splice(0).map((worker) => worker.stop())));
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(built, { force: true });
});

describe('the thread that is built', () => {
  test('draws the bytes that are drawn without it, for many at once and in whatever order', async () => {
    const { draw } = start(built);
    const models = [aLongPlan(), aDocument(), saying('Ōtautahi ﬁne'), saying('Sea Solo zoo'), aLongPlan({ draft: 'Draft, not agreed' })];
    const drawn = await Promise.all(models.map(draw));
    for (const [at, model] of models.entries()) expect(sha256(drawn[at] as Buffer)).toBe(sha256(await render(newFaces(), model)));
  });

  test('goes on after a document that cannot be drawn, and does not repeat its words', async () => {
    const { draw } = start(built);
    const broken = [aDocument({ date: 'An invented child' }), { ...aDocument(), blocks: [null] } as unknown as DocumentModel, {} as DocumentModel];
    const [good, ...outcomes] = await Promise.allSettled([draw(aDocument()), ...broken.map(draw)]);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && String(outcome.reason))).toEqual(['RangeError', 'TypeError', 'TypeError'].map((kind) => `Error: The document could not be drawn: ${kind}`));
    expect(good).toEqual({ status: 'fulfilled', value: await draw(aDocument()) });
  });

  test('refuses what is more than data, and nobody waits for it', async () => {
    const { draw } = start(built);
    const noData = { ...aDocument(), title: () => 'Invented' } as unknown as DocumentModel;
    for (let at = 0; at < 501; at += 1) await expect(draw(noData)).rejects.toThrow('could not be cloned');
    expect((await draw(aDocument())).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test('five hundred may wait; the next is refused at once and by name, and the others are not lost', async () => {
  const worker = start(obedient);
  const waiting = Array.from({ length: 500 }, () => worker.draw(aDocument({ title: 'wait' })));
  const outcomes = Promise.allSettled(waiting);
  const refused = await worker.draw(aDocument({ title: 'one too many' })).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TooManyDocuments);
  expect(refused).toMatchObject({ code: 'TOO_MANY_DOCUMENTS', message: 'Too many documents are waiting to be drawn' });
  await worker.stop();
  expect((await outcomes).every((outcome) => outcome.status === 'rejected')).toBe(true);
});

test('when those that waited have been drawn, there is room again', async () => {
  const { draw } = start(obedient);
  for (let round = 0; round < 2; round += 1) expect(await Promise.all(Array.from({ length: 500 }, () => draw(aDocument({ title: 'drawn' }))))).toHaveLength(500);
});

test.each([
  ['throw', 'The thread that draws documents failed'],
  ['end', 'The thread that draws documents ended'],
])('a thread that dies (%s) fails those who wait and no others: the next document starts another', async (title, why) => {
  const { draw } = start(obedient);
  expect((await draw(aDocument({ title: 'before' }))).toString()).toBe('before');
  const outcomes = await Promise.allSettled([draw(aDocument({ title })), draw(aDocument({ title: 'behind it' }))]);
  expect(outcomes.map((outcome) => outcome.status === 'rejected' && (outcome.reason as Error).message)).toEqual([why, why]);
  expect((await draw(aDocument({ title: 'after' }))).toString()).toBe('after');
});

test('a document that is never done fails by name after its time, and another thread draws those behind it', async () => {
  const { draw } = start(obedient, 500);
  await draw(aDocument({ title: 'the thread is there' }));
  const stuck = draw(aDocument({ title: 'wait' })).catch((error: unknown) => error);
  const behind = Promise.all(['one', 'two'].map((title) => draw(aDocument({ title }))));
  await behind; // this thread answers them all the same: what matters is who fails
  expect(await stuck).toBeInstanceOf(DocumentTooLong);
  expect(await stuck).toMatchObject({ code: 'DOCUMENT_TOO_LONG', message: 'A document was not drawn within 0.5 seconds' });
  expect((await draw(aDocument({ title: 'after' }))).toString()).toBe('after');
});

test('a thread that turns in a circle is replaced', async () => {
  const { draw } = start(obedient, 700);
  await draw(aDocument({ title: 'the thread is there' }));
  const outcomes = await Promise.allSettled(['circle', 'behind it', 'circle', 'last'].map((title) => draw(aDocument({ title }))));
  expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.toString() : (outcome.reason as Error).name))).toEqual(['Error', 'behind it', 'Error', 'last']);
});

test('a thread that is stopped fails those who wait, and may be asked again', async () => {
  const { draw, stop } = start(obedient);
  const outcome = expect(draw(aDocument({ title: 'wait' }))).rejects.toThrow('The portal is stopping');
  const stopped = stop();
  const meanwhile = draw(aDocument({ title: 'meanwhile' }));
  await Promise.all([outcome, stopped]);
  expect((await meanwhile).toString()).toBe('meanwhile');
});

test('a thread that has nothing to do keeps no process alive', () => {
  const script = `
    const { pdfWorker } = require(${JSON.stringify(path.join(folder, 'pdf-worker.js'))});
    pdfWorker(${JSON.stringify(obedient)}).draw({ title: 'drawn' }).then((bytes) => console.log(String(bytes)));`;
  execFileSync(path.join(plugin, '../../node_modules/.bin/esbuild'), [path.join(__dirname, 'pdf-worker.ts'), '--bundle', '--platform=node', `--outfile=${path.join(folder, 'pdf-worker.js')}`, '--log-level=warning']);
  expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', timeout: 20_000 })).toBe('drawn\n');
});
