import type { Knex } from 'knex';
import { letOthersIn } from './counts';

export type Database = { query(): Knex; inTransaction<T>(work: (trx: Knex) => Promise<T>): Promise<T>; client: string };
/** A row as a JSON array of values in the order of its columns: hundreds of them waiting are small, as objects they are not. */
export type JsonRow = string;

const typeOf = (column: string): string => (['low_age', 'high_age', 'pupils'].includes(column) ? 'integer' : column.endsWith('_at') ? 'timestamp' : 'text');

/** Rows as a table that the database makes of one JSON text: one statement of the same words whatever their number. */
const tableOf = (client: string, columns: readonly string[]): string =>
  client === 'postgres'
    ? `(select ${columns.map((column, at) => `(value ->> ${at})::${typeOf(column)} as ${column}`).join(', ')} from jsonb_array_elements(?::jsonb) as each(value)) as given`
    : `(select ${columns.map((column, at) => `value ->> ${at} as ${column}`).join(', ')} from json_each(?)) as given`;

/** Now, as Strapi writes it into a column of this database. */
export const stampOf = (client: string): string | number => (client === 'postgres' ? new Date().toISOString() : Date.now());

/** Adds or overwrites schools by URN, all of these or none; what the register does not know is left as it is. */
export const writeSchools = async ({ inTransaction, client }: Database, columns: readonly string[], rows: readonly JsonRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const changing = columns.filter((column) => !['urn', 'document_id', 'created_at'].includes(column));
  const sql = `insert into schools (${columns.join(', ')}) select ${columns.join(', ')} from ${tableOf(client, columns)} where true on conflict (urn) do update set ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}`;
  await inTransaction((trx) => trx.raw(sql, [`[${rows.join(',')}]`]));
};

/** Notes the successors of these schools, all or none. */
export const writeSuccessors = async ({ inTransaction, client }: Database, rows: readonly JsonRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const sql = `update schools set successor_urn = given.successor_urn, updated_at = given.updated_at from ${tableOf(client, ['urn', 'successor_urn', 'updated_at'])} where schools.urn = given.urn`;
  await inTransaction((trx) => trx.raw(sql, [`[${rows.join(',')}]`]));
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
