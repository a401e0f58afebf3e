#!/usr/bin/env node
import fs from 'node:fs';
import path from 'node:path';
import { installPackages } from './lib/install.mjs';
import { optionsOf } from './lib/options.mjs';
import { Failed, loadEnv, main, must, root, say, start } from './lib/run.mjs';
import { newSecrets } from './lib/secrets.mjs';

const help = `npm run demo [-- --reset]

Installs, builds, makes an invented authority and starts the portal.

  --reset   throw the demonstration's data away and start over

PORT changes the port (1337). Ctrl-C ends it. Run again it keeps the data.
Exit code: 0 ended by Ctrl-C, 1 it could not start, 2 wrong options.`;

/** In the ninth week of the autumn term 2026, half term not counted: plans of the term stand in every state. */
const demoToday = '2026-11-04';
const folder = path.join(root, '.tmp/demo');
const port = process.env.PORT || '1337';
const address = `http://localhost:${port}`;

const prepareEnv = () => {
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, '.env');
  if (!fs.existsSync(file)) fs.writeFileSync(file, Object.entries(newSecrets()).map(([name, value]) => `${name}=${value}\n`).join(''), { mode: 0o600 });
  loadEnv(file);
  Object.assign(process.env, { DEMO: '1', DEMO_TODAY: demoToday, DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'data.db'), MAIL_FOLDER: path.join(folder, 'mail'), PUBLIC_URL: address, PORT: port, HOST: process.env.HOST || '127.0.0.1', TZ: 'UTC', STRAPI_TELEMETRY_DISABLED: 'true', BROWSER: 'none' });
};

const seedOnce = () => {
  const done = path.join(folder, 'seeded');
  if (fs.existsSync(done)) return;
  for (const name of ['data.db', 'data.db-wal', 'data.db-shm']) fs.rmSync(path.join(folder, name), { force: true });
  must('node', ['bin/run.mjs', 'demo-seed']);
  fs.writeFileSync(done, new Date().toISOString());
};

const isReady = () => fetch(`http://127.0.0.1:${port}/ready`).then((answer) => answer.ok, () => false);

const waitUntilReady = async (server) => {
  for (let waited = 0; waited < 120; waited += 1) {
    if (server.exitCode !== null) throw new Failed('The portal did not start: see the lines above.');
    if (await isReady()) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Failed('The portal did not answer within a minute.');
};

const addresses = `
  The accounts page: one press signs in as anybody   ${address}/portal/demo
  The public site                                    ${address}/
  The portal                                         ${address}/portal
  The mail that was sent                             ${address}/portal/demo/mail
  Strapi's admin panel                               ${address}/admin

Everybody here is invented. Ctrl-C ends the demonstration.`;

await main(async () => {
  const options = optionsOf(help, { reset: { type: 'boolean' } });
  if (!options) return undefined;
  if (process.env.NODE_ENV === 'production') throw new Failed('This is a demonstration: anybody can sign in as anybody. It does not start with NODE_ENV=production.');
  if (options.reset) fs.rmSync(folder, { recursive: true, force: true });
  installPackages();
  must('node', ['bin/build.mjs']);
  prepareEnv();
  seedOnce();
  const server = start('node', ['bin/serve.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGTERM'));
  await waitUntilReady(server);
  say(addresses);
  return new Promise((resolve) => server.on('exit', (code) => resolve(code === null || code === 0 || code === 143 ? 0 : code)));
});
