import { columns } from '../store/raw-models';

const { text, optional, long, reference: number } = columns;

/**
 * Private files. The name is sealed, and so is the key that opens the bytes. `live_key` holds what may be there once:
 * the same bytes at the same record; it is empty for what is not kept, which may stand there any number of times.
 */
export const fileModels = [
  {
    uid: 'plugin::school-portal.file', singularName: 'file', tableName: 'portal_files',
    attributes: {
      id: { type: 'increments' }, public_id: text, about_type: text, about_id: text, about_part: optional,
      name: long, extension: text, type: text, size: number, digest: text, state: text, reason: optional,
      storage_key: text, sealed_key: long, live_key: optional, uploaded_by: number, at: text,
      attempts: { type: 'integer', column: { notNullable: true, defaultTo: '0' } }, check_after: text,
    },
    indexes: [
      { name: 'portal_files_public_id_uq', columns: ['public_id'], type: 'unique' },
      { name: 'portal_files_live_uq', columns: ['live_key'], type: 'unique' },
      { name: 'portal_files_of_idx', columns: ['about_type', 'about_id'] },
      { name: 'portal_files_to_check_idx', columns: ['state', 'check_after'] },
    ],
    foreignKeys: [{ name: 'portal_files_by_fk', columns: ['uploaded_by'], referencedTable: 'portal_accounts', referencedColumns: ['id'], onDelete: 'RESTRICT' }],
  },
];
