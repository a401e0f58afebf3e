type Env = (name: string, fallback?: string) => string;

/**
 * What the media library takes. Its files are served from this address, so nothing that a browser runs as a page (HTML,
 * SVG, XML) is among them. Strapi looks at the first bytes, the name and what was declared.
 */
const mediaTypes = [
  'image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif',
  'application/pdf', 'text/plain', 'text/csv', 'text/vtt', 'audio/mpeg', 'video/mp4', 'video/webm',
  'application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint', // of before 2007, still sent round
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.presentation',
];

export default ({ env }: { env: Env }) => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  upload: { config: { security: { allowedTypes: mediaTypes } } },
  training: {
    config: {
      events: {
        type: 'api::training-event.training-event',
        attributes: {
          title: 'title', slug: 'slug', summary: 'summary', body: 'body', topic: 'topic', sessions: 'sessions', place: 'place', onlineLink: 'online_link', trainer: 'trainer_name', capacity: 'capacity', closesOn: 'booking_closes_on',
          costRule: 'cost_rule', pricePence: 'price_pence', agreementNote: 'agreement_note', cancellationDays: 'cancellation_days', cancellationNote: 'cancellation_note', materials: 'materials', authorityCode: 'authority_code', cancelled: 'cancelled', cancelledReason: 'cancelled_reason',
        },
        audiences: { for_designated_teachers: 'designated-teacher', for_head_teachers: 'head-teacher', for_governors: 'governor', for_social_workers: 'social-worker', for_carers: 'carer', for_young_people: 'young-person' },
      },
    },
  },
});
