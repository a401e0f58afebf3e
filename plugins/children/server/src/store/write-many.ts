import type { Knex } from 'knex';

// SQLite takes at most 500 rows in one insert; this many keep each statement short for whoever waits beside it.
const size = 200;

export const insertMany = async (trx: Knex, table: string, rows: readonly Record<string, unknown>[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += size) await trx(table).insert(rows.slice(from, from + size));
};

/** In pieces: both databases limit how many values one statement may name. */
export const inPieces = async <T, R>(values: readonly T[], work: (piece: readonly T[]) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  for (let from = 0; from < values.length; from += 1000) results.push(await work(values.slice(from, from + 1000)));
  return results;
};
