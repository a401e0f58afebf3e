import { childKey, counter, id, key, longText, text, type Model } from './columns';

/** Who must not have contact and who may collect the child, sealed; apart from children so that no list reads it. */
export const contactNote: Model = {
  uid: 'plugin::children.contact-note',
  singularName: 'contact-note',
  tableName: 'child_contact_notes',
  attributes: { id, child_id: key, contact_limits: longText, may_collect: longText, version: counter, changed_at: text, changed_by: key },
  indexes: [{ name: 'child_contact_notes_uq', columns: ['child_id'], type: 'unique' }],
  foreignKeys: [childKey('child_contact_notes')],
};
