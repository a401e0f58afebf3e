import { authorityKey, counter, id, key, text, type Model } from './columns';

/** The counts of children in care at a school that other plugins were told last. */
export const schoolTold: Model = {
  uid: 'plugin::children.school-told',
  singularName: 'school-told',
  tableName: 'child_schools_told',
  attributes: { id, authority_id: key, urn: text, looked_after: counter, aged_16_plus: counter },
  indexes: [{ name: 'child_schools_told_uq', columns: ['authority_id', 'urn'], type: 'unique' }],
  foreignKeys: [authorityKey('child_schools_told')],
};
