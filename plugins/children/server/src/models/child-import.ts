import { authorityKey, id, key, optionalKey, optionalText, text, type Model } from './columns';

/**
 * Files that were brought in and changed something, spoke of a later day, or were sent to the portal: kind 'roll' or
 * 'ssda903'. Without an account a command did it; `upload` is the public id of the file that was sent.
 */
export const childImport: Model = {
  uid: 'plugin::children.child-import',
  singularName: 'child-import',
  tableName: 'child_imports',
  attributes: { id, authority_id: key, kind: text, as_of: text, at: text, counts: { type: 'text' }, account_id: optionalKey, upload: optionalText },
  indexes: [{ name: 'child_imports_idx', columns: ['authority_id', 'kind', 'as_of'] }],
  foreignKeys: [authorityKey('child_imports')],
};
