import { accountKey, authorityKey, id, key, longText, optionalKey, optionalText, text, type Model } from './columns';

/**
 * A file of children that a data officer sent to look at before it is brought in: kind 'roll' or 'ssda903'. `content` is
 * the sealed bytes, there only while the file waits. `outcome` holds counts and problems by file, row and field; no value.
 */
export const childUpload: Model = {
  uid: 'plugin::children.child-upload',
  singularName: 'child-upload',
  tableName: 'child_uploads',
  attributes: { id, public_id: text, authority_id: key, account_id: optionalKey, kind: text, as_of: text, name: text, content: longText, state: text, sent_at: text, decided_at: optionalText, decided_by: optionalKey, outcome: longText },
  indexes: [
    { name: 'child_uploads_public_id_uq', columns: ['public_id'], type: 'unique' },
    { name: 'child_uploads_state_idx', columns: ['state', 'authority_id', 'sent_at'] },
  ],
  foreignKeys: [authorityKey('child_uploads'), accountKey('child_uploads', 'SET NULL')],
};
