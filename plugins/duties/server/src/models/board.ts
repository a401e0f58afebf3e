import { columns } from '@virtual-school/strapi-plugin-school-portal/api';

const { count, id, long, optional, reference, text } = columns;

/** What the Virtual School looks at beside the returns themselves, and what a school gives to its governors. */
export const boardModels = [
  {
    uid: 'plugin::duties.school', singularName: 'duty-school', tableName: 'duties_schools',
    attributes: { id, urn: text, name: text, sort_name: text, phase: text, trust: text, area: text, la_code: text, open: text, reminded_on: optional, kind: optional, own_admissions: optional, progress: count },
    indexes: [
      { name: 'duties_schools_urn_uq', columns: ['urn'], type: 'unique' },
      { name: 'duties_schools_list_idx', columns: ['la_code', 'open', 'sort_name', 'urn'] },
      { name: 'duties_schools_progress_idx', columns: ['la_code', 'open', 'progress', 'sort_name', 'urn'] },
      { name: 'duties_schools_phase_idx', columns: ['la_code', 'open', 'phase'] },
      { name: 'duties_schools_trust_idx', columns: ['la_code', 'open', 'trust'] },
    ],
    foreignKeys: [],
  },
  {
    uid: 'plugin::duties.tally', singularName: 'duty-tally', tableName: 'duties_tallies',
    attributes: { id, la_code: text, year: reference, schools: count, open: count, submitted: count, confirmed: count },
    indexes: [{ name: 'duties_tallies_uq', columns: ['la_code', 'year'], type: 'unique' }],
    foreignKeys: [],
  },
  {
    uid: 'plugin::duties.reminder', singularName: 'reminder', tableName: 'duties_reminders',
    attributes: { id, urn: text, year: reference, authority_id: reference, asked_by: reference, asked_at: text, send_on: text, sent_at: optional },
    indexes: [
      { name: 'duties_reminders_uq', columns: ['urn', 'send_on'], type: 'unique' },
      { name: 'duties_reminders_to_send_idx', columns: ['sent_at', 'send_on'] },
    ],
    foreignKeys: [],
  },
  {
    uid: 'plugin::duties.report', singularName: 'duty-report', tableName: 'duties_reports',
    attributes: { id, public_id: text, urn: text, year: reference, narrative: long, version: reference, issue: reference, model: long, figures: long, issued_at: optional, issued_name: optional, updated_by: reference, updated_at: text },
    indexes: [
      { name: 'duties_reports_public_id_uq', columns: ['public_id'], type: 'unique' },
      { name: 'duties_reports_school_uq', columns: ['urn', 'year', 'issue'], type: 'unique' },
    ],
    foreignKeys: [],
  },
];
