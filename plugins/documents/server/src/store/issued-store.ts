import { newPublicId, type Clock, type Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';

export type IssuedDocument = { publicId: string; aboutType: string; aboutId: string; audience: string; version: string; reference: string; title: string; sha256: string; issuedAt: string };
export type Keep = { about: { type: string; id: string; authorityId?: number }; audience: string; version: string; reference: string; title: string; sha256: string; checkCode: string; bytes: Buffer };

/** Issued bytes are kept for ever: a table of our own, which no schema sync drops. */
export const issuedMigration = {
  name: 'documents::0001-issued',
  async up(trx: Knex) {
    if (await trx.schema.hasTable('issued_documents')) return;
    await trx.schema.createTable('issued_documents', (table) => {
      table.increments('id');
      table.string('public_id', 26).notNullable().unique();
      table.string('about_type', 40).notNullable();
      table.string('about_id', 64).notNullable();
      table.integer('authority_id');
      table.string('audience', 40).notNullable();
      table.string('version', 40).notNullable();
      table.string('reference', 40).notNullable();
      table.string('title').notNullable();
      table.string('sha256', 64).notNullable().index();
      table.string('issued_at', 24).notNullable();
      table.binary('bytes').notNullable();
      table.unique(['about_type', 'about_id', 'audience', 'version']);
    });
  },
  async down() {
    throw new Error('Issued documents are never taken away');
  },
};

/** The code at the foot of the pages, so that paper can be checked. */
export const checkCodeMigration = {
  name: 'documents::0002-check-code',
  async up(trx: Knex) {
    if (await trx.schema.hasColumn('issued_documents', 'check_code')) return;
    await trx.schema.alterTable('issued_documents', (table) => table.string('check_code', 16).index());
  },
  async down() {
    throw new Error('Issued documents are never taken away');
  },
};

type Row = { public_id: string; about_type: string; about_id: string; audience: string; version: string; reference: string; title: string; sha256: string; issued_at: string; bytes?: Buffer };
const columns = ['public_id', 'about_type', 'about_id', 'audience', 'version', 'reference', 'title', 'sha256', 'issued_at'] as const;
const documentOf = (row: Row): IssuedDocument => ({ publicId: row.public_id, aboutType: row.about_type, aboutId: row.about_id, audience: row.audience, version: row.version, reference: row.reference, title: row.title, sha256: row.sha256, issuedAt: row.issued_at });

export const issuedStore = ({ database, clock }: { database: Database; clock: Clock }) => {
  const documents = () => database.query()('issued_documents');
  return {
    /** Once for each audience and version: keeping it again gives the first one. */
    async keep({ about, audience, version, reference, title, sha256, checkCode, bytes }: Keep): Promise<IssuedDocument> {
      const same = { about_type: about.type, about_id: about.id, audience, version };
      await documents().insert({ public_id: newPublicId(), ...same, authority_id: about.authorityId ?? null, reference, title, sha256, check_code: checkCode, issued_at: clock.now().toISOString(), bytes }).onConflict(['about_type', 'about_id', 'audience', 'version']).ignore();
      return documentOf(await documents().where(same).first(...columns));
    },
    async find(publicId: string): Promise<(IssuedDocument & { bytes: Buffer }) | undefined> {
      const row: (Row & { bytes: Buffer }) | undefined = await documents().where({ public_id: publicId }).first();
      return row && { ...documentOf(row), bytes: Buffer.from(row.bytes) };
    },
    async findBySha(sha256: string): Promise<IssuedDocument | undefined> {
      const row: Row | undefined = await documents().where({ sha256 }).first(...columns);
      return row && documentOf(row);
    },
    async findByCheckCode(checkCode: string): Promise<IssuedDocument | undefined> {
      const row: Row | undefined = await documents().where({ check_code: checkCode }).first(...columns);
      return row && documentOf(row);
    },
    /** The newest first. */
    async listAbout(type: string, id: string): Promise<IssuedDocument[]> {
      const rows: Row[] = await documents().where({ about_type: type, about_id: id }).orderBy('id', 'desc').select(...columns);
      return rows.map(documentOf);
    },
  };
};
export type IssuedStore = ReturnType<typeof issuedStore>;
