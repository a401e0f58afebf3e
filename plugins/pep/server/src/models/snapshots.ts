import type { Knex } from 'knex';

/** What was signed, with the wording that was asked. Made by a migration: no schema sync ever drops it. */
export const snapshotMigration = {
  name: 'pep::0001-snapshots',
  async up(trx: Knex) {
    if (await trx.schema.hasTable('pep_snapshots')) return;
    await trx.schema.createTable('pep_snapshots', (table) => {
      table.increments('id');
      table.string('pep_public_id', 26).notNullable();
      table.string('part', 10).notNullable();
      table.integer('part_version').notNullable();
      table.string('signed_at', 24).notNullable();
      table.integer('signed_by').notNullable();
      table.string('signed_role', 60).notNullable();
      table.text('content').notNullable();
      table.unique(['pep_public_id', 'part', 'part_version', 'signed_at']);
    });
  },
  async down() {
    throw new Error('What was signed is never taken away');
  },
};
