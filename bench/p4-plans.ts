import type { Bench, Figure, Line } from './figure';
import { autosaver, openPlan } from './at-work';
import { ratePerSecond, type Answer } from './http';
import { seeded, startPortal } from './portal';
import { inventedAnswers } from './references/plain-strapi/fill';
import { startPlainStrapi } from './references/plain-strapi/server';
import { interleaved } from './statistics';

const lanes = 8;
const each = <T>(make: (lane: number) => T): T[] => Array.from({ length: lanes }, (_, lane) => make(lane));

const measure = async (bench: Bench): Promise<Line[]> => {
  const authority = await seeded(bench);
  const portal = await startPortal(bench);
  const plain = await startPlainStrapi(bench.folder, authority);
  const [seconds, rounds] = bench.quick ? [2, 1] : [5, 5];

  const writers = authority.writers.slice(0, lanes);
  const saves = await Promise.all(writers.map((writer) => autosaver(portal.caller, writer, authority)));
  const json = { 'content-type': 'application/json' };
  const signedIn = { ...json, authorization: `Bearer ${plain.jwt}` };
  const plan = (lane: number) => `/api/plans/${plain.plans[(lane * 97) % plain.plans.length]}`;
  let made = 0;
  const create = (headers: Record<string, string>) => () => plain.caller.ask({ method: 'POST', path: '/api/plans', headers, body: JSON.stringify({ data: { term: 'Autumn 2026', kind: 'termly', state: 'under-way', openedOn: '2026-09-07', dueOn: '2026-11-25', answers: inventedAnswers((made += 1)) } }) });

  const contestants: Record<string, (() => Promise<Answer>)[]> = {
    open: writers.map((writer) => () => openPlan(portal.caller, writer)),
    readAny: each((lane) => () => plain.caller.ask({ path: plan(lane), headers: json })),
    readSignedIn: each((lane) => () => plain.caller.ask({ path: plan(lane), headers: signedIn })),
    readWithChild: each((lane) => () => plain.caller.ask({ path: `${plan(lane)}?populate[0]=child&populate[1]=school`, headers: signedIn })),
    save: saves,
    createAny: each(() => create(json)),
    createSignedIn: each(() => create(signedIn)),
  };
  for (const run of Object.values(contestants)) await ratePerSecond(1, run); // warm
  bench.say(`${rounds} rounds of ${seconds} s for each of ${Object.keys(contestants).length}`);
  const rate = await interleaved(rounds, Object.fromEntries(Object.entries(contestants).map(([name, run]) => [name, () => ratePerSecond(seconds, run)])));
  await portal.stop();
  await plain.stop();

  const line = (what: string, ours: string, name: string, reference: string): Line => ({ figure: 'P4', what, unit: 'req/s', portal: rate[ours] ?? 0, reference: { name, value: rate[reference] ?? 0 }, goal: { kind: 'at least', value: 4, of: 'ratio' } });
  return [
    line('open a plan: session, scope, page, audit row', 'open', 'Strapi REST read-one, anybody', 'readAny'),
    line('the same', 'open', 'Strapi REST read-one, signed in', 'readSignedIn'),
    line('the same', 'open', 'Strapi REST read-one with child and school, signed in', 'readWithChild'),
    line('save a section: audit row, versions', 'save', 'Strapi REST create, anybody', 'createAny'),
    line('the same', 'save', 'Strapi REST create, signed in', 'createSignedIn'),
  ];
};

export const plans: Figure = { id: 'P4', title: 'open a plan, save a section', measure };
