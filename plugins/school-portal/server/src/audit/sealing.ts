import type { Clock, Database } from '../contract';
import { batch, sealRows } from './seal-rows';

const usual = { recent: 5000, slice: 20_000 };

/**
 * Seals a little each time it is called. The newest ids are looked at every time; the older ones in turn, a slice a call,
 * for what was committed late under a low number or before anybody sealed: a look at the whole audit would grow with the
 * years, and on SQLite everybody waits for it.
 */
export const sealing = (database: Database, clock: Clock, key: Buffer, { recent, slice } = usual) => {
  let swept = 0;
  return async (): Promise<void> => {
    const [row] = await database.query()('portal_audit').max({ last: 'id' });
    const old = Number(row?.last ?? 0) - recent;
    await sealRows(database, clock, key, { above: Math.max(0, old) });
    if (old <= 0) return;
    const upTo = Math.min(swept + slice, old);
    if ((await sealRows(database, clock, key, { above: swept, upTo })) < batch) swept = upTo === old ? 0 : upTo;
  };
};
