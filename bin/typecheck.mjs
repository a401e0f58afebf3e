#!/usr/bin/env node
import fs from 'node:fs';
import { optionsOf } from './lib/options.mjs';
import { pluginNames } from './lib/plugins.mjs';
import { main, must } from './lib/run.mjs';

const help = `npm run typecheck

Checks the types of the library, each plugin, the CMS and the tests.

Exit code: 0 every type fits, 1 some do not, 2 wrong options: there are none.`;

await main(() => {
  if (!optionsOf(help)) return;
  must('npx', ['tsc', '-p', 'plugins/portal-kit']);
  for (const part of pluginNames.flatMap((plugin) => [`plugins/${plugin}/server`, `plugins/${plugin}/admin`])) if (fs.existsSync(part)) must('npx', ['tsc', '-p', part, '--noEmit']);
  for (const part of ['tsconfig.json', 'src/admin']) must('npx', ['tsc', '-p', part, '--noEmit']);
  if (fs.existsSync('tests/tsconfig.json')) must('npx', ['tsc', '-p', 'tests', '--noEmit']);
});
