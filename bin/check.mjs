#!/usr/bin/env node
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installPackages } from './lib/install.mjs';
import { optionsOf } from './lib/options.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { main, say, tries, WrongUse } from './lib/run.mjs';
import { provideTools } from './lib/tools.mjs';

const parts = ['types', 'lint', 'unit', 'integration', 'postgres', 'access', 'architecture', 'journeys', 'install'];
const onlyByName = ['firefox'];

const help = `npm test [-- --only PART,PART]

Installs, builds and runs everything. The last line reads "N passed, N failed".

  --only   one or more of ${parts.join(', ')};
           and, which run only when named: ${onlyByName.join(', ')}

"journeys" walks in Chromium and "firefox" walks the same in Firefox, at a computer of 1280 px; every page they check is
measured at 360 and 768 px too. JOURNEY_WIDTH=360 (or 768) lets them walk the whole way at that width.

Exit code: 0 nothing failed, 1 something did, 2 wrong options.`;

const results = { passed: 0, failed: 0 };
const count = (name, passed, failed) => {
  results.passed += passed;
  results.failed += failed;
  say(`${name}: ${passed} passed, ${failed} failed`);
};

/** A check that is one program: it counts as one. */
const program = (name, command, args, env = {}) => {
  say(`\n== ${name}`);
  const done = tries(command, args, { stdio: 'inherit', env });
  count(name, done.status === 0 ? 1 : 0, done.status === 0 ? 0 : 1);
};

/** A jest project: every test of it counts; a file that does not even run counts as one failure. */
const jest = (name, project, env = {}) => {
  say(`\n== ${name}`);
  const file = path.join(os.tmpdir(), `vsp-${name}-${process.pid}.json`);
  const inTurn = project === 'unit' || project === 'architecture' ? [] : ['--runInBand'];
  tries('npx', ['jest', '--selectProjects', project, '--json', `--outputFile=${file}`, '--testTimeout=120000', ...inTurn], { stdio: ['ignore', 'ignore', 'inherit'], env });
  if (!fs.existsSync(file)) return count(name, 0, 1);
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  fs.rmSync(file);
  const broken = report.testResults.filter((each) => each.status === 'failed' && each.assertionResults.every((test) => test.status !== 'failed')).length;
  count(name, report.numPassedTests, report.numFailedTests + broken + report.numPendingTests);
};

const wanted = ({ only }) => {
  if (only === undefined) return parts;
  const named = only.split(',');
  if (!named.every((each) => [...parts, ...onlyByName].includes(each))) throw new WrongUse(help);
  return named;
};

await main(async () => {
  const options = optionsOf(help, { only: { type: 'string' } });
  if (!options) return undefined;
  const only = wanted(options);
  installPackages();
  const tools = provideTools(only);
  for (const missing of tools.missing) count(`could not provide ${missing}`, 0, 1);
  program('build', 'node', ['bin/build.mjs', ...(only.includes('journeys') || only.includes('firefox') ? [] : ['--no-admin'])]);

  const run = (part, work) => only.includes(part) && work();
  run('types', () => program('types', 'node', ['bin/typecheck.mjs']));
  run('lint', () => program('lint', 'npx', ['eslint', '.', '--max-warnings', '0']));
  run('unit', () => jest('unit', 'unit'));
  run('integration', () => jest('integration', 'integration', { TEST_DATABASE: 'sqlite' }));
  if (only.includes('postgres')) {
    const postgres = await startPostgres();
    if (postgres) {
      jest('postgres', 'integration', { TEST_DATABASE: 'postgres', TEST_POSTGRES_URL: postgres.url });
      postgres.stop();
    } else count('postgres could not be started', 0, 1);
  }
  run('access', () => jest('access', 'access', { TEST_DATABASE: 'sqlite' }));
  run('architecture', () => jest('architecture', 'architecture'));
  run('journeys', () => jest('journeys', 'journeys', { TEST_DATABASE: 'sqlite', JOURNEY_BROWSER: 'chromium' }));
  run('firefox', () => tools.firefox && jest('firefox', 'journeys', { TEST_DATABASE: 'sqlite', JOURNEY_BROWSER: 'firefox' }));
  run('install', () => program('install', 'node', ['bin/check-install.mjs']));

  say(`\n${results.passed} passed, ${results.failed} failed`);
  return results.failed === 0 ? 0 : 1;
});
