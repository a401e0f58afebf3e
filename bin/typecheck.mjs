#!/usr/bin/env node
import fs from 'node:fs';
import { pluginNames } from './lib/plugins.mjs';
import { main, must, say } from './lib/run.mjs';

await main(() => {
  if (process.argv.includes('--help')) return void say('npm run typecheck\n\nChecks the types of the library, each plugin, the CMS and the tests.');
  must('npx', ['tsc', '-p', 'plugins/portal-kit']);
  for (const part of pluginNames.flatMap((plugin) => [`plugins/${plugin}/server`, `plugins/${plugin}/admin`])) if (fs.existsSync(part)) must('npx', ['tsc', '-p', part, '--noEmit']);
  for (const part of ['tsconfig.json', 'src/admin']) must('npx', ['tsc', '-p', part, '--noEmit']);
  if (fs.existsSync('tests/tsconfig.json')) must('npx', ['tsc', '-p', 'tests', '--noEmit']);
});
