import type { Core } from '@strapi/strapi';
import knex, { type Knex } from 'knex';
import type { Database } from '../../../contract';
import { outboxModels } from '../../../outbox';
import { database } from '../../../store/database';
import { accountModels } from '../../models';

type Column = { type: string; column?: { notNullable?: boolean; defaultTo?: string } };
type Index = { name: string; columns: string[]; type?: string };
type Key = { name: string; columns: string[]; referencedTable: string; referencedColumns: string[]; onDelete: string };
type Model = { tableName: string; attributes: Record<string, Column>; indexes: Index[]; foreignKeys: Key[] };

const addColumn = (table: Knex.CreateTableBuilder, name: string, { type, column = {} }: Column): void => {
  if (type === 'increments') return void table.increments(name);
  const made = type === 'integer' ? table.integer(name) : type === 'text' ? table.text(name) : table.string(name);
  if (column.notNullable) made.notNullable();
  if (column.defaultTo !== undefined) made.defaultTo(Number(column.defaultTo));
};

const makeTable = (pool: Knex, { tableName, attributes, indexes, foreignKeys }: Model): Promise<void> =>
  pool.schema.createTable(tableName, (table) => {
    for (const [name, column] of Object.entries(attributes)) addColumn(table, name, column);
    for (const { name, columns, type } of indexes) {
      if (type === 'unique') table.unique(columns, { indexName: name });
      else table.index(columns, name);
    }
    for (const key of foreignKeys) table.foreign(key.columns, key.name).references(key.referencedColumns).inTable(key.referencedTable).onDelete(key.onDelete);
  });

const makeOthers = async (pool: Knex): Promise<void> => {
  await pool.schema.createTable('up_users', (table) => {
    table.increments('id');
    for (const name of ['document_id', 'username', 'email', 'provider']) table.string(name);
    for (const name of ['confirmed', 'blocked']) table.boolean(name);
    for (const name of ['created_at', 'updated_at', 'published_at']) table.bigInteger(name);
  });
  await pool.schema.createTable('portal_audit', (table) => {
    table.increments('id');
    table.integer('account_id');
    table.integer('authority_id');
    for (const name of ['at', 'account_public_id', 'action', 'outcome', 'about_type', 'about_id']) table.string(name);
    table.text('details');
  });
};

/** As much of Strapi as the portal's database stands on. */
const asStrapi = (pool: Knex): Core.Strapi => {
  const transaction = async (work: (each: { trx: Knex.Transaction }) => Promise<unknown>) => {
    const trx = await pool.transaction();
    try {
      const result = await work({ trx });
      await trx.commit();
      return result;
    } catch (error) {
      await trx.rollback();
      throw error;
    }
  };
  return { config: { get: () => 'sqlite' }, db: { inTransaction: () => false, connection: pool, transaction } } as unknown as Core.Strapi;
};

/** A real SQLite in memory with the tables as the models say, behind the portal's own transactions. For tests alone. */
export const testDatabase = async (): Promise<{ database: Database; end: () => Promise<void> }> => {
  const pool = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true, pool: { min: 1, max: 1 } });
  await pool.raw('pragma foreign_keys = on');
  await makeOthers(pool);
  for (const model of [...outboxModels, ...accountModels] as unknown as Model[]) await makeTable(pool, model);
  return { database: database({ strapi: asStrapi(pool) }), end: () => pool.destroy() };
};
