type Env = (name: string, fallback?: string) => string;

export default ({ env }: { env: Env }) => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
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
