import { childKey, id, key, optionalText, text, type Model } from './columns';

/** What a child was called, and when: kind 'legal' or 'known-as'. Without `until_day` it is the name today. */
export const childName: Model = {
  uid: 'plugin::children.child-name',
  singularName: 'child-name',
  tableName: 'child_names',
  attributes: { id, child_id: key, kind: text, name: text, from_day: optionalText, until_day: optionalText },
  indexes: [{ name: 'child_names_child_idx', columns: ['child_id', 'kind', 'until_day'] }],
  foreignKeys: [childKey('child_names')],
};
