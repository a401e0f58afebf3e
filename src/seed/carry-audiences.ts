import type { Core } from '@strapi/strapi';

type Database = { inTransaction<T>(work: (trx: Tables) => Promise<T>): Promise<T> };
type Tables = { (table: string): { where(column: string, value: string): { update(change: Record<string, unknown>): Promise<number> } }; schema: { hasColumn(table: string, column: string): Promise<boolean> } };

const columns: Readonly<Record<string, string>> = {
  'designated-teacher': 'for_designated_teachers',
  'head-teacher': 'for_head_teachers',
  governor: 'for_governors',
  'social-worker': 'for_social_workers',
  carer: 'for_carers',
};

/** Until 0.1 an entry had one audience in a column of that name. Its value is carried over and emptied, so this is safe at each start. */
export const carryAudiences = async (strapi: Core.Strapi): Promise<void> => {
  const database = strapi.plugin('school-portal').service('database') as Database;
  for (const table of ['guidance_articles', 'training_resources']) {
    await database.inTransaction(async (trx) => {
      if (!(await trx.schema.hasColumn(table, 'audience'))) return;
      for (const [audience, column] of Object.entries(columns)) await trx(table).where('audience', audience).update({ [column]: true, audience: null });
    });
  }
};
