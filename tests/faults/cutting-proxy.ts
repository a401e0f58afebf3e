import net from 'node:net';
import { freePort } from './server';

/** 'before': the server never hears of the COMMIT. 'after': it is done, and the portal never hears of it. */
export type Cut = 'before' | 'after';
export type CuttingProxy = { port: number; /** Armed for the next COMMIT only. */ cutNext(cut: Cut): void; cuts(): number; close(): Promise<void> };

const isCommit = (bytes: Buffer): boolean => bytes.includes('COMMIT;');

/** Stands between the portal and PostgreSQL and breaks the line at the worst moment. */
export const cuttingProxy = async (to: { host: string; port: number }): Promise<CuttingProxy> => {
  const port = await freePort();
  const sockets = new Set<net.Socket>();
  let armed: Cut | undefined;
  let cuts = 0;

  const proxy = net.createServer((portal) => {
    const server = net.connect(to.port, to.host);
    const both = [portal, server];
    const cutBoth = () => both.forEach((each) => each.destroy());
    let isCut = false; // from here on the portal hears nothing any more
    for (const each of both) {
      sockets.add(each);
      each.on('error', cutBoth);
      each.on('close', () => {
        sockets.delete(each);
        cutBoth();
      });
    }
    portal.on('data', (bytes) => {
      const cut = isCommit(bytes) ? armed : undefined;
      if (cut) {
        armed = undefined;
        cuts += 1;
      }
      if (cut === 'before') return cutBoth();
      isCut ||= cut === 'after';
      server.write(bytes);
    });
    server.on('data', (bytes) => (isCut ? cutBoth() : portal.write(bytes)));
  });
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', () => resolve()));
  return {
    port,
    cutNext: (cut) => void (armed = cut),
    cuts: () => cuts,
    close: () => new Promise((resolve) => {
      sockets.forEach((each) => each.destroy());
      proxy.close(() => resolve());
    }),
  };
};
