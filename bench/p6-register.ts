import fs from 'node:fs';
import path from 'node:path';
import type { Bench, Figure, Line } from './figure';
import type { RegisterResult } from './inside/register';
import { writeInventedRegister } from './invented-register';
import { portalEnv } from './portal';
import { runProcess } from './processes';
import { interleaved, median } from './statistics';

const measure = async ({ quick, folder, say }: Bench): Promise<Line[]> => {
  const [rows, rounds, sample] = quick ? [10_000, 1, 100] : [50_000, 5, 1000];
  const file = path.join(folder, 'register.csv');
  await writeInventedRegister(file, rows);
  say(`${rows} invented schools, ${Math.round(fs.statSync(file).size / 1024 / 1024)} MB, ${rounds} rounds`);

  const limit = (database?: string) => () => {
    if (database) fs.rmSync(database, { force: true });
    return runProcess<number>('references/register-limit', { file, database }, {});
  };
  const runs: RegisterResult[] = [];
  const bringIn = async (): Promise<number> => {
    const env = { ...portalEnv(folder, `register-${runs.length}.db`), PORTAL_WORKERS: 'off' };
    const run = await runProcess<RegisterResult>('inside/register', { file, sample: runs.length === 0 ? sample : 0 }, env);
    runs.push(run);
    say(`round ${runs.length}: ${Math.round(run.first.ms)} ms, unchanged ${Math.round(run.unchanged.ms)} ms`);
    return run.first.ms;
  };
  const times = await interleaved(rounds, { portal: bringIn, limit: limit(path.join(folder, 'limit.db')), parse: limit() });
  const of = (value: (run: RegisterResult) => number): number => median(runs.map(value));
  const seconds = (ms: number): number => ms / 1000;
  const entry = runs[0]?.entry ?? 0;
  const line = { figure: 'P6', unit: 's' as const };
  const many = `${rows.toLocaleString('en-GB')} schools`;
  return [
    { ...line, what: `${many}, first time`, portal: seconds(times.portal), reference: { name: 'limit: papaparse and a prepared upsert', value: seconds(times.limit) }, goal: { kind: 'at most', value: 2, of: 'ratio' } },
    { ...line, what: 'the same', portal: seconds(times.portal), reference: { name: `documents(), from ${sample} rows into an empty table`, value: seconds(entry * rows) }, goal: { kind: 'at most', value: Number((1 / 60).toFixed(4)), of: 'ratio' }, note: `${((entry * rows) / times.portal).toFixed(0)} times as fast, 60 wanted` },
    { ...line, what: 'the same file again', portal: seconds(of((run) => run.unchanged.ms)), reference: { name: 'papaparse alone', value: seconds(times.parse) }, goal: { kind: 'at most', value: 1.2, of: 'ratio' } },
    { ...line, what: 'peak memory above idle', unit: 'MB', portal: of((run) => run.first.peak), goal: { kind: 'at most', value: 120, of: 'value' }, note: `${Math.round(of((run) => run.unchanged.peak))} MB more the second time` },
    { ...line, what: 'longest loop lag', unit: 'ms', portal: of((run) => run.first.lag), goal: { kind: 'at most', value: 50, of: 'value' }, note: `${Math.round(of((run) => run.unchanged.lag))} ms the second time` },
  ];
};

export const register: Figure = { id: 'P6', title: 'bring in the register of schools', measure };
