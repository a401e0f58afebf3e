import { autosaver, draftOf, openList, openPlan } from './at-work';
import type { Bench, Figure, Line } from './figure';
import type { Answer } from './http';
import { seeded, startPortal } from './portal';
import { startPlainStrapi } from './references/plain-strapi/server';
import type { Server } from './server';
import { interleaved, median } from './statistics';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const crowd = 300;

/** People who look, open, type and now and then print, with a pause for thought of two to eight seconds. */
const atWork = async (portal: Server, bench: Bench, seconds: number): Promise<{ requests: number; failed: number }> => {
  const authority = await seeded(bench);
  const until = performance.now() + seconds * 1000;
  const counts = { requests: 0, failed: 0 };
  const note = ({ status }: Answer) => {
    counts.requests += 1;
    if (status >= 400) counts.failed += 1;
  };
  const noAnswer = () => void (counts.failed += 1);
  const person = async (at: number) => {
    const writer = authority.writers[at % authority.writers.length];
    if (!writer) return;
    await wait((at / crowd) * 5000);
    const look = () => openPlan(portal.caller, writer);
    const save = at < authority.writers.length ? await autosaver(portal.caller, writer, authority).catch(() => (noAnswer(), look)) : look;
    const steps = [() => openList(portal.caller, writer), look, save, save, save, ...(at % 5 === 0 ? [() => draftOf(portal.caller, writer)] : [])];
    for (let step = at; performance.now() < until; step += 1) {
      await (steps[step % steps.length] ?? save)().then(note, noAnswer);
      await wait(2000 + ((at * 37 + step * 911) % 6000));
    }
  };
  await Promise.all(Array.from({ length: crowd }, (_, at) => person(at)));
  return counts;
};

const measure = async (bench: Bench): Promise<Line[]> => {
  const authority = await seeded(bench);
  await (await startPortal(bench)).stop(); // tables of both are there, and the files of both have been read once
  await (await startPlainStrapi(bench.folder, authority)).stop();
  const rest = { portal: [] as number[], plain: [] as number[] };
  const [rounds, idle, busy] = bench.quick ? [2, 2, 10] : [5, 10, 60];
  bench.say(`${rounds} rounds of a start and ${idle} s of rest`);
  const startAndRest = async (whose: 'portal' | 'plain', start: () => Promise<Server>): Promise<number> => {
    const server = await start();
    await wait(idle * 1000);
    rest[whose].push((await server.watched()).rss);
    await server.stop();
    return server.startedIn;
  };
  const starts = await interleaved(rounds, {
    portal: () => startAndRest('portal', () => startPortal(bench, { fresh: false })),
    plain: () => startAndRest('plain', () => startPlainStrapi(bench.folder, authority)),
  });

  bench.say(`${crowd} people for ${busy} s`);
  const portal = await startPortal(bench, { fresh: false });
  portal.reset();
  const { requests, failed } = await atWork(portal, bench, busy);
  const { peakRss } = await portal.watched();
  await portal.stop();
  return [
    { figure: 'P9', what: 'start to first page, existing database', unit: 's', portal: starts.portal / 1000, reference: { name: 'plain Strapi', value: starts.plain / 1000 }, goal: { kind: 'at most', value: 5, of: 'value' } },
    { figure: 'P9', what: 'resident memory at rest', unit: 'MB', portal: median(rest.portal), reference: { name: 'plain Strapi', value: median(rest.plain) }, goal: { kind: 'at most', value: 350, of: 'value' } },
    { figure: 'P9', what: `peak resident memory under ${crowd} people`, unit: 'MB', portal: peakRss, goal: { kind: 'at most', value: 600, of: 'value' }, note: `${requests} requests in ${busy} s, ${failed} failed` },
  ];
};

export const start: Figure = { id: 'P9', title: 'start, memory', measure };
