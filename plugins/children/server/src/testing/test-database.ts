import { AsyncLocalStorage } from 'node:async_hooks';
import knex, { type Knex } from 'knex';
import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Result } from '@virtual-school/portal-kit';
import { models, type Model } from '../models';

const makeTable = (db: Knex, model: Model): Promise<void> =>
  db.schema.createTable(model.tableName, (table) => {
    for (const [name, { type, column }] of Object.entries(model.attributes)) {
      if (type === 'increments') {
        table.increments(name);
        continue;
      }
      const made = table[type](name);
      if (column?.notNullable) made.notNullable();
      if (column?.defaultTo !== undefined) made.defaultTo(column.defaultTo);
    }
    for (const { name, columns, type } of model.indexes) {
      if (type === 'unique') table.unique([...columns], { indexName: name });
      else table.index([...columns], name);
    }
    for (const each of model.foreignKeys) table.foreign([...each.columns], each.name).references([...each.referencedColumns]).inTable(each.referencedTable).onDelete(each.onDelete);
  });

class Refused extends Error {
  constructor(readonly refusal: Extract<Result<unknown>, { ok: false }>) {
    super(refusal.code);
  }
}

/** A real SQLite in memory with this plugin's tables as its models say, behind the portal's contract. For tests alone. */
export const testDatabase = async (): Promise<Database & { end(): Promise<void> }> => {
  const pool = knex({ client: 'better-sqlite3', connection: { filename: ':memory:' }, useNullAsDefault: true, pool: { min: 1, max: 1 } });
  await pool.raw('pragma foreign_keys = on');
  await pool.schema.createTable('portal_authorities', (table) => {
    table.increments('id');
    table.string('code').notNullable();
  });
  await pool('portal_authorities').insert([{ code: '999' }, { code: '998' }]);
  await pool.schema.createTable('portal_accounts', (table) => void table.increments('id'));
  await pool('portal_accounts').insert(Array.from({ length: 9 }, (_, at) => ({ id: at + 1 })));
  for (const model of models) await makeTable(pool, model);

  const open = new AsyncLocalStorage<Knex.Transaction>();
  const inTransaction: Database['inTransaction'] = (work) => {
    const outer = open.getStore();
    return outer ? work(outer) : pool.transaction((trx) => open.run(trx, () => work(trx)));
  };
  const decide: Database['decide'] = async (work) => {
    try {
      return await inTransaction(async (trx) => {
        const result = await work(trx);
        if (!result.ok) throw new Refused(result);
        return result;
      });
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  };
  return { client: 'sqlite', query: () => open.getStore() ?? pool, inTransaction, decide, end: () => pool.destroy() };
};
