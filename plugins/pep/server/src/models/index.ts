import { columns, foreignKey } from '@virtual-school/strapi-plugin-school-portal/api';

const { id, text, optional, long, reference, maybe, count: version } = columns;

/** Raw models: casework that no administrator, API token or webhook of the CMS can read. Free text is sealed. */
export const pepModels = [
  {
    uid: 'plugin::pep.pep', singularName: 'pep', tableName: 'peps',
    attributes: {
      id, public_id: text, child_id: reference, authority_id: reference, kind: text, extra_reason: long, term: text, term_on: optional, year_group: text, opened_on: text,
      meeting_on: optional, meeting_place: optional, care_due_on: text, school_due_on: text, plan_due_on: text,
      outcome: optional, outcome_reason: long, outcome_at: optional, outcome_by: maybe, checking_since: optional, care_missing_accepted_at: optional, quality: optional,
      version, list_state: text, list_due_on: text,
    },
    indexes: [
      { name: 'peps_public_id_uq', columns: ['public_id'], type: 'unique' },
      { name: 'peps_child_idx', columns: ['child_id', 'opened_on'] },
      { name: 'peps_child_key_uq', columns: ['child_id', 'kind', 'term', 'opened_on'], type: 'unique' },
      { name: 'peps_list_idx', columns: ['authority_id', 'list_state', 'list_due_on', 'public_id'] },
      { name: 'peps_due_idx', columns: ['authority_id', 'list_due_on', 'public_id'] },
      { name: 'peps_term_on_idx', columns: ['authority_id', 'term_on'] },
    ],
    foreignKeys: [foreignKey('peps_child_fk', 'child_id', 'children', 'RESTRICT')],
  },
  {
    uid: 'plugin::pep.part', singularName: 'pep-part', tableName: 'pep_parts',
    attributes: { id, pep_id: reference, part: text, state: text, version, signed_by: maybe, signed_name: optional, signed_role: optional, signed_at: optional, returned_reason: long, returned_at: optional },
    indexes: [{ name: 'pep_parts_uq', columns: ['pep_id', 'part'], type: 'unique' }],
    foreignKeys: [foreignKey('pep_parts_pep_fk', 'pep_id', 'peps', 'CASCADE')],
  },
  {
    uid: 'plugin::pep.section', singularName: 'pep-section', tableName: 'pep_sections',
    attributes: { id, pep_id: reference, name: text, answers: long, version, carried: long, changed: long, updated_by: maybe, updated_at: text },
    indexes: [{ name: 'pep_sections_uq', columns: ['pep_id', 'name'], type: 'unique' }],
    foreignKeys: [foreignKey('pep_sections_pep_fk', 'pep_id', 'peps', 'CASCADE')],
  },
  {
    uid: 'plugin::pep.premium-decision', singularName: 'premium-decision', tableName: 'pep_premium_decisions',
    attributes: { id, pep_id: reference, target_id: text, decision: text, pence: { type: 'integer', column: { notNullable: true } }, reason: long, decided_by: reference, decided_at: text },
    indexes: [{ name: 'pep_premium_decisions_uq', columns: ['pep_id', 'target_id'], type: 'unique' }],
    foreignKeys: [foreignKey('pep_premium_decisions_pep_fk', 'pep_id', 'peps', 'CASCADE')],
  },
  {
    uid: 'plugin::pep.school-told', singularName: 'pep-school-told', tableName: 'pep_schools_told',
    attributes: { id, authority_id: reference, term: text, name: optional, urn: text, plans: reference, due: maybe, on_time: reference, approved: reference, late: reference, sen_answered: maybe, with_sen: maybe, asked_pence: reference, agreed_pence: reference, asking: maybe, agreed: maybe, short: maybe },
    indexes: [{ name: 'pep_schools_told_uq', columns: ['authority_id', 'term', 'urn'], type: 'unique' }],
    foreignKeys: [foreignKey('pep_schools_told_authority_fk', 'authority_id', 'portal_authorities', 'CASCADE')],
  },
];
