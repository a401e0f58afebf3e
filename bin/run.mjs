#!/usr/bin/env node
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadEnv, main, must, root, say, WrongUse } from './lib/run.mjs';

const require = createRequire(import.meta.url);
const [name = '', ...args] = process.argv.slice(2);

/** On one line that is written over where somebody watches; a line every tenth step where nobody does. */
const io = () => {
  let shown = 0;
  return {
    line: (text) => say(text),
    progress: (done, total) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done.toLocaleString('en-GB')}${total ? ` of ${total.toLocaleString('en-GB')}` : ''} `);
      else if (Date.now() - shown > 5000) {
        shown = Date.now();
        process.stderr.write(`${done}${total ? ` of ${total}` : ''}\n`);
      }
    },
  };
};

await main(async () => {
  if (!/^[a-z0-9-]+$/.test(name)) throw new WrongUse('node bin/run.mjs COMMAND [options]', 'Say which command.');
  if (!fs.existsSync(path.join(root, `dist/bin/${name}.js`))) must('node', ['bin/build.mjs', '--no-admin']);
  const { command, help } = require(path.join(root, `dist/bin/${name}.js`));
  if (args.includes('--help')) return void say(help);

  loadEnv();
  process.env.TZ = 'UTC';
  process.env.PORTAL_WORKERS = 'off'; // a command leaves the outbox to the server
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load().catch((error) => {
    process.stderr.write(`${error.stack || error.message}\n`); // a refusal to start is one sentence without a stack
    process.exit(1); // the connection that holds the lock of starting would keep the process from ending
  });
  try {
    return await command.run(strapi, args, io());
  } finally {
    await strapi.destroy();
  }
});
