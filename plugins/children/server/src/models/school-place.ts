import { childKey, id, key, optionalText, text, type Model } from './columns';

/**
 * A school (URN) or other provider (name and nation) that a child attends, from `from_day` until the day before
 * `until_day`. An open end is 9999-12-31, so that a span is two comparisons and one index. `leads` is 'yes' or empty:
 * the unique index allows one leading place without an end. Columns of the scope stand in the index: it alone answers.
 */
export const schoolPlace: Model = {
  uid: 'plugin::children.school-place',
  singularName: 'school-place',
  tableName: 'school_places',
  attributes: { id, child_id: key, urn: optionalText, provider: optionalText, nation: optionalText, from_day: text, until_day: text, leads: optionalText, source: text },
  indexes: [
    { name: 'school_places_scope_idx', columns: ['urn', 'until_day', 'from_day', 'child_id'] },
    { name: 'school_places_child_idx', columns: ['child_id', 'until_day', 'from_day', 'leads', 'urn'] },
    { name: 'school_places_leads_uq', columns: ['child_id', 'leads', 'until_day'], type: 'unique' },
  ],
  foreignKeys: [childKey('school_places')],
};
