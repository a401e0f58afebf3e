import { childKey, id, key, optionalText, text, type Model } from './columns';

/** One row of care history as the national return counts it (SSDA903). Home and placement postcodes are not kept. */
export const careEpisode: Model = {
  uid: 'plugin::children.care-episode',
  singularName: 'care-episode',
  tableName: 'care_episodes',
  attributes: {
    id, child_id: key, decom: text, rne: optionalText, ls: optionalText, cin: optionalText, place: optionalText, place_provider: optionalText,
    dec: optionalText, rec: optionalText, reason_place_change: optionalText, placement_urn: optionalText,
  },
  indexes: [{ name: 'care_episodes_uq', columns: ['child_id', 'decom'], type: 'unique' }],
  foreignKeys: [childKey('care_episodes')],
};
