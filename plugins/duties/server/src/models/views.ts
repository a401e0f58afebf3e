import type { Knex } from 'knex';

/** One view for a return and duty, whoever gave it: what the tables of earlier versions hold to. */
const ofTheReturn = 'duties_views_uq';

/** There a unique index made by Strapi is a constraint, which holds its index. */
const isPostgres = (trx: Knex): boolean => ['postgres', 'pg'].includes(String(trx.client.config.client));

/** A view belongs to a person. Strapi adds the index that says so and leaves the earlier one, which would refuse a second person's. */
export const viewsMigration = {
  name: 'duties::0002-views-of-persons',
  async up(trx: Knex) {
    if (!(await trx.schema.hasTable('duties_views'))) return;
    if (isPostgres(trx)) await trx.raw('alter table duties_views drop constraint if exists ??', [ofTheReturn]);
    await trx.raw('drop index if exists ??', [ofTheReturn]);
  },
  async down() {
    throw new Error('Views of several persons cannot become one');
  },
};
