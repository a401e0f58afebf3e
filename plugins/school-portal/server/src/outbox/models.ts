import { columns } from '../store/raw-models';

const { text, optional, reference: number } = columns;

export const outboxModels = [
  {
    uid: 'plugin::school-portal.outbox', singularName: 'outbox', tableName: 'portal_outbox',
    attributes: { id: { type: 'increments' }, public_id: text, type: text, payload: { type: 'text', column: { notNullable: true } }, at: text },
    indexes: [{ name: 'portal_outbox_public_id_uq', columns: ['public_id'], type: 'unique' }],
    foreignKeys: [],
  },
  {
    uid: 'plugin::school-portal.delivery', singularName: 'delivery', tableName: 'portal_deliveries',
    attributes: { id: { type: 'increments' }, event_id: number, subscriber: text, due_at: text, lease_until: optional, attempts: { type: 'integer', column: { notNullable: true, defaultTo: '0' } }, done_at: optional, dead_at: optional, last_error: optional },
    indexes: [
      { name: 'portal_deliveries_event_uq', columns: ['event_id', 'subscriber'], type: 'unique' },
      { name: 'portal_deliveries_to_do_idx', columns: ['done_at', 'dead_at', 'due_at'] },
    ],
    foreignKeys: [{ name: 'portal_deliveries_event_fk', columns: ['event_id'], referencedTable: 'portal_outbox', referencedColumns: ['id'], onDelete: 'CASCADE' }],
  },
];
