import type { Knex } from 'knex';

/** In the order of time within what is searched for. The two that begin the same way take the place of those made before. */
const indexes = {
  portal_audit_about_at_idx: 'about_id, at, id',
  portal_audit_account_at_idx: 'account_id, at, id',
  portal_audit_action_at_idx: 'action, at, id',
  portal_audit_at_idx: 'at, id',
};
const before = ['portal_audit_about_type_about_id_id_index', 'portal_audit_account_id_id_index'];

/** What the search needs so that it never reads the whole table. No row is touched. */
export const auditSearchMigration = {
  name: 'school-portal::0002-audit-search',
  async up(trx: Knex) {
    for (const [name, columns] of Object.entries(indexes)) await trx.raw(`create index if not exists ${name} on portal_audit (${columns})`);
    for (const name of before) await trx.raw(`drop index if exists ${name}`);
  },
  async down() {
    throw new Error('The indexes of the audit stay');
  },
};
