import { autosaver, signingIn } from './at-work';
import type { Bench, Figure, Line } from './figure';
import { callerOf, type Answer } from './http';
import { password, seeded, startPortal } from './portal';
import { people, password as plainPassword } from './references/plain-strapi/fill';
import { startPlainStrapi } from './references/plain-strapi/server';
import type { Server } from './server';
import { interleaved, median, percentile } from './statistics';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Presses every button in the same moment: the longest lag of the server's loop until the last one is answered. */
const storm = async (server: Server, presses: readonly (() => Promise<Answer>)[], expected: number): Promise<{ lag: number; ms: number }> => {
  server.reset();
  await wait(50);
  const started = performance.now();
  const answers = await Promise.all(presses.map((press) => press()));
  const ms = performance.now() - started;
  const wrong = answers.find(({ status }) => status !== expected);
  if (wrong) throw new Error(`A sign-in was answered with ${wrong.status}`);
  await wait(100); // the timer that was late by all of it
  return { lag: Math.max(...(await server.watched()).lags), ms };
};

const measure = async (bench: Bench): Promise<Line[]> => {
  const authority = await seeded(bench);
  const portal = await startPortal(bench);
  const plain = await startPlainStrapi(bench.folder, authority);
  const rounds = bench.quick ? 2 : 9;
  const names = (count: number) => Array.from({ length: count }, (_, at) => authority.names[at % authority.names.length] ?? '');
  /** Everybody has a connection of their own. */
  const browsers = (count: number) => Promise.all(names(count).map((name) => signingIn(callerOf(portal.port), name, password)));
  const plainSignIn = (at: number) => {
    const caller = callerOf(plain.port);
    return () => caller.ask({ method: 'POST', path: '/api/auth/local', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identifier: `teacher-${at + 1}`, password: plainPassword }) });
  };

  const took = { portal: [] as number[], plain: [] as number[] };
  const noted = (whose: 'portal' | 'plain', { lag, ms }: { lag: number; ms: number }) => {
    took[whose].push(ms);
    return lag;
  };
  await storm(portal, await browsers(8), 303); // warm
  bench.say(`${rounds} rounds of 50 sign-ins at once`);
  const lag = await interleaved(rounds, {
    portal: async () => noted('portal', await storm(portal, await browsers(50), 303)),
    plain: async () => noted('plain', await storm(plain, Array.from({ length: people }, (_, at) => plainSignIn(at)), 200)),
  });

  bench.say(`${rounds} rounds of 100 sign-ins with five people who autosave`);
  const savers = await Promise.all(authority.writers.slice(0, 5).map((writer) => autosaver(portal.caller, writer, authority)));
  const saves: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const presses = await browsers(100);
    let isOver = false;
    const working = Promise.all(savers.map(async (save) => {
      while (!isOver) {
        const { status, ms } = await save();
        if (status !== 200) throw new Error(`An autosave was answered with ${status}`);
        saves.push(ms);
        await wait(25);
      }
    }));
    await storm(portal, presses, 303);
    isOver = true;
    await working;
  }
  await portal.stop();
  await plain.stop();
  return [
    { figure: 'P8', what: '50 sign-ins at once: longest loop lag', unit: 'ms', portal: lag.portal, reference: { name: 'Strapi /api/auth/local', value: lag.plain }, goal: { kind: 'at most', value: 30, of: 'value' }, note: `all in after ${Math.round(median(took.portal))} ms against ${Math.round(median(took.plain))} ms` },
    { figure: 'P8', what: 'autosave among 100 sign-ins, p95', unit: 'ms', portal: percentile(saves, 0.95), goal: { kind: 'at most', value: 200, of: 'value' }, note: `median ${Math.round(median(saves))} ms of ${saves.length}` },
  ];
};

export const signIns: Figure = { id: 'P8', title: 'many sign in at once', measure };
