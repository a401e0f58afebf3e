import type { Knex } from 'knex';
import { letOthersIn } from './counts';

export type Database = { query(): Knex; inTransaction<T>(work: (trx: Knex) => Promise<T>): Promise<T>; client: string };
/** Values in the order of the columns. */
export type Row = readonly (string | number | null)[];
type Statement = { run(values: Row): unknown };
type Sqlite = { prepare(sql: string): Statement };

const typeOf = (column: string): string => (['low_age', 'high_age', 'pupils'].includes(column) ? 'integer' : column.endsWith('_at') ? 'timestamp' : 'text');

/** PostgreSQL makes the rows of one JSON text: one statement and one way there and back, whatever their number. */
const rowsOfJson = (columns: readonly string[]): string =>
  `(select ${columns.map((column, at) => `(value ->> ${at})::${typeOf(column)} as ${column}`).join(', ')} from jsonb_array_elements(?::jsonb) as each(value)) as given`;

/** SQLite has no way to go: a prepared statement for each row takes half the time of anything cleverer. */
const runEach = async (trx: Knex, sql: string, rows: readonly Row[]): Promise<void> => {
  const connection = (await trx.client.acquireConnection()) as Sqlite; // inside a transaction always its own
  const statement = connection.prepare(sql);
  for (const row of rows) statement.run(row);
};

/** Now, as Strapi writes it into a column of this database. */
export const stampOf = (client: string): string | number => (client === 'postgres' ? new Date().toISOString() : Date.now());

const marks = (columns: readonly string[]): string => columns.map(() => '?').join(', ');

/** Adds or overwrites schools by URN, all of these or none; what the register does not know is left as it is. */
export const writeSchools = async ({ inTransaction, client }: Database, columns: readonly string[], rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return;
  const changing = columns.filter((column) => !['urn', 'document_id', 'created_at'].includes(column));
  const into = `insert into schools (${columns.join(', ')})`;
  const orChange = `on conflict (urn) do update set ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}`;
  await inTransaction((trx) =>
    client === 'postgres'
      ? trx.raw(`${into} select ${columns.join(', ')} from ${rowsOfJson(columns)} where true ${orChange}`, [JSON.stringify(rows)])
      : runEach(trx, `${into} values (${marks(columns)}) ${orChange}`, rows));
};

/** Notes the successors of these schools, all or none. Each row: successor, when, URN. */
export const writeSuccessors = async ({ inTransaction, client }: Database, rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return;
  const given = rowsOfJson(['successor_urn', 'updated_at', 'urn']);
  await inTransaction((trx) =>
    client === 'postgres'
      ? trx.raw(`update schools set successor_urn = given.successor_urn, updated_at = given.updated_at from ${given} where schools.urn = given.urn`, [JSON.stringify(rows)])
      : runEach(trx, 'update schools set successor_urn = ?, updated_at = ? where urn = ?', rows));
};

/** Every school by its URN, in pieces, so that nobody waits while 50,000 of them are fetched. */
export async function* knownSchools({ query }: Database, column: 'row_hash' | 'successor_urn'): AsyncGenerator<{ urn: string; value: string }> {
  for (let last = ''; ; ) {
    const rows: { urn: string; value: string | null }[] = await query()('schools').select('urn', { value: column }).where('urn', '>', last).orderBy('urn').limit(2000);
    for (const { urn, value } of rows) yield { urn, value: value ?? '' };
    if (rows.length < 2000) return;
    last = rows.at(-1)?.urn ?? '';
    await letOthersIn();
  }
}
