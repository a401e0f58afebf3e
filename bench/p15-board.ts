import path from 'node:path';
import { openBoard } from './at-work';
import type { Bench, Figure, Line } from './figure';
import type { BoardOrder, BoardResult } from './inside/board';
import { portalEnv, seeded, startPortal } from './portal';
import { copyDatabase, runProcess } from './processes';
import { interleaved, median } from './statistics';

const questions = { first: 'first page', without: 'who has not one duty in place', unfinished: 'who has not finished', least: 'least complete first' } as const;
type Question = keyof typeof questions;
const addresses = (duty: string): Record<Question, string> => ({ first: '', without: `?duty=${duty}`, unfinished: '?state=unfinished', least: '?order=least' });

/** A portal of its own whose board has so many schools more than the invented authority. */
const openAt = async (bench: Bench, more: number) => {
  const file = `board-${more}.db`;
  copyDatabase(path.join(bench.folder, 'seeded.db'), path.join(bench.folder, file));
  const env = { ...portalEnv(bench.folder, file), PORTAL_WORKERS: 'off', DEMO_TODAY: '2026-11-04' };
  const { session, duty, marks } = await runProcess<BoardResult>('inside/board', { schools: more } satisfies BoardOrder, env);
  const { caller, stop } = await startPortal(bench, { fresh: false, env });
  const times = bench.quick ? 5 : 7;
  const ask = (question: Question) => async (): Promise<number> => {
    const found: number[] = [];
    for (let at = 0; at < times; at += 1) found.push(await openBoard(caller, session, addresses(duty)[question]));
    return median(found);
  };
  return { ask, stop, marks };
};

/** Both portals stand side by side and are asked in turns: what else the machine does falls on both. */
const measure = async (bench: Bench): Promise<Line[]> => {
  const { schools } = await seeded(bench);
  const most = bench.quick ? 2000 : 27_000;
  bench.say(`answers of ${most} schools`);
  const [one, all] = [await openAt(bench, 0), await openAt(bench, most - schools)];
  const names = Object.keys(questions) as Question[];
  const asked = Object.fromEntries(names.flatMap((name) => [[`one ${name}`, one.ask(name)], [`all ${name}`, all.ask(name)]])) as Record<`${'one' | 'all'} ${Question}`, () => Promise<number>>;
  for (const warm of Object.values(asked)) await warm();
  const ms = await interleaved(bench.quick ? 2 : 15, asked);
  await Promise.all([one.stop(), all.stop()]);
  return names.flatMap((name): Line[] => [
    { figure: 'P15', what: `the board of ${most} schools, ${questions[name]}`, unit: 'ms', portal: ms[`all ${name}`], goal: { kind: 'at most', value: 50, of: 'value' }, note: `${all.marks} answers` },
    { figure: 'P15', what: `the same against one authority`, unit: 'ms', portal: ms[`all ${name}`], reference: { name: `${schools} schools`, value: ms[`one ${name}`] }, goal: { kind: 'at most', value: 1.5, of: 'ratio' } },
  ]);
};

export const board: Figure = { id: 'P15', title: 'the board of schools and their duties', measure };
