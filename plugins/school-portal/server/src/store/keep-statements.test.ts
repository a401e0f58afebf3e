import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import knex, { type Knex } from 'knex';
import { keepStatements, type Preparing } from './keep-statements';

const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'keep-statements-')), 'invented.db');
let prepared: string[] = [];
const pools: Knex[] = [];

const open = (): Knex => {
  const afterCreate = (connection: Preparing, done: (error: null, connection: Preparing) => void) => {
    const prepare = connection.prepare.bind(connection);
    connection.prepare = (sql) => {
      prepared.push(sql);
      return prepare(sql);
    };
    keepStatements(connection);
    done(null, connection);
  };
  const pool = knex({ client: 'better-sqlite3', connection: { filename: file }, useNullAsDefault: true, pool: { min: 1, max: 1, afterCreate } });
  pools.push(pool);
  return pool;
};
const here = open();

beforeEach(async () => {
  await here.schema.dropTableIfExists('things');
  await here.schema.createTable('things', (table) => {
    table.increments('id');
    table.string('name');
  });
  await here('things').insert({ name: 'one' });
  prepared = [];
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.destroy()));
  fs.rmSync(path.dirname(file), { recursive: true });
});

test('what is asked again in the same words is prepared once, and answers with other values', async () => {
  await here('things').insert({ name: 'two' });
  const names = [];
  for (const id of [1, 2, 3]) names.push((await here('things').where({ id }).first('name'))?.name);
  expect(names).toEqual(['one', 'two', undefined]);
  expect(prepared.filter((sql) => sql.startsWith('select'))).toHaveLength(1);
});

test('a table that was changed here answers as it is now', async () => {
  const all = () => here('things').select('*');
  expect(await all()).toEqual([{ id: 1, name: 'one' }]);
  await here.schema.alterTable('things', (table) => table.string('colour').defaultTo('red'));
  expect(await all()).toEqual([{ id: 1, name: 'one', colour: 'red' }]);
  await here.schema.alterTable('things', (table) => table.dropColumn('name'));
  expect(await all()).toEqual([{ id: 1, colour: 'red' }]);
  await here.schema.dropTable('things');
  await expect(all()).rejects.toMatchObject({ message: expect.stringContaining('no such table') });
});

test('a table that another process changed answers as it is now, too', async () => {
  const all = () => here('things').select('*');
  const there = open();
  await all();
  await there.schema.alterTable('things', (table) => table.string('colour').defaultTo('red'));
  expect(await all()).toEqual([{ id: 1, name: 'one', colour: 'red' }]);
  await there.schema.dropTable('things');
  await expect(all()).rejects.toMatchObject({ message: expect.stringContaining('no such table') });
  await there.schema.createTable('things', (table) => table.string('other'));
  await there('things').insert({ other: 'new' });
  expect(await all()).toEqual([{ other: 'new' }]);
});

test('a statement that failed can be asked again', async () => {
  await here.schema.alterTable('things', (table) => table.unique(['name']));
  const add = () => here('things').insert({ name: 'one' });
  await expect(add()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' });
  await expect(add()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' });
  await here('things').delete();
  await expect(add()).resolves.toHaveLength(1);
});

test('only so many are kept, and those that are asked for stay', async () => {
  const often = () => here('things').where({ id: 1 }).first('name');
  for (let at = 0; at < 1200; at += 1) {
    await here.raw(`select ${at} as number`);
    if (at % 100 === 0) await often();
  }
  await here.raw('select 0 as number');
  await here.raw('select 1199 as number');
  const times = (sql: RegExp) => prepared.filter((each) => sql.test(each)).length;
  expect([times(/name/), times(/select 0 /), times(/select 1199 /)]).toEqual([1, 2, 1]);
});
