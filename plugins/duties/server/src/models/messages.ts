import { columns, foreignKey } from '@virtual-school/strapi-plugin-school-portal/api';

const { count, id, long, maybe, optional, reference, text } = columns;

/** What the Virtual School says about a return, and what the school says back. Beside the return: what was confirmed stays as it was. */
export const messageModels = [
  {
    uid: 'plugin::duties.message', singularName: 'duty-message', tableName: 'duties_messages',
    attributes: {
      id, public_id: text, authority_id: reference, urn: text, year: reference, area: optional, kind: text, state: text, version: count, text: long, account_id: reference, role: text, at: text,
      answer: long, answered_by: maybe, answered_role: optional, answered_at: optional, ended_year: maybe,
    },
    indexes: [
      { name: 'duties_messages_public_id_uq', columns: ['public_id'], type: 'unique' },
      { name: 'duties_messages_school_idx', columns: ['urn', 'year', 'state'] },
      { name: 'duties_messages_open_idx', columns: ['authority_id', 'state', 'urn'] },
    ],
    foreignKeys: [foreignKey('duties_messages_authority_fk', 'authority_id', 'portal_authorities', 'RESTRICT')],
  },
];
