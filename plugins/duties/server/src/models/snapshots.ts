import type { Knex } from 'knex';

/** What was confirmed, with the wording that was asked. Made by a migration: no schema sync ever drops it. */
export const snapshotMigration = {
  name: 'duties::0001-snapshots',
  async up(trx: Knex) {
    if (await trx.schema.hasTable('duties_snapshots')) return;
    await trx.schema.createTable('duties_snapshots', (table) => {
      table.increments('id');
      table.string('return_public_id', 26).notNullable();
      table.integer('edition').notNullable();
      table.string('confirmed_at', 24).notNullable();
      table.integer('confirmed_by').notNullable();
      table.text('content').notNullable();
      table.unique(['return_public_id', 'edition']);
    });
  },
  async down() {
    throw new Error('What was confirmed is never taken away');
  },
};
