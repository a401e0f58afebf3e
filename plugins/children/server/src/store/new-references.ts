import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import { makeReference } from '../domain/reference';
import { inPieces } from './write-many';

/** As many references as are wanted, none of which is in use; the unique index stands behind it. */
export const newReferences = async (trx: Knex, wanted: number): Promise<string[]> => {
  const fresh = new Set<string>();
  while (fresh.size < wanted) {
    const tries = Array.from({ length: wanted - fresh.size }, () => makeReference((limit) => randomInt(limit)));
    const taken = await inPieces(tries, (piece) => trx('children').whereIn('reference', [...piece]).pluck('reference'));
    const inUse = new Set(taken.flat());
    for (const reference of tries) if (!inUse.has(reference)) fresh.add(reference);
  }
  return [...fresh];
};
