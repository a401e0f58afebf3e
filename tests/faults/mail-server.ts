import net from 'node:net';
import { SMTPServer } from 'smtp-server';
import { freePort, wait } from './server';

/** away: nothing listens. busy: "451 try later". hangs: takes the call and says nothing. works: takes every mail. */
export type MailServerState = 'away' | 'busy' | 'hangs' | 'works';
export type Letter = { id: string; to: string; text: string };
export type MailServer = { url: string; letters: readonly Letter[]; become(state: MailServerState): Promise<void> };

const bounce = (): Error => Object.assign(new Error('Try again later'), { responseCode: 451 });

/** A mail server on one port of this machine that can be taken away; `slow` milliseconds pass before it has taken a mail. */
export const aMailServer = async (slow = 0): Promise<MailServer> => {
  const port = await freePort();
  const letters: Letter[] = [];
  let leave: () => Promise<void> = async () => undefined;

  const smtp = (state: 'busy' | 'works') => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, _session, done) => done(state === 'busy' ? bounce() : null),
      onData: (stream, _session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const text = Buffer.concat(parts).toString();
          letters.push({ id: /^Message-ID: <([^@>]+)/im.exec(text)?.[1] ?? '', to: /^To: (.*)$/im.exec(text)?.[1] ?? '', text });
          void wait(slow).then(() => done());
        });
      },
    });
    server.on('error', () => undefined); // a portal that was killed in the middle of a mail
    return { listen: (ready: () => void) => server.listen(port, '127.0.0.1', ready), close: (closed: () => void) => server.close(closed) };
  };

  const silence = () => {
    const sockets = new Set<net.Socket>();
    const server = net.createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
    });
    return {
      listen: (ready: () => void) => void server.listen(port, '127.0.0.1', ready),
      close: (closed: () => void) => {
        sockets.forEach((each) => each.destroy());
        server.close(closed);
      },
    };
  };

  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    become: async (state) => {
      await leave();
      leave = async () => undefined;
      if (state === 'away') return;
      const server = state === 'hangs' ? silence() : smtp(state);
      await new Promise<void>((resolve) => server.listen(resolve));
      leave = () => new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
