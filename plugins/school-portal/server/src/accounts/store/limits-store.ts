import type { Clock, Database } from '../../contract';

const minute = 60_000;
const closed = (key: string) => `${key}#closed`;

export type Limit = { most?: number; minutes?: number; wait?: number };

/**
 * Ten guesses in any five minutes, then none for fifteen. Counted per minute in the database, so that every node
 * shares it, and in a transaction of its own, so that a refused guess still counts.
 */
export const limitsStore = ({ database, clock }: { database: Database; clock: Clock }) => ({
  async allows(key: string, { most = 10, minutes = 5, wait = 15 }: Limit = {}): Promise<boolean> {
    const now = clock.now().getTime();
    const at = (instant: number) => new Date(instant).toISOString();
    return database.inTransaction(async (trx) => {
      const hits = () => trx('portal_rate_hits');
      if (await hits().where({ key: closed(key) }).where('window_start', '>', at(now)).first('id')) return false;

      await hits().insert({ key, window_start: at(Math.floor(now / minute) * minute), hits: 1 }).onConflict(['key', 'window_start']).merge({ hits: trx.raw('?? + 1', ['portal_rate_hits.hits']) });
      const [row] = await hits().where({ key }).where('window_start', '>', at(now - minutes * minute)).sum({ total: 'hits' });
      if (Number(row?.total ?? 0) <= most) return true;

      await hits().insert({ key: closed(key), window_start: at(now + wait * minute), hits: 0 }).onConflict(['key', 'window_start']).ignore();
      return false;
    });
  },

  /** A right answer clears the count: only guesses that failed are guesses. */
  forget: (key: string) => database.inTransaction((trx) => trx('portal_rate_hits').where({ key }).delete()),
});
export type LimitsStore = ReturnType<typeof limitsStore>;
