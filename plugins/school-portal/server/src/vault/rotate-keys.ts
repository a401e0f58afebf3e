import type { Database } from '../contract';
import type { VaultService } from './vault-service';

/** Seals every registered column with the newest key, 200 rows at a time; run again it goes on where it ended. */
export const rotateKeys = async (database: Database, vault: VaultService, progress: (line: string) => void): Promise<number> => {
  let changed = 0;
  for (const { table, column } of vault.columns()) {
    let last = 0;
    for (;;) {
      const rows: { id: number; sealed: string }[] = await database.query()(table).where('id', '>', last).whereNotNull(column).orderBy('id').limit(200).select('id', `${column} as sealed`);
      if (rows.length === 0) break;
      last = Number(rows.at(-1)?.id);
      const old = rows.filter((row) => row.sealed !== '' && !vault.isNewest(row.sealed));
      await database.inTransaction(async (trx) => {
        // Only where nobody saved in between: that save was sealed with the newest key already.
        for (const row of old) changed += await trx(table).where({ id: row.id, [column]: row.sealed }).update({ [column]: vault.seal(vault.open(row.sealed)) });
      });
    }
    progress(`${table}.${column} done`);
  }
  return changed;
};
