#!/usr/bin/env node
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { optionsOf } from './lib/options.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { Failed, main, must, root, say, start, WrongUse } from './lib/run.mjs';

const databases = ['sqlite', 'postgres'];

const help = `npm run faults [-- --size SHARE] [--database ${databases.join('|')}] [--only WORD]

Kills the server while people write and sign, fills the disk, makes COMMIT fail, cuts and restarts the database,
takes the mail server away, and looks whether anything is lost that the portal said was saved.
The full size takes an hour or two; a run of all tests does a twentieth of it.

  --size       share of the full size: 1 when not given, 0.05 in a run of all tests
  --database   one of the two: both when not given
  --only       the faults whose file name holds the word: killed, disk, commit, mail, together
  --no-build   work with what was built before

Exit code: 0 nothing was lost, 1 something was or it could not be run, 2 wrong options.`;

const options = {
  size: { type: 'string', default: '1' },
  database: { type: 'string' },
  only: { type: 'string', default: '' },
  'no-build': { type: 'boolean', default: false },
};

/** Figures as they come, one line each, while jest says nothing for minutes. */
const follow = (file) => {
  let shown = 0;
  const show = () => {
    const text = fs.readFileSync(file, 'utf8');
    process.stdout.write(text.slice(shown));
    shown = text.length;
  };
  const timer = setInterval(show, 1000);
  return () => {
    clearInterval(timer);
    show();
  };
};

/** One database, one jest in a process of its own; nothing lasts longer than the hours that its size explains. */
const run = (database, { size, only }, env) =>
  new Promise((resolve) => {
    say(`\n== ${database}`);
    const report = path.join(os.tmpdir(), `vsp-faults-${process.pid}.txt`);
    fs.writeFileSync(report, '');
    const stop = follow(report);
    const jest = start('node', [path.join(root, 'node_modules/jest/bin/jest.js'), '--selectProjects', 'integration', '--runInBand', '--testPathPattern', `tests/integration/faults-.*${only}`], { stdio: 'inherit', env: { ...env, TEST_DATABASE: database, FAULTS_SIZE: size, FAULTS_REPORT: report } });
    const limit = setTimeout(() => jest.kill('SIGTERM'), (30 + 180 * Number(size)) * 60_000);
    const end = () => jest.kill('SIGTERM');
    process.on('SIGINT', end);
    jest.on('exit', (code) => {
      clearTimeout(limit);
      process.off('SIGINT', end);
      stop();
      fs.rmSync(report);
      resolve(code === 0);
    });
  });

const runOn = async (database, values) => {
  if (database === 'sqlite') return run(database, values, {});
  const postgres = await startPostgres();
  if (!postgres) throw new Failed('PostgreSQL could not be started: install it, or ask for --database sqlite.');
  try {
    return await run(database, values, { TEST_POSTGRES_URL: postgres.url });
  } finally {
    postgres.stop();
  }
};

await main(async () => {
  const values = optionsOf(help, options);
  if (!values) return undefined;
  const size = Number(values.size);
  if (!(size > 0 && size <= 10)) throw new WrongUse(help, '--size is a number above 0 and up to 10');
  if (values.database && !databases.includes(values.database)) throw new WrongUse(help, `--database is one of ${databases.join(', ')}`);
  if (!/^[a-z]*$/.test(values.only)) throw new WrongUse(help, '--only is one word');
  if (!values['no-build']) must('node', ['bin/build.mjs', '--no-admin']);
  const failed = [];
  for (const database of databases.filter((each) => !values.database || each === values.database)) if (!(await runOn(database, values))) failed.push(database);
  say(failed.length === 0 ? '\nNothing that was acknowledged is lost.' : `\nFAILED on ${failed.join(' and ')}: see above.`);
  return failed.length === 0 ? 0 : 1;
});
