#!/usr/bin/env node
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { hostIn } from '../tests/fixtures/install-host/host.mjs';
import { mistakes } from '../tests/fixtures/install-host/mistakes.mjs';
import { visitor } from '../tests/fixtures/install-host/visitor.mjs';
import { optionsOf } from './lib/options.mjs';
import { pluginNames } from './lib/plugins.mjs';
import { Failed, main, root, say, tries } from './lib/run.mjs';
import { newSecrets } from './lib/secrets.mjs';

const help = `npm run check:install [-- --keep]

Packs the plugins, installs them in a new CMS that has a school type of its own, starts it and signs in.
Nothing is written for them but configuration. The plugins have to be built ("npm run build").

  --keep   leave the folder of that CMS, to look at

The last line reads "install: N passed, N failed". Exit code: 0 nothing failed, 1 something did, 2 wrong options.`;

const packages = ['portal-kit', ...pluginNames];
const ofTheHost = ['@strapi/strapi', '@strapi/plugin-users-permissions', 'better-sqlite3', 'react', 'react-dom', 'react-router-dom', 'styled-components'];
const driver = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';
const seconds = { pack: 60, install: 900 };

const readJson = (...file) => JSON.parse(fs.readFileSync(path.join(...file), 'utf8'));
const writeJson = (file, value) => fs.writeFileSync(file, JSON.stringify(value, null, 2));
const expect = (isSo, otherwise) => {
  if (!isSo) throw new Failed(otherwise);
};

const results = { passed: 0, failed: 0 };

/** A line for each: what is checked, then "ok" or what was found instead. */
const check = async (what, work) => {
  process.stdout.write(`${what} ... `);
  try {
    const value = await work();
    results.passed += 1;
    say('ok');
    return value;
  } catch (error) {
    results.failed += 1;
    say(`FAILED\n  ${error instanceof Failed ? error.message : error.stack}`);
    return undefined;
  }
};

class CannotGoOn extends Error {}

/** A check that everything after it stands on. */
const first = async (what, work) => {
  const before = results.failed;
  const value = await check(what, work);
  if (results.failed > before) throw new CannotGoOn();
  return value;
};

const npm = (args, cwd, limit) => {
  const done = tries('npm', [...args, '--no-audit', '--no-fund'], { cwd, timeout: limit * 1000 });
  expect(done.status === 0, `npm ${args[0]} ended with ${done.status ?? done.signal}: ${String(done.stderr).trim().slice(-1000)}`);
  return done.stdout;
};

const beginsWith = ({ exports, main: file }) => path.normalize(exports['./strapi-server']?.default ?? file);

const packOne = (name, to) => {
  const from = path.join(root, 'plugins', name);
  const manifest = readJson(from, 'package.json');
  expect(fs.existsSync(path.join(from, beginsWith(manifest))), `plugins/${name} is not built: run "npm run build" before this check`);
  const [{ filename, files }] = Object.values(JSON.parse(npm(['pack', '--json', '--pack-destination', to], from, seconds.pack)));
  expect(files.some((file) => file.path === beginsWith(manifest)), `the tarball of plugins/${name} does not hold ${beginsWith(manifest)}`);
  return { manifest, tarball: `file:${path.join(to, filename)}` };
};

/** What has to be installed: the plugins, and of our other packages those that a plugin asks for. */
const pack = (to) => {
  const packed = packages.map((name) => packOne(name, to));
  const asked = new Set(packed.flatMap(({ manifest }) => Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })));
  return packed.filter(({ manifest }) => manifest.strapi || asked.has(manifest.name)).map(({ manifest, tarball }) => [manifest.name, tarball]);
};

/** With the versions of this repository's lock file: what a registry brings tomorrow must not change the result. */
const makeHost = (folder, tarballs) => {
  fs.cpSync(path.join(root, 'tests/fixtures/install-host/cms'), folder, { recursive: true });
  const ours = readJson(root, 'package.json');
  const versions = ofTheHost.map((name) => [name, ours.dependencies[name]]);
  const manifest = { ...readJson(folder, 'package.json'), dependencies: Object.fromEntries([...versions, ...tarballs]), allowScripts: ours.allowScripts };
  const isOurs = (place) => place === '' || place.startsWith('plugins/') || place.startsWith('node_modules/@virtual-school/');
  const locked = Object.entries(readJson(root, 'package-lock.json').packages).filter(([place]) => !isOurs(place));
  writeJson(path.join(folder, 'package.json'), manifest);
  writeJson(path.join(folder, 'package-lock.json'), { name: manifest.name, version: manifest.version, lockfileVersion: 3, requires: true, packages: { '': manifest, ...Object.fromEntries(locked) } });
};

/** The plugins have no install scripts; the database driver's, a minute of compiling, has run for this repository already. */
const install = (folder, tarballs) => {
  makeHost(folder, tarballs);
  npm(['install', '--prefer-offline', '--ignore-scripts'], folder, seconds.install);
  if (!fs.existsSync(path.join(root, driver))) return void npm(['rebuild', 'better-sqlite3'], folder, seconds.install);
  fs.mkdirSync(path.join(folder, path.dirname(driver)), { recursive: true });
  fs.copyFileSync(path.join(root, driver), path.join(folder, driver));
};

const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const settingsOf = (port) => ({ ...newSecrets(), HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, TZ: 'UTC', STRAPI_TELEMETRY_DISABLED: 'true' });

const expectSchools = ({ open, closed, searched }) => {
  expect(open?.name === 'Invented Academy' && open.open === true, `the open school is ${JSON.stringify(open)}`);
  expect(closed?.urn === '990002' && closed.open === false, `the closed school is ${JSON.stringify(closed)}`);
  expect(searched.map(({ urn }) => urn).join() === '990001', `the search found ${JSON.stringify(searched)}`);
};

const expectStatus = (page, status, where) => expect(page.status === status, `${where} answered ${page.status}`);

const expectSignIn = async (stranger) => {
  for (const where of ['/portal', '/portal/peps', '/portal/leavers']) {
    const page = await stranger.ask(where);
    expect(page.status === 303 && page.location.startsWith('/portal/sign-in?'), `${where} answered ${page.status} ${page.location}`);
  }
  const signIn = await stranger.open('/portal/peps');
  const [sheet = '/portal/assets/none.css'] = /\/portal\/assets\/[^"]+\.css/.exec(signIn.text) ?? [];
  expectStatus(await stranger.ask(sheet), 200, sheet);
};

const acceptInvitation = async (person, link) => {
  const made = await person.fillIn(link, { signInName: 'head@example.org', password: 'kettle orbit marmalade' });
  expect(made.location === '/portal/second-factor', `the invitation answered ${made.status} ${made.location}`);
  const early = await person.ask('/portal/peps');
  expect(early.location === '/portal/second-factor', `before the second factor /portal/peps answered ${early.status} ${early.location}`);
  const card = await person.fillIn('/portal/second-factor/card', ({ text }) => ({ code: /<code>([^<]+)<\/code>/.exec(text)?.[1] ?? '' }));
  expectStatus(card, 303, 'the card');
};

const expectSignedIn = async (person) => {
  const page = await person.open('/portal');
  expectStatus(page, 200, '/portal');
  expect(page.text.includes('Invented Head'), 'the page does not say who is signed in');
};

const registration = { username: 'Invented Stranger', email: 'stranger@example.org', password: 'kettle orbit marmalade' };

const useHost = async (host, address) => {
  const found = await first('The CMS writes schools of its own type and makes the first invitation', () => host.ask('set-up.cjs'));
  await check('The portal finds these schools', () => expectSchools(found));
  await check('A document is drawn', () => expect(found.pdf === '%PDF-', `instead: ${found.pdf}`));

  const [stranger, head] = [visitor(address), visitor(address)];
  const server = await first('The CMS starts and is ready', () => host.start());
  await check('/live answers', async () => expectStatus(await stranger.ask('/live'), 200, '/live'));
  await check('Nobody registers through users-permissions', async () => expectStatus(await stranger.ask('/api/auth/local/register', registration), 404, 'registration'));
  await check('A stranger is shown the sign-in page, with its styles, and nothing else', () => expectSignIn(stranger));
  await check('The invited person makes an account with a card', () => acceptInvitation(head, found.invitation.value.path));
  await check('That person is signed in', () => expectSignedIn(head));
  await check('The CMS stops when it is asked to', () => host.stop(server));

  for (const [what, mistake] of Object.entries(mistakes)) await check(what, () => host.mustRefuse(mistake));
  await first('With everything right it starts again', () => host.start());
  await check('Nothing was lost: the person is still signed in', () => expectSignedIn(head));
};

const checkAll = async (folder, host, settings) => {
  try {
    const tarballs = await first('The packages are packed', () => pack(folder));
    await first(`The ${tarballs.length} plugins are installed in a new CMS (one to three minutes)`, () => install(path.join(folder, 'cms'), tarballs));
    await useHost(host, settings.PUBLIC_URL);
  } catch (error) {
    if (!(error instanceof CannotGoOn)) throw error;
  }
};

await main(async () => {
  const options = optionsOf(help, { keep: { type: 'boolean' } });
  if (!options) return undefined;
  const isKept = options.keep;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vsp-install-'));
  const settings = settingsOf(await freePort());
  const host = hostIn(path.join(folder, 'cms'), settings);
  process.on('exit', () => {
    host.killAll();
    if (!isKept) fs.rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

  await checkAll(folder, host, settings);
  host.killAll();
  if (isKept) say(`\nThe CMS is kept in ${folder}`);
  say(`\ninstall: ${results.passed} passed, ${results.failed} failed`);
  return results.failed === 0 ? 0 : 1;
});
