import type { Clock, Database } from '../../contract';

const day = 86_400_000;

/** Takes away what has served its time: counts after a day, spent keys and links after a week, sessions after a month. */
export const clearOldRows = ({ database, clock }: { database: Database; clock: Clock }): Promise<void> => {
  const before = (days: number) => new Date(clock.now().getTime() - days * day).toISOString();
  return database.inTransaction(async (trx) => {
    await trx('portal_rate_hits').where('window_start', '<', before(1)).delete();
    await trx('portal_idempotency').where('at', '<', before(7)).delete();
    await trx('portal_resets').where('expires_at', '<', before(7)).delete();
    await trx('portal_sessions').where('created_at', '<', before(31)).delete();
  });
};
