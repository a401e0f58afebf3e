import { accountKey, authorityKey, id, key, text, type Model } from './columns';

/** What a data officer confirmed: in this authority, this e-mail address of the roll is this person. */
export const workerLink: Model = {
  uid: 'plugin::children.worker-link',
  singularName: 'worker-link',
  tableName: 'child_worker_links',
  attributes: { id, authority_id: key, email: text, account_id: key, confirmed_at: text, confirmed_by: key },
  indexes: [{ name: 'child_worker_links_uq', columns: ['authority_id', 'email'], type: 'unique' }],
  foreignKeys: [authorityKey('child_worker_links'), accountKey('child_worker_links', 'CASCADE')],
};
