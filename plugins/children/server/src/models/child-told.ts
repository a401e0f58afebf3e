import { childKey, id, key, text, type Model } from './columns';

/**
 * What other plugins were told of a child: that they are in care (`what` 'care', `urn` empty), and that they have a place
 * at a school (`what` 'place'). What changed since is told next.
 */
export const childTold: Model = {
  uid: 'plugin::children.child-told',
  singularName: 'child-told',
  tableName: 'child_told',
  attributes: { id, child_id: key, what: text, urn: text },
  indexes: [{ name: 'child_told_uq', columns: ['child_id', 'what', 'urn'], type: 'unique' }],
  foreignKeys: [childKey('child_told')],
};
