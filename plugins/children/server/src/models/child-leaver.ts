import { authorityKey, childKey, id, key, optionalKey, optionalText, text, type Model } from './columns';

/**
 * A child who was missing from a file and may have left care. `open` is 'yes' until the data officer decides ('left' or
 * 'still-in-care') or the child is back in a later file ('back-in-file'); one may be open for a child at a time.
 */
export const childLeaver: Model = {
  uid: 'plugin::children.child-leaver',
  singularName: 'child-leaver',
  tableName: 'child_leavers',
  attributes: {
    id, public_id: text, authority_id: key, child_id: key, proposed_at: text, proposed_day: text, file: text,
    open: optionalText, decision: optionalText, decided_at: optionalText, decided_by: optionalKey,
  },
  indexes: [
    { name: 'child_leavers_public_id_uq', columns: ['public_id'], type: 'unique' },
    { name: 'child_leavers_open_uq', columns: ['child_id', 'open'], type: 'unique' },
    { name: 'child_leavers_in_authority_idx', columns: ['authority_id', 'open', 'proposed_day'] },
  ],
  foreignKeys: [childKey('child_leavers'), authorityKey('child_leavers')],
};
