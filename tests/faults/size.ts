import fs from 'node:fs';

/** 1 is the size of `npm run faults`; a run of all tests takes a twentieth of it. */
const size = Number(process.env.FAULTS_SIZE ?? 0.05);

/** How often something is done: its share of the full number, and not less than what proves anything at all. */
export const scaled = (full: number, least: number): number => Math.max(least, Math.round(full * size));

export const isPostgres = process.env.TEST_DATABASE === 'postgres';

/** A figure for whoever runs `npm run faults`; nobody reads it in a run of all tests. */
export const tell = (line: string): void => {
  const file = process.env.FAULTS_REPORT;
  if (file) fs.appendFileSync(file, `${isPostgres ? 'PostgreSQL' : 'SQLite'}: ${line}\n`);
};
