import { columns, foreignKey } from '@virtual-school/strapi-plugin-school-portal/api';
import { boardModels } from './board';
import { reviewModels } from './reviews';
import { messageModels } from './messages';

const { count, id, long, maybe, optional, reference, text } = columns;
const ofReturn = (name: string) => foreignKey(name, 'return_id', 'duties_returns', 'CASCADE');

/** Raw models: what schools answer is no business of an administrator, an API token or a webhook of the CMS. Free text is sealed. */
export const models = [
  ...boardModels,
  ...reviewModels,
  ...messageModels,
  {
    uid: 'plugin::duties.return', singularName: 'duty-return', tableName: 'duties_returns',
    attributes: {
      id, public_id: text, urn: text, la_code: text, listed: optional, year: reference, state: text, version: count, edition: count, facts: long, looked_after: optional,
      started_at: text, started_by: reference, submitted_at: optional, submitted_by: maybe, submitted_name: optional, confirmed_at: optional, confirmed_by: maybe, confirmed_name: optional,
      handed_back_at: optional, handed_back_note: long, asked: count, answered: count, not_yet: count, changed_at: text,
    },
    indexes: [
      { name: 'duties_returns_public_id_uq', columns: ['public_id'], type: 'unique' },
      { name: 'duties_returns_school_uq', columns: ['urn', 'year'], type: 'unique' },
      { name: 'duties_returns_counts_idx', columns: ['la_code', 'year', 'listed', 'state'] },
    ],
    foreignKeys: [],
  },
  {
    uid: 'plugin::duties.section', singularName: 'duty-section', tableName: 'duties_sections',
    attributes: { id, return_id: reference, area: text, answers: long, version: count, carried: long, wording: long, updated_by: maybe, updated_at: text },
    indexes: [{ name: 'duties_sections_uq', columns: ['return_id', 'area'], type: 'unique' }],
    foreignKeys: [ofReturn('duties_sections_return_fk')],
  },
  {
    uid: 'plugin::duties.mark', singularName: 'duty-mark', tableName: 'duties_marks',
    attributes: { id, return_id: reference, urn: text, year: reference, code: text, mark: text, by_when: optional },
    indexes: [
      { name: 'duties_marks_uq', columns: ['return_id', 'code'], type: 'unique' },
      { name: 'duties_marks_across_idx', columns: ['year', 'code', 'mark', 'urn'] },
      { name: 'duties_marks_late_idx', columns: ['year', 'mark', 'urn', 'by_when'] },
    ],
    foreignKeys: [ofReturn('duties_marks_return_fk')],
  },
  {
    uid: 'plugin::duties.view', singularName: 'duty-view', tableName: 'duties_views',
    attributes: { id, return_id: reference, code: text, mark: text, comment: long, account_id: reference, version: count, given_at: text },
    indexes: [{ name: 'duties_views_person_uq', columns: ['return_id', 'account_id', 'code'], type: 'unique' }],
    foreignKeys: [ofReturn('duties_views_return_fk')],
  },
  {
    uid: 'plugin::duties.share', singularName: 'duty-share', tableName: 'duties_shares',
    attributes: { id, return_id: reference, area: text, account_id: reference, until_day: text, given_by: reference, given_at: text },
    indexes: [
      { name: 'duties_shares_uq', columns: ['return_id', 'area', 'account_id'], type: 'unique' },
      { name: 'duties_shares_account_idx', columns: ['account_id', 'until_day'] },
    ],
    foreignKeys: [ofReturn('duties_shares_return_fk')],
  },
  {
    uid: 'plugin::duties.fact', singularName: 'duty-fact', tableName: 'duties_facts',
    attributes: { id, urn: text, authority_id: count, kind: text, key: text, content: long, day: text, at: text },
    indexes: [{ name: 'duties_facts_uq', columns: ['urn', 'kind', 'authority_id', 'key'], type: 'unique' }],
    foreignKeys: [],
  },
  {
    uid: 'plugin::duties.happening', singularName: 'duty-happening', tableName: 'duties_happenings',
    attributes: {
      id, public_id: text, urn: text, authority_id: count, event_id: text, event: text, code: text, on_day: text, due_on: optional, state: text, version: count,
      done_on: optional, comment: long, told_at: optional, answered_by: maybe, answered_at: optional, taken_back_at: optional, met_by: optional, at: text,
    },
    indexes: [
      { name: 'duties_happenings_public_id_uq', columns: ['public_id'], type: 'unique' },
      { name: 'duties_happenings_once_uq', columns: ['event_id', 'event', 'code'], type: 'unique' },
      { name: 'duties_happenings_school_idx', columns: ['urn', 'state', 'on_day'] },
      { name: 'duties_happenings_late_idx', columns: ['authority_id', 'state', 'due_on'] },
    ],
    foreignKeys: [],
  },
  {
    uid: 'plugin::duties.telling', singularName: 'duty-telling', tableName: 'duties_tellings', // the version of a report that its duties follow: an older one that comes late changes nothing
    attributes: { id, report: text, version: reference },
    indexes: [{ name: 'duties_tellings_report_uq', columns: ['report'], type: 'unique' }],
    foreignKeys: [],
  },
  {
    uid: 'plugin::duties.wording', singularName: 'duty-wording', tableName: 'duties_wordings',
    attributes: { id, code: text, wording: long, since: text, news: optional, news_on: optional }, // both empty for what the catalogue began with
    indexes: [{ name: 'duties_wordings_code_uq', columns: ['code'], type: 'unique' }],
    foreignKeys: [],
  },
];

/** Columns with words of people: sealed, and sealed anew when keys are changed. */
export const sealedColumns = [['duties_returns', 'handed_back_note'], ['duties_sections', 'answers'], ['duties_views', 'comment'], ['duties_happenings', 'comment'], ['duties_snapshots', 'content'], ['duties_reports', 'narrative'], ['duties_reports', 'model'], ['duties_reports', 'figures'], ['duties_review_pages', 'answers'], ['duties_messages', 'text'], ['duties_messages', 'answer']] as const;
