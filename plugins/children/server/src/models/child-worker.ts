import { accountKey, childKey, id, key, optionalKey, optionalText, text, type Model } from './columns';

/** Who works with a child: kind 'social-worker' or 'reviewing-officer', e-mail in lower case. Spans as in school_places. */
export const childWorker: Model = {
  uid: 'plugin::children.child-worker',
  singularName: 'child-worker',
  tableName: 'child_workers',
  attributes: { id, child_id: key, kind: text, email: text, account_id: optionalKey, confirmed_at: optionalText, from_day: text, until_day: text },
  indexes: [
    { name: 'child_workers_scope_idx', columns: ['account_id', 'kind', 'until_day', 'from_day', 'child_id'] },
    { name: 'child_workers_child_idx', columns: ['child_id', 'until_day', 'from_day'] },
    { name: 'child_workers_email_idx', columns: ['email', 'kind', 'until_day'] },
  ],
  foreignKeys: [childKey('child_workers'), accountKey('child_workers', 'SET NULL')],
};
