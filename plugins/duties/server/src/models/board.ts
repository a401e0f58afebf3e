type Column = { type: string; column?: Record<string, unknown> };
const id: Column = { type: 'increments' };
const text: Column = { type: 'string', column: { notNullable: true } };
const optional: Column = { type: 'string' };
const count: Column = { type: 'integer', column: { notNullable: true, defaultTo: '0' } };

/**
 * What the Virtual School looks at: one row a school, and one row for each answer of a school to a duty, kept in the
 * transaction that changes a return. They can be made again from the returns; no free text is here.
 */
export const boardModels = [
  {
    uid: 'plugin::duties.school-standing', singularName: 'school-standing', tableName: 'duties_standings',
    attributes: {
      id, urn: text, name: text, sort_name: text, phase: text, trust: text, area: text, la_code: text, open: text,
      year: { type: 'integer', column: { notNullable: true } }, state: text, asked: count, answered: count, not_yet: count,
      looked_after: text, return_public_id: optional, changed_at: optional, confirmed_at: optional, reminded_on: optional,
    },
    indexes: [
      { name: 'duties_standings_urn_uq', columns: ['urn'], type: 'unique' },
      { name: 'duties_standings_list_idx', columns: ['la_code', 'open', 'sort_name', 'urn'] },
      { name: 'duties_standings_state_idx', columns: ['la_code', 'open', 'state', 'sort_name', 'urn'] },
    ],
    foreignKeys: [],
  },
  {
    uid: 'plugin::duties.answer-mark', singularName: 'answer-mark', tableName: 'duties_marks',
    attributes: { id, year: { type: 'integer', column: { notNullable: true } }, code: text, urn: text, answer: text },
    indexes: [
      { name: 'duties_marks_uq', columns: ['urn', 'year', 'code'], type: 'unique' },
      { name: 'duties_marks_code_idx', columns: ['year', 'code', 'answer', 'urn'] },
    ],
    foreignKeys: [],
  },
  {
    uid: 'plugin::duties.reminder', singularName: 'reminder', tableName: 'duties_reminders',
    attributes: { id, urn: text, year: { type: 'integer', column: { notNullable: true } }, authority_id: { type: 'integer', column: { notNullable: true, unsigned: true } }, asked_by: { type: 'integer', column: { notNullable: true, unsigned: true } }, asked_at: text, send_on: text, sent_at: optional },
    indexes: [
      { name: 'duties_reminders_uq', columns: ['urn', 'send_on'], type: 'unique' },
      { name: 'duties_reminders_due_idx', columns: ['sent_at', 'send_on', 'id'] },
    ],
    foreignKeys: [],
  },
];
