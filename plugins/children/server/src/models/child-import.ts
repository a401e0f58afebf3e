import { authorityKey, id, key, text, type Model } from './columns';

/** Files that were brought in and changed something, or spoke of a later day: kind 'roll' or 'ssda903'. */
export const childImport: Model = {
  uid: 'plugin::children.child-import',
  singularName: 'child-import',
  tableName: 'child_imports',
  attributes: { id, authority_id: key, kind: text, as_of: text, at: text, counts: { type: 'text' } },
  indexes: [{ name: 'child_imports_idx', columns: ['authority_id', 'kind', 'as_of'] }],
  foreignKeys: [authorityKey('child_imports')],
};
