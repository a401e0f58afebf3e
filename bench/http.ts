import http from 'node:http';

export type Ask = { method?: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string | Buffer };
export type Answer = { status: number; text: string; headers: http.IncomingHttpHeaders; ms: number };

/** One browser or caller with connections that stay open. It knows one machine only: this one. */
export const callerOf = (port: number) => {
  const agent = new http.Agent({ keepAlive: true });
  const askOnce = ({ method = 'GET', path, headers, body }: Ask, again?: () => Promise<Answer>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const request = http.request({ host: '127.0.0.1', port, agent: again ? agent : false, method, path, headers: { ...headers, ...length }, timeout: 60_000 }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString(), headers: response.headers, ms: performance.now() - started }));
      });
      request.on('timeout', () => request.destroy(new Error(`No answer within a minute: ${path}`)));
      // A connection that the server closes in the moment of its next use: a browser asks again on a new one, and so do we.
      request.on('error', (error: NodeJS.ErrnoException) => (again && request.reusedSocket && error.code === 'ECONNRESET' ? resolve(again()) : reject(error)));
      request.end(body);
    });
  const ask = (asked: Ask): Promise<Answer> => askOnce(asked, () => askOnce(asked));
  return { ask, close: () => agent.destroy() };
};
export type Caller = ReturnType<typeof callerOf>;

/** Every lane asks, waits and asks again until the time is over: answers a second. Anything but a success ends the run. */
export const ratePerSecond = async (seconds: number, lanes: readonly (() => Promise<Answer>)[]): Promise<number> => {
  const started = performance.now();
  let count = 0;
  const run = async (lane: () => Promise<Answer>) => {
    while (performance.now() - started < seconds * 1000) {
      const { status, text } = await lane();
      if (status >= 400) throw new Error(`A request that was measured was answered with ${status}: ${text.slice(0, 200)}`);
      count += 1;
    }
  };
  await Promise.all(lanes.map(run));
  return count / ((performance.now() - started) / 1000);
};
