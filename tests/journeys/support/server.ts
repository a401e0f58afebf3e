import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { testEnv } from '../../support/environment';

const root = path.resolve(__dirname, '../../..');

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** The portal as a demonstration of a dozen children, in a process of its own, with its outbox at work; without the admin panel unless asked for. */
export const startPortal = async (more: Record<string, string> = {}): Promise<{ address: string; stop: () => Promise<void> }> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vsp-journey-'));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = { ...process.env, ...testEnv, PORTAL_WORKERS: 'on', DEMO: '1', DEMO_TODAY: '2026-11-04', DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'data.db'), MAIL_FOLDER: path.join(folder, 'mail'), PUBLIC_URL: address, PORT: String(port), HOST: '127.0.0.1', SERVE_ADMIN: 'no', ...more };
  execFileSync('node', ['bin/run.mjs', 'demo-seed', '--children', '24', '--schools', '8'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const server = spawn('node', ['bin/serve.mjs'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const isReady = () => fetch(`${address}/ready`).then((answer) => answer.ok, () => false);
  for (let tries = 0; !(await isReady()); tries += 1) {
    if (tries === 400 || server.exitCode !== null) {
      server.kill();
      throw new Error('The portal of the journey did not become ready');
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return {
    address,
    stop: async () => {
      const ended = new Promise((resolve) => server.on('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};
