/** What the tests use of a package that brings no types. */
declare module 'smtp-server' {
  import type { Readable } from 'node:stream';

  type Done = (error?: Error | null) => void;
  export class SMTPServer {
    constructor(options: { authOptional: boolean; disabledCommands: string[]; onRcptTo(address: { address: string }, session: unknown, done: Done): void; onData(stream: Readable, session: unknown, done: Done): void });
    listen(port: number, host: string, listening: () => void): void;
    close(closed: () => void): void;
    on(event: 'error', handler: (error: Error) => void): void;
  }
}
