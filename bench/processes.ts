import { fork, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');
export type Env = Record<string, string>;

const alive = new Set<ChildProcess>();
process.on('exit', () => alive.forEach((child) => child.kill('SIGKILL')));

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** What this process was started with is not theirs: a setting of the person who measures would be measured too. */
const ownEnv = (env: Env): Env => ({ PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...(process.env.CHROMIUM && { CHROMIUM: process.env.CHROMIUM }), ...env });

export const startProcess = (script: string, args: readonly string[], env: Env, execArgv: readonly string[] = []): ChildProcess => {
  const child = fork(script, [...args], { cwd: root, env: ownEnv(env), execArgv: [...execArgv], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  let said = '';
  child.stdout?.on('data', (piece: Buffer) => void (said = (said + piece.toString()).slice(-2000)));
  alive.add(child);
  child.on('exit', (code) => {
    alive.delete(child);
    if (code) process.stderr.write(said); // Strapi says why on its standard output
  });
  return child;
};

export const stopProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(late);
};

/** The next message of the child that holds this name. */
export const messageOf = <T>(child: ChildProcess, name: string): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A process that was measured ended (${code ?? 'killed'}): see the lines above`));
    const take = (message: unknown) => {
      const found = (message as Record<string, unknown>)[name];
      if (found === undefined) return;
      child.off('message', take);
      child.off('exit', ended);
      resolve(found as T);
    };
    child.on('message', take);
    child.on('exit', ended);
  });

/** Runs a script of this folder to its end, in a process of its own, and gives what it sent. */
export const runProcess = async <T>(script: string, order: object, env: Env, execArgv: readonly string[] = []): Promise<T> => {
  const child = startProcess(path.join(__dirname, `${script}.js`), [JSON.stringify(order)], env, execArgv);
  const result = await messageOf<T>(child, 'result');
  await stopProcess(child);
  return result;
};

export const copyDatabase = (from: string, to: string): void => {
  for (const end of ['', '-wal', '-shm']) {
    fs.rmSync(to + end, { force: true });
    if (fs.existsSync(from + end)) fs.copyFileSync(from + end, to + end);
  }
};
