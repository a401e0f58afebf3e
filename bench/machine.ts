import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { median } from './statistics';

type Sqlite = { prepare(sql: string): { pluck(): { get(): string } }; close(): void };
const requires = createRequire(__filename);

/** How long this disk takes until a small write is safe: every commit waits for it. */
const fsyncMilliseconds = (folder: string): number => {
  const file = fs.openSync(path.join(folder, 'fsync'), 'w');
  const times = Array.from({ length: 200 }, () => {
    fs.writeSync(file, Buffer.alloc(4096));
    const started = performance.now();
    fs.fdatasyncSync(file);
    return performance.now() - started;
  });
  fs.closeSync(file);
  return median(times);
};

const sqliteVersion = (): string => {
  const database = new (requires('better-sqlite3') as new (file: string) => Sqlite)(':memory:');
  const version = database.prepare('select sqlite_version()').pluck().get();
  database.close();
  return version;
};

/** The machine in words that name nobody's. */
export const machineOf = (folder: string): string =>
  `Measured on ${os.availableParallelism()} cores, Node ${process.versions.node.split('.')[0]}, SQLite ${sqliteVersion()} (WAL, synchronous FULL); a small write is safe on this disk after ${fsyncMilliseconds(folder).toFixed(2)} ms (median of 200). Load of the machine before it began: ${(os.loadavg()[0] ?? 0).toFixed(1)}.`;
