import net from 'node:net';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Readable } from 'node:stream';

/** A virus scanner. It throws when it cannot say: then nobody opens the file. */
export type Scanner = { scan(bytes: Readable): Promise<'clean' | 'found'>; answers(): Promise<boolean> };

/** Shorter than the pause before the next try (check-again.ts), so that two nodes never hold the same file. */
const patience = 45_000;
const failure = (code: string): Error => Object.assign(new Error('The scanner did not say'), { code });

/** 'host', 'host:port', or the path of a socket. */
const connectTo = (place: string): net.Socket => {
  if (place.includes('/')) return net.connect(place);
  const [, host = place, port = '3310'] = /^(.*):(\d+)$/.exec(place) ?? [];
  return net.connect({ host: host.replace(/^\[|\]$/g, ''), port: Number(port) });
};

/** One question, one answer: clamd ends the connection after it. */
const ask = async (place: string, most: number, say: (socket: net.Socket) => Promise<void>): Promise<string> => {
  const socket = connectTo(place);
  const timer = setTimeout(() => socket.destroy(failure('SCANNER_SILENT')), most);
  const heard: Buffer[] = [];
  socket.on('data', (bytes: Buffer) => heard.push(bytes));
  try {
    const over = finished(socket, { writable: false });
    over.catch(() => undefined);
    await once(socket, 'connect');
    await say(socket);
    await over;
    return Buffer.concat(heard).toString('latin1').replace(/\0/g, '').trim();
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
};

const write = async (socket: net.Socket, bytes: Buffer): Promise<void> => {
  if (socket.destroyed) throw failure('SCANNER_GONE');
  if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
};

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
};

/** clamd's INSTREAM: pieces with their lengths, an empty one at the end. */
export const clamd = (place: string): Scanner => ({
  async scan(bytes) {
    const answer = await ask(place, patience, async (socket) => {
      await write(socket, Buffer.from('zINSTREAM\0'));
      for await (const piece of bytes as AsyncIterable<Buffer>) {
        await write(socket, lengthOf(piece.length));
        await write(socket, piece);
      }
      await write(socket, lengthOf(0));
    });
    if (/^stream: OK$/.test(answer)) return 'clean';
    if (/ FOUND$/.test(answer)) return 'found';
    throw failure(/size limit exceeded/.test(answer) ? 'SCANNER_LIMIT' : 'SCANNER_ERROR');
  },
  answers: async () => (await ask(place, 3000, (socket) => write(socket, Buffer.from('zPING\0'))).catch(() => '')) === 'PONG',
});

export const scannerOf = (env: NodeJS.ProcessEnv): Scanner | undefined => (env.CLAMD_HOST ? clamd(env.CLAMD_HOST) : undefined);
