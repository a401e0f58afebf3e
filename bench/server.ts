import path from 'node:path';
import { callerOf, type Caller } from './http';
import type { Watched } from './inside/lag';
import { freePort, messageOf, startProcess, stopProcess, type Env } from './processes';

export type Server = {
  port: number;
  /** Milliseconds from the start of the process to the first page. */
  startedIn: number;
  caller: Caller;
  /** Forgets the lags and the peak of memory so far. */
  reset(): void;
  watched(): Promise<Watched>;
  stop(): Promise<void>;
};

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const limit = 180_000;

/** Starts a server under the probe and waits until the page is answered. `said` is its message of that name, if it sends one. */
export const startServer = async <T = undefined>(script: string, args: readonly string[], env: Env, firstPage: string, message?: string): Promise<Server & { said: T }> => {
  const port = await freePort();
  const started = performance.now();
  const child = startProcess(script, args, { ...env, HOST: '127.0.0.1', PORT: String(port) }, ['-r', path.join(__dirname, 'inside/probe.js')]);
  const said = message ? messageOf<T>(child, message) : Promise.resolve(undefined as T);
  said.catch(() => undefined); // told below, by the wait that fails with it
  const caller = callerOf(port);
  const answers = () => caller.ask({ path: firstPage, headers: { 'x-forwarded-proto': 'https' } }).then(({ status }) => status < 400, () => false);
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error('A server that was to be measured did not start: see the lines above');
    if (performance.now() - started > limit) throw new Error('A server that was to be measured did not answer in time');
    await wait(10);
  }
  const startedIn = performance.now() - started;
  return {
    port, startedIn, caller, said: await said,
    reset: () => void child.send('reset'),
    watched: () => {
      const answer = messageOf<Watched>(child, 'watched');
      child.send('read');
      return answer;
    },
    stop: async () => {
      caller.close();
      await stopProcess(child);
    },
  };
};
