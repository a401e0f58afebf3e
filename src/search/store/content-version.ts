import type { Knex } from 'knex';
import type { Database } from '../contract';

const checkedEvery = 2000; // milliseconds

export const bumpContent = async (trx: Knex): Promise<void> => {
  await trx('site_versions').where({ name: 'content' }).increment('version', 1);
};

export type ContentVersion = {
  /** A number that is another one when an editor has changed something. */
  current(): Promise<number>;
  /** Ask the database next time: this node has just changed something. */
  forget(): void;
};

/**
 * The version of what editors publish. SQLite has one process, which knows its own changes; on PostgreSQL another node
 * may have made one, so the row is read every two seconds, and what is kept in memory is at most that old.
 */
export const contentVersion = (database: Database, now: () => number): ContentVersion => {
  let known: { version: Promise<number>; until: number } | undefined;
  const read = async (): Promise<number> => Number((await database.query()('site_versions').where({ name: 'content' }).first('version'))?.version ?? 0);
  return {
    current() {
      if (!known || now() >= known.until) {
        known = { version: read(), until: database.client === 'sqlite' ? Infinity : now() + checkedEvery };
        known.version.catch(() => (known = undefined));
      }
      return known.version;
    },
    forget: () => void (known = undefined),
  };
};
