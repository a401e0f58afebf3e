import { columns, foreignKey } from '@virtual-school/strapi-plugin-school-portal/api';

const { id, text, optional, long, reference, maybe } = columns;

/**
 * Raw models: casework that no administrator, API token or webhook of the CMS can read. Answers and notes are sealed; what
 * lists and deadlines need of them (days, half-days) stands beside them. `list_rank`: docs/states/tracking.md, the unseen highest.
 */
export const trackingModels = [
  {
    uid: 'plugin::tracking.report', singularName: 'tracking-report', tableName: 'tracking_reports',
    attributes: {
      id, public_id: text, authority_id: reference, child_id: reference, urn: text, what: text, from_day: text, to_day: optional, sessions: maybe, answers: long,
      told_by: reference, told_name: text, told_at: text, told_on: text, version: reference, state: text, list_rank: reference, seen_by: maybe, seen_at: optional,
    },
    indexes: [
      { name: 'tracking_reports_public_id_uq', columns: ['public_id'], type: 'unique' },
      { name: 'tracking_reports_list_idx', columns: ['authority_id', 'list_rank', 'told_at', 'public_id'] },
      { name: 'tracking_reports_school_idx', columns: ['urn', 'list_rank', 'told_at', 'public_id'] },
      { name: 'tracking_reports_child_idx', columns: ['child_id', 'what', 'from_day'] },
    ],
    foreignKeys: [foreignKey('tracking_reports_child_fk', 'child_id', 'children', 'RESTRICT'), foreignKey('tracking_reports_authority_fk', 'authority_id', 'portal_authorities', 'RESTRICT')],
  },
  {
    uid: 'plugin::tracking.report-version', singularName: 'tracking-report-version', tableName: 'tracking_report_versions',
    attributes: { id, report_id: reference, version: reference, answers: long, by_account: reference, by_name: text, at: text },
    indexes: [{ name: 'tracking_report_versions_uq', columns: ['report_id', 'version'], type: 'unique' }],
    foreignKeys: [foreignKey('tracking_report_versions_report_fk', 'report_id', 'tracking_reports', 'CASCADE')],
  },
  {
    uid: 'plugin::tracking.report-move', singularName: 'tracking-report-move', tableName: 'tracking_report_moves',
    attributes: { id, report_id: reference, move: text, note: long, by_account: reference, by_name: text, at: text },
    indexes: [{ name: 'tracking_moves_of_report_idx', columns: ['report_id'] }],
    foreignKeys: [foreignKey('tracking_report_moves_report_fk', 'report_id', 'tracking_reports', 'CASCADE')],
  },
];

export const sealedColumns = [['tracking_reports', 'answers'], ['tracking_report_versions', 'answers'], ['tracking_report_moves', 'note']] as const;
