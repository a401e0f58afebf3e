import path from 'node:path';
import { openBoard } from './at-work';
import type { Bench, Figure, Line } from './figure';
import type { BoardOrder, BoardResult } from './inside/board';
import { portalEnv, seeded, startPortal } from './portal';
import { copyDatabase, runProcess } from './processes';
import { interleaved, median } from './statistics';

const questions = (duty: string) => ({ first: '', without: `?duty=${duty}`, unfinished: '?state=unfinished' });

/** Median milliseconds of the board's first page, as the head of the Virtual School gets it, for each question. */
const timesOf = async (bench: Bench, schools: number): Promise<{ ms: Record<'first' | 'without' | 'unfinished', number>; marks: number }> => {
  copyDatabase(path.join(bench.folder, 'seeded.db'), path.join(bench.folder, 'portal.db'));
  const { session, duty, marks } = await runProcess<BoardResult>('inside/board', { schools } satisfies BoardOrder, { ...portalEnv(bench.folder, 'portal.db'), PORTAL_WORKERS: 'off' });
  const portal = await startPortal(bench, { fresh: false, env: { PORTAL_WORKERS: 'off', DEMO_TODAY: '2026-11-04' } });
  const [rounds, times] = bench.quick ? [2, 5] : [5, 20];
  const ask = (query: string) => async (): Promise<number> => {
    const found: number[] = [];
    for (let at = 0; at < times; at += 1) found.push(await openBoard(portal.caller, session, query));
    return median(found);
  };
  const asked = Object.entries(questions(duty)).map(([name, query]) => [name, ask(query)] as const);
  for (const [, warm] of asked) await warm();
  const ms = await interleaved(rounds, Object.fromEntries(asked) as Record<'first' | 'without' | 'unfinished', () => Promise<number>>);
  await portal.stop();
  return { ms, marks };
};

const measure = async (bench: Bench): Promise<Line[]> => {
  const { schools } = await seeded(bench);
  const one = await timesOf(bench, 0);
  const more = bench.quick ? 2000 : 27_000;
  bench.say(`answers of ${more} schools`);
  const all = await timesOf(bench, more);
  const line = (what: string, name: keyof typeof all.ms): Line[] => [
    { figure: 'P15', what: `the board of ${more} schools, ${what}`, unit: 'ms', portal: all.ms[name], goal: { kind: 'at most', value: 50, of: 'value' }, note: `${all.marks} answers` },
    { figure: 'P15', what: `the same against one authority`, unit: 'ms', portal: all.ms[name], reference: { name: `${schools} schools`, value: one.ms[name] }, goal: { kind: 'at most', value: 1.5, of: 'ratio' } },
  ];
  return [...line('first page', 'first'), ...line('who has not one duty in place', 'without'), ...line('who has not finished', 'unfinished')];
};

export const board: Figure = { id: 'P15', title: 'the board of schools and their duties', measure };
