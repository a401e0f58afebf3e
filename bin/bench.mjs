#!/usr/bin/env node
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { main, must, root, say } from './lib/run.mjs';

const require = createRequire(import.meta.url);
const file = path.join(root, 'dist/bench/main.js');
const args = process.argv.slice(2);

await main(async () => {
  if (!args.includes('--help') || !fs.existsSync(file)) must('node', ['bin/build.mjs', '--no-admin'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const bench = require(file);
  return args.includes('--help') ? void say(bench.help) : bench.run(args);
});
