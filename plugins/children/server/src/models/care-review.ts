import { childKey, id, key, text, type Model } from './columns';

/** A statutory review that was held, and how the child took part (PN0 to PN7). */
export const careReview: Model = {
  uid: 'plugin::children.care-review',
  singularName: 'care-review',
  tableName: 'care_reviews',
  attributes: { id, child_id: key, review_on: text, review_code: text },
  indexes: [{ name: 'care_reviews_uq', columns: ['child_id', 'review_on', 'review_code'], type: 'unique' }],
  foreignKeys: [childKey('care_reviews')],
};
