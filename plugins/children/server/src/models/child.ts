import { authorityKey, counter, id, key, longText, optionalText, text, type Model } from './columns';

/**
 * A child. Names stand here as they are today and in child_names with their dates. Days are yyyy-mm-dd, codes as the
 * national return writes them, the address is sealed. Codes: placement_confidential 'yes' or 'no', unaccompanied 'yes',
 * care_known_from 'roll' or 'return' (who says that the child is looked after; empty: nobody yet).
 */
export const child: Model = {
  uid: 'plugin::children.child',
  singularName: 'child',
  tableName: 'children',
  attributes: {
    id,
    public_id: text,
    reference: text,
    authority_id: key,
    case_number: text,
    upn: optionalText,
    known_as: optionalText,
    legal_name: optionalText,
    date_of_birth: optionalText,
    sex: optionalText,
    year_group: optionalText,
    legal_status: optionalText,
    placement_type: optionalText,
    placement_confidential: optionalText,
    placement_address: longText,
    in_care_since: optionalText,
    left_care_on: optionalText,
    unaccompanied: optionalText,
    unaccompanied_until: optionalText,
    care_known_from: optionalText,
    missing_since: optionalText, // as-of day of the first roll that did not name the child
    flags: longText, // JSON: what is wrong with the child's data, by source and field
    roll_hash: optionalText, // of the row as it was last read without a fault
    roll_places: longText, // of what the roll said last about places
    version: counter,
    created_at: text,
    changed_at: text,
  },
  indexes: [
    { name: 'children_public_id_uq', columns: ['public_id'], type: 'unique' },
    { name: 'children_reference_uq', columns: ['reference'], type: 'unique' },
    { name: 'children_case_number_uq', columns: ['authority_id', 'case_number'], type: 'unique' },
    { name: 'children_in_authority_idx', columns: ['authority_id', 'year_group', 'left_care_on'] },
  ],
  foreignKeys: [authorityKey('children')],
};
