import { publicIdFrom, randomFrom } from '../../support/factories/random';
import { urnOf } from '../../support/world';
import type { Room } from '../rule';

const writers = ['designated-teacher', 'head-teacher'] as const;
const keepers = ['virtual-school-adviser', 'virtual-school-head'] as const;
const ofSchool = ['teacher', 'colleague', 'head'] as const;
const own = { of: 'record', roles: writers, who: ofSchool } as const;

const random = randomFrom(733);
/** Two self-reviews of the first school: one that is written, one that is finished and shared. */
const [open, shared] = [publicIdFrom(random), publicIdFrom(random)];
const at = '2026-11-04T09:00:00.000Z';
const wording = JSON.stringify({ id: 't', title: 'A template', introduction: 'I', forWhom: 'F', levels: ['No', 'Yes'], groups: [{ name: 'group-1', title: 'G', statements: [{ name: 's1', wording: 'We do.' }] }] });

/** A self-review is the school's own; the Virtual School reads what is shared with it. */
export const selfReviews: Room = {
  rules: {
    '/portal/duties/self-reviews': { to: writers },
    '/portal/duties/self-reviews/:review': own,
    '/portal/duties/self-reviews/:review/groups/:group': own,
    '/portal/duties/self-reviews/:review/check': own,
    '/portal/duties/self-reviews/:review/review.pdf': own,
    '/portal/duties/schools/:urn/self-reviews/:review (shared)': { of: 'record', roles: keepers, who: ['adviser', 'office'] },
    '/portal/duties/schools/:urn/self-reviews/:review (not shared)': { of: 'record', roles: keepers, who: [] },
  },
  prepare: ({ services, people }) => services.database.inTransaction(async (trx) => {
    const row = (publicId: string, year: number, more: object) => ({ public_id: publicId, urn: urnOf(1), year, template: 't', title: 'A template', wording, version: 0, asked: 1, answered: 0, started_at: at, started_by: people.teacher.id, changed_at: at, ...more });
    await trx('duties_reviews').insert(row(open, 2026, { state: 'open', shared: 'no' }));
    await trx('duties_reviews').insert(row(shared, 2025, { state: 'finished', shared: 'yes', finished_at: at, finished_by: people.head.id, finished_name: 'The head' }));
  }),
  fill: (address, route) => address.replace(':group', 'group-1').replace(':review', route.includes('(shared)') ? shared : open),
};
