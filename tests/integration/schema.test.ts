import { bootPortal, type Portal } from '../support/boot';

type Diff = { tables: { updated: readonly { name: string; columns: Changes; indexes: Changes; foreignKeys: Changes }[] } };
type Changes = { added: readonly { name: string }[]; updated: readonly { name: string }[] };
type Db = {
  dialect: { schemaInspector: { getSchema(): Promise<unknown> } };
  schema: { schema: unknown; schemaDiff: { diff(of: { databaseSchema: unknown; userSchema: unknown; previousSchema: unknown }): Promise<{ diff: Diff }> } };
};

let portal: Portal;
beforeAll(async () => { portal = await bootPortal(); });
afterAll(() => portal?.stop());

/**
 * Strapi compares the tables with the models only when a model has changed: with a new version. What it takes for changed
 * then although it is not, it tries to make again and fails, so that no new version starts. It leaves out a column called
 * id when it reads the indexes of PostgreSQL back.
 */
test('tables that were just made are as the models say: a new version finds nothing to make again', async () => {
  const { dialect, schema } = portal.strapi.db as unknown as Db;
  const { diff } = await schema.schemaDiff.diff({ databaseSchema: await dialect.schemaInspector.getSchema(), userSchema: schema.schema, previousSchema: schema.schema });
  const wrong = diff.tables.updated.flatMap(({ name, columns, indexes, foreignKeys }) => [columns, indexes, foreignKeys].flatMap(({ added, updated }) => [...added, ...updated].map((each) => `${name}: ${each.name}`)));

  expect(wrong).toEqual([]);
});
