import { columns } from '../store/raw-models';

const { text, optional } = columns;

export const jobModels = [
  {
    uid: 'plugin::school-portal.job', singularName: 'job', tableName: 'portal_jobs',
    attributes: { id: { type: 'increments' }, public_id: optional, type: text, payload: { type: 'text', column: { notNullable: true } }, at: text, lease_until: optional, done_at: optional, failed: optional, result: { type: 'text' }, lines: { type: 'text' }, progress: optional },
    indexes: [{ name: 'portal_jobs_to_do_idx', columns: ['done_at'] }, { name: 'portal_jobs_public_id_uq', columns: ['public_id'], type: 'unique' }],
    foreignKeys: [],
  },
  {
    uid: 'plugin::school-portal.lease', singularName: 'lease', tableName: 'portal_leases',
    attributes: { id: { type: 'increments' }, name: text, until: text },
    indexes: [{ name: 'portal_leases_name_uq', columns: ['name'], type: 'unique' }],
    foreignKeys: [],
  },
];
