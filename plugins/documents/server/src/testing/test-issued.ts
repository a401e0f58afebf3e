import knex, { type Knex } from 'knex';
import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import { checkCodeMigration, issuedMigration, issuedStore } from '../store/issued-store';

/** The store around a real SQLite in memory, made by the plugin's own migrations. For tests alone. */
export const testIssued = async () => {
  const pool: Knex = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true, pool: { min: 1, max: 1 } });
  for (const migration of [issuedMigration, checkCodeMigration, issuedMigration, checkCodeMigration]) await migration.up(pool); // twice: a second start changes nothing
  const database: Pick<Database, 'query' | 'inTransaction'> = { query: () => pool, inTransaction: (work) => work(pool as Knex.Transaction) };
  const day = { now: '2026-11-03T10:00:00.000Z' };
  const issued = issuedStore({ database: database as Database, clock: { now: () => new Date(day.now), today: () => day.now.slice(0, 10) } });
  return { database: database as Database, issued, day, end: () => pool.destroy() };
};
export type TestIssued = Awaited<ReturnType<typeof testIssued>>;
