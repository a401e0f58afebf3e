import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
export const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Waits for what must come about; the sentence says what did not. */
export const until = async (what: string, seconds: number, isSo: () => Promise<boolean> | boolean): Promise<void> => {
  const end = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Not within ${seconds} seconds: ${what}`);
    await wait(50);
  }
};

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((each) => each.kill('SIGKILL'))); // a broken test leaves no server behind

export type RealServer = {
  address: string;
  isAlive(): boolean;
  isReady(): Promise<boolean>;
  /** SIGKILL ends it at once, in the middle of whatever it does; SIGTERM asks. Gives the seconds until it was gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number>;
  log(): string;
};

/** The portal as an installation runs it: a process of its own, its workers on, ready to be killed. */
export const startServer = async (env: Record<string, string | undefined>): Promise<RealServer> => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const log = path.join(env.TEST_FOLDER ?? os.tmpdir(), `server-${port}.log`);
  const out = fs.openSync(log, 'w');
  const child = spawn('node', ['bin/serve.mjs'], { cwd: root, env: { ...env, PORTAL_WORKERS: 'on', SERVE_ADMIN: 'no', PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: address }, stdio: ['ignore', out, out] });
  fs.closeSync(out);
  running.add(child);
  let isAlive = true;
  const gone = new Promise<void>((resolve) => child.on('exit', () => {
    isAlive = false;
    running.delete(child);
    resolve();
  }));
  const server: RealServer = {
    address,
    isAlive: () => isAlive,
    isReady: () => fetch(`${address}/ready`, { signal: AbortSignal.timeout(15_000) }).then((answer) => answer.ok, () => false),
    end: async (signal) => {
      const asked = Date.now();
      child.kill(signal);
      const patience = setTimeout(() => child.kill('SIGKILL'), 60_000);
      await gone;
      clearTimeout(patience);
      return (Date.now() - asked) / 1000;
    },
    log: () => fs.readFileSync(log, 'utf8'),
  };
  const isUp = until('the server is ready', 120, async () => {
    if (!isAlive) throw new Error(`The server ended by itself: ${server.log()}`);
    return server.isReady();
  });
  await isUp.catch(async (error: unknown) => {
    await server.end('SIGKILL'); // else it holds the database that the next test copies to the same place
    throw error;
  });
  return server;
};
