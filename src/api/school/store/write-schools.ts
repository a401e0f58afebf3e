import type { Knex } from 'knex';

export type Database = { query(): Knex; inTransaction<T>(work: (trx: Knex) => Promise<T>): Promise<T>; client: string };
type Value = string | number | null;
export type Values = Record<string, Value>;

const numbers = new Set(['low_age', 'high_age', 'pupils']);
const typeOf = (column: string): string => (numbers.has(column) ? 'integer' : column.endsWith('_at') ? 'timestamp' : 'text');

/** Rows as a table that the database makes of one JSON text: one statement of the same words whatever their number. */
const tableOf = (client: string, columns: readonly string[]): string =>
  client === 'postgres'
    ? `(select * from json_to_recordset(?::json) as r(${columns.map((column) => `${column} ${typeOf(column)}`).join(', ')}))`
    : `(select ${columns.map((column, at) => `value ->> ${at} as ${column}`).join(', ')} from json_each(?))`;

const asJson = (client: string, columns: readonly string[], rows: readonly Values[]): string => JSON.stringify(client === 'postgres' ? rows : rows.map((row) => columns.map((column) => row[column])));

/** Now, as Strapi writes it into a column of this database. */
export const stampOf = (client: string): Value => (client === 'postgres' ? new Date().toISOString() : Date.now());

/** Adds or overwrites schools by URN, all of these or none; what the register does not know is left as it is. */
export const writeSchools = async ({ inTransaction, client }: Database, rows: readonly Values[]): Promise<void> => {
  if (!rows[0]) return;
  const columns = Object.keys(rows[0]);
  const changing = columns.filter((column) => !['urn', 'document_id', 'created_at'].includes(column));
  const sql = `insert into schools (${columns.join(', ')}) select ${columns.join(', ')} from ${tableOf(client, columns)} as given where true on conflict (urn) do update set ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}`;
  await inTransaction((trx) => trx.raw(sql, [asJson(client, columns, rows)]));
};

/** Notes the successors of these schools, all or none. */
export const writeSuccessors = async ({ inTransaction, client }: Database, rows: readonly Values[]): Promise<void> => {
  if (rows.length === 0) return;
  const columns = ['urn', 'successor_urn', 'updated_at'];
  const sql = `update schools set successor_urn = given.successor_urn, updated_at = given.updated_at from ${tableOf(client, columns)} as given where schools.urn = given.urn`;
  await inTransaction((trx) => trx.raw(sql, [asJson(client, columns, rows)]));
};

/** Every school by its URN, in pieces, so that nobody waits while 50,000 of them are fetched. */
export async function* knownSchools({ query }: Database, column: 'row_hash' | 'successor_urn'): AsyncGenerator<{ urn: string; value: string }> {
  for (let last = ''; ; ) {
    const rows: { urn: string; value: string | null }[] = await query()('schools').select('urn', { value: column }).where('urn', '>', last).orderBy('urn').limit(2000);
    for (const { urn, value } of rows) yield { urn, value: value ?? '' };
    if (rows.length < 2000) return;
    last = rows.at(-1)?.urn ?? '';
    await new Promise((resolve) => setImmediate(resolve));
  }
}
