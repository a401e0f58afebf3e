import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { clamd } from '../store/scanner';
import { eicar } from './samples';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** A real clamd on a port of its own that knows one signature, ours: it needs no download. Ended by its own process. */
export const startClamd = async (): Promise<{ place: string; stop: () => Promise<void> }> => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'vsp-clamd-'));
  const port = await freePort();
  await fs.writeFile(path.join(folder, 'own.ndb'), `Test.Eicar.Own:0:*:${Buffer.from(eicar).toString('hex')}\n`);
  await fs.writeFile(path.join(folder, 'clamd.conf'), [`DatabaseDirectory ${folder}`, `TCPSocket ${port}`, 'TCPAddr 127.0.0.1', 'Foreground yes', 'StreamMaxLength 30M', `TemporaryDirectory ${folder}`, 'ConcurrentDatabaseReload no', 'MaxThreads 2', ''].join('\n'));
  const daemon = spawn('clamd', ['--config-file', path.join(folder, 'clamd.conf')], { stdio: 'ignore', env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` } });
  const ended = new Promise<void>((resolve) => daemon.on('exit', () => resolve()).on('error', () => resolve()));
  const place = `127.0.0.1:${port}`;
  for (let tries = 0; tries < 200 && daemon.exitCode === null && !(await clamd(place).answers()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    place,
    stop: async () => {
      daemon.kill('SIGTERM');
      await ended;
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
};

/** What answers in place of a scanner: with these words, at once or when it is let; without words never. */
export const startPretender = async (answer?: string, until?: Promise<void>): Promise<{ place: string; stop: () => void }> => {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    socket.on('data', (bytes) => {
      const isPing = bytes.includes('PING');
      if (answer === undefined || !(isPing || bytes.subarray(-4).equals(Buffer.alloc(4)))) return;
      if (until && isPing) socket.end('PONG');
      else void (until ?? Promise.resolve()).then(() => socket.end(answer));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    place: `127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    stop: () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
    },
  };
};
