import { columns, foreignKey } from '@virtual-school/strapi-plugin-school-portal/api';

const { id, text, optional, long, reference, maybe, count } = columns;

/** Raw models: who booked what is casework of a kind, out of reach of every administrator and API token of the CMS. */
export const trainingModels = [
  {
    // One row for each event of the CMS: what people were told of it, and the counters by which the last place is given away once.
    uid: 'plugin::training.places', singularName: 'places', tableName: 'training_places',
    attributes: {
      id, event_id: text, authority_id: reference, slug: text, title: text, topic: text, starts_at: text, ends_at: text, starts_on: text, ends_on: text,
      capacity: count, taken: count, waiting: count, last_position: count, sequence: count, told: { type: 'text', column: { notNullable: true } }, details: { type: 'text', column: { notNullable: true } },
      listed: text, cancelled_at: optional, cancelled_reason: optional, register_closed_at: optional, dropped: long,
    },
    indexes: [
      { name: 'training_places_event_uq', columns: ['event_id'], type: 'unique' },
      { name: 'training_places_coming_idx', columns: ['listed', 'starts_at', 'event_id'] },
      { name: 'training_places_slug_idx', columns: ['slug'] },
      { name: 'training_places_authority_idx', columns: ['authority_id', 'starts_at'] },
    ],
    foreignKeys: [foreignKey('training_places_authority_fk', 'authority_id', 'portal_authorities', 'RESTRICT')],
  },
  {
    uid: 'plugin::training.booking', singularName: 'booking', tableName: 'training_bookings',
    attributes: {
      id, public_id: text, places_id: reference, authority_id: reference, live_key: optional, account_id: maybe, name: { type: 'text', column: { notNullable: true } }, email: long, role: text, urn: optional, booked_by: reference, booked_at: text, event_on: text,
      state: text, position: maybe, offered_until: optional, version: count, cost_rule: text, price_pence: count, cancellation_days: count, is_late: text, ended_at: optional,
      attended_at: optional, first_reminder_at: optional, last_reminder_at: optional, evaluated_at: optional, certificate_code: optional, certificate_document: optional,
      moved_on: optional, known_on: optional, reminded_of: optional, unbooked: optional,
    },
    indexes: [
      { name: 'training_bookings_public_id_uq', columns: ['public_id'], type: 'unique' },
      { name: 'training_bookings_live_uq', columns: ['places_id', 'live_key'], type: 'unique' },
      { name: 'training_bookings_certificate_uq', columns: ['certificate_code'], type: 'unique' },
      { name: 'training_bookings_queue_idx', columns: ['places_id', 'state', 'position'] },
      { name: 'training_bookings_account_idx', columns: ['account_id', 'event_on', 'public_id'] },
      { name: 'training_bookings_booker_idx', columns: ['booked_by', 'event_on', 'public_id'] },
      { name: 'training_bookings_school_idx', columns: ['urn', 'event_on', 'public_id'] },
      { name: 'training_bookings_authority_idx', columns: ['authority_id', 'event_on', 'public_id'] },
      { name: 'training_bookings_state_idx', columns: ['state', 'event_on'] },
      { name: 'training_bookings_offer_idx', columns: ['state', 'offered_until'] },
    ],
    foreignKeys: [foreignKey('training_bookings_places_fk', 'places_id', 'training_places', 'RESTRICT')],
  },
  {
    uid: 'plugin::training.evaluation', singularName: 'evaluation', tableName: 'training_evaluations',
    attributes: { id, booking_id: reference, places_id: reference, useful: { type: 'integer', column: { notNullable: true } }, will_change: long, comment: long, at: text },
    indexes: [{ name: 'training_evaluations_booking_uq', columns: ['booking_id'], type: 'unique' }, { name: 'training_evaluations_places_idx', columns: ['places_id'] }],
    foreignKeys: [foreignKey('training_evaluations_booking_fk', 'booking_id', 'training_bookings', 'CASCADE')],
  },
];

/** Names, addresses and free words are sealed. */
export const sealedColumns = [['training_bookings', 'name'], ['training_bookings', 'email'], ['training_evaluations', 'will_change'], ['training_evaluations', 'comment']] as const;
