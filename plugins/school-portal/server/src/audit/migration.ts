import type { Knex } from 'knex';

const appendOnly = ['portal_audit', 'portal_audit_seals', 'portal_audit_sealed'] as const;

const createTables = async (trx: Knex): Promise<void> => {
  await trx.schema.createTable('portal_audit', (table) => {
    table.increments('id');
    table.string('at', 24).notNullable();
    table.integer('account_id').notNullable();
    table.string('account_public_id', 26).notNullable();
    table.string('action').notNullable();
    table.string('outcome', 40).notNullable();
    table.string('about_type', 40);
    table.string('about_id', 64);
    table.integer('authority_id');
    table.text('details').notNullable();
    table.index(['about_type', 'about_id', 'id']);
    table.index(['account_id', 'id']);
  });
  await trx.schema.createTable('portal_audit_seals', (table) => {
    table.increments('id');
    table.string('at', 24).notNullable();
    table.integer('rows').notNullable();
    table.string('previous', 64).notNullable();
    table.string('digest', 64).notNullable().unique();
  });
  await trx.schema.createTable('portal_audit_sealed', (table) => {
    table.integer('audit_id').primary();
    table.integer('seal_id').notNullable().index();
  });
};

const isPostgres = (trx: Knex) => trx.client.config.client === 'postgres' || trx.client.config.client === 'pg';

/** Nobody changes or removes a row, not even through the database's own connection. */
const forbidChanges = async (trx: Knex): Promise<void> => {
  if (isPostgres(trx)) {
    await trx.raw(`create or replace function portal_append_only() returns trigger as $$ begin raise exception 'this table is append-only'; end $$ language plpgsql`);
    for (const table of appendOnly) await trx.raw(`create trigger ${table}_append_only before update or delete on ${table} for each row execute function portal_append_only()`);
    return;
  }
  for (const table of appendOnly) {
    for (const change of ['update', 'delete']) {
      await trx.raw(`create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, 'this table is append-only'); end`);
    }
  }
};

/** Made by a migration and not by a schema, so that no schema sync ever drops it. */
export const auditMigration = {
  name: 'school-portal::0001-audit',
  async up(trx: Knex) {
    if (await trx.schema.hasTable('portal_audit')) return;
    await createTables(trx);
    await forbidChanges(trx);
  },
  async down() {
    throw new Error('The audit is never taken away');
  },
};
