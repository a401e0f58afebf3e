import type { Core } from '@strapi/strapi';
import { inventedWords } from '../words';
import { answer } from './answer';
import { watchLoop, type Watched } from './lag';
import { service, withStrapi } from './with-strapi';

export type RegisterOrder = { file: string; sample: number };
export type Run = { ms: number; lag: number; peak: number };
/** `entry`: milliseconds for one row through the document service; 0 where none was asked for. */
export type RegisterResult = { first: Run; unchanged: Run; rows: number; entry: number };

type Jobs = { runOrFollow(type: string, payload: object, report: object): Promise<{ added: number; unchanged: number; refused?: string }> };
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const importOnce = async (strapi: Core.Strapi, file: string): Promise<{ run: Run; added: number; unchanged: number }> => {
  await wait(1000);
  const loop = watchLoop();
  const { rss } = loop.read();
  loop.reset();
  const started = performance.now();
  const done = await service<Jobs>(strapi, 'school-portal', 'jobs').runOrFollow('cms.import-gias', { file }, { line: () => undefined, progress: () => undefined });
  const ms = performance.now() - started;
  await wait(20);
  const { lags, peakRss }: Watched = loop.read();
  loop.stop();
  if (done.refused) throw new Error(done.refused);
  return { ...done, run: { ms, lag: Math.max(...lags), peak: peakRss - rss } };
};

type Documents = { findFirst(query: object): Promise<{ documentId: string } | null>; update(order: object): Promise<unknown>; create(order: object): Promise<unknown> };

/** What somebody would write who has Strapi and nothing else: look for the URN, then update or create. */
const oneByOne = async (strapi: Core.Strapi, sample: number): Promise<number> => {
  const schools = strapi.documents('api::school.school' as never) as unknown as Documents;
  const started = performance.now();
  for (let number = 1; number <= sample; number += 1) {
    const urn = String(800_000 + number);
    const data = { urn, name: `Invented School ${number}`, phase_name: 'Primary', status_code: '1', la_code: '999', town: 'Exampleford', street: inventedWords(number, 30), low_age: 4, high_age: 11, gender: 'Mixed', postcode: 'ZZ1 1ZZ' };
    const found = await schools.findFirst({ filters: { urn } });
    await (found ? schools.update({ documentId: found.documentId, data }) : schools.create({ data }));
  }
  return (performance.now() - started) / sample;
};

answer(({ file, sample }: RegisterOrder): Promise<RegisterResult> =>
  withStrapi(async (strapi) => {
    const first = await importOnce(strapi, file);
    const second = await importOnce(strapi, file);
    if (second.unchanged !== first.added) throw new Error(`The second import found ${second.unchanged} rows unchanged of ${first.added}`);
    return { first: first.run, unchanged: second.run, rows: first.added, entry: sample > 0 ? await oneByOne(strapi, sample) : 0 };
  }));
