import type { Clock, Database } from '../../contract';

const minute = 60_000;

/**
 * Ten guesses in five minutes, then nothing for fifteen. Counted in the database, so that every node shares it, and
 * in a transaction of its own, so that a refused sign-in still counts.
 */
export const limitsStore = ({ database, clock }: { database: Database; clock: Clock }) => ({
  async allows(key: string, { most = 10, minutes = 5, wait = 15 } = {}): Promise<boolean> {
    const now = clock.now().getTime();
    return database.inTransaction(async (trx) => {
      const since = new Date(now - (minutes + wait) * minute).toISOString();
      const windowStart = new Date(Math.floor(now / (minutes * minute)) * minutes * minute).toISOString();
      const blocked = await trx('portal_rate_hits').where({ key }).where('window_start', '>=', since).where('hits', '>', most).first('id');
      if (blocked) return false;
      const [row] = await trx('portal_rate_hits').insert({ key, window_start: windowStart, hits: 1 }).onConflict(['key', 'window_start']).merge({ hits: trx.raw('?? + 1', ['portal_rate_hits.hits']) }).returning('hits');
      return Number(row.hits) <= most;
    });
  },
  /** A right answer clears the count: only guesses that failed are guesses. */
  forget: (key: string) => database.inTransaction((trx) => trx('portal_rate_hits').where({ key }).delete()),
});
export type LimitsStore = ReturnType<typeof limitsStore>;
