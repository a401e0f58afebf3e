import { columns, foreignKey } from '@virtual-school/strapi-plugin-school-portal/api';

const { count, id, long, maybe, optional, reference, text } = columns;

/** A school's self-reviews: `template` is the document id of the template, `wording` its words as they were at the start. */
export const reviewModels = [
  {
    uid: 'plugin::duties.review', singularName: 'duty-review', tableName: 'duties_reviews',
    attributes: {
      id, public_id: text, urn: text, year: reference, template: text, title: text, wording: long, state: text, version: count, shared: text, asked: count, answered: count,
      started_at: text, started_by: reference, finished_at: optional, finished_by: maybe, finished_name: optional, changed_at: text,
    },
    indexes: [
      { name: 'duties_reviews_public_id_uq', columns: ['public_id'], type: 'unique' },
      { name: 'duties_reviews_school_uq', columns: ['urn', 'year', 'template'], type: 'unique' },
    ],
    foreignKeys: [],
  },
  {
    uid: 'plugin::duties.review-page', singularName: 'duty-review-page', tableName: 'duties_review_pages',
    attributes: { id, review_id: reference, name: text, answers: long, version: count, carried: long, updated_by: maybe, updated_at: text },
    indexes: [{ name: 'duties_review_pages_uq', columns: ['review_id', 'name'], type: 'unique' }],
    foreignKeys: [foreignKey('duties_review_pages_review_fk', 'review_id', 'duties_reviews', 'CASCADE')],
  },
];
