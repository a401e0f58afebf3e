import { aFile } from '../../support/factories/files';
import { followEvents, makeBookings, makeEvent } from '../../support/factories/training';
import { randomFrom } from '../../support/factories/random';
import { urnOf } from '../../support/world';
import { virtualSchool, type Room, type Role } from '../rule';

const attendees: readonly Role[] = ['designated-teacher', 'head-teacher', 'school-colleague', 'school-office', 'governor', 'trust-lead', 'social-worker', 'data-officer', ...virtualSchool];
let event = '';
const bookings = { own: '', attended: '' };
/** By the variant in brackets: the event, and a file of it. */
const materials = new Map<string, { event: string; file: string }>();

/** The teacher's own booking, made by the head; and the Virtual School of the authority that runs the event. */
const holders = ['teacher', 'head', 'adviser', 'office'] as const;
const ofBooking = { of: 'record', roles: attendees, who: holders } as const;
const ofEvent = { of: 'record', roles: virtualSchool, who: ['adviser', 'office'] } as const;

export const training: Room = {
  rules: {
    '/portal/training': { to: attendees },
    '/portal/training/school': { to: ['designated-teacher', 'head-teacher'] },
    '/portal/training/events/:event': { to: attendees },
    '/portal/training/bookings/:booking': ofBooking,
    '/portal/training/bookings/:booking/cancel': ofBooking,
    '/portal/training/bookings/:booking/swap': ofBooking,
    '/portal/training/bookings/:booking/evaluation (attended)': ofBooking,
    '/portal/training/bookings/:booking/calendar.ics': ofBooking,
    '/portal/training/bookings/:booking/certificate.pdf (attended)': { of: 'record', roles: attendees, who: [...holders, 'colleague'] },
    '/portal/training/register': { to: virtualSchool },
    '/portal/training/register/:event': ofEvent,
    '/portal/training/register/:event/walk-in': ofEvent,
    '/portal/training/events/:event/people': ofEvent,
    '/portal/training/events/:event/cancel': ofEvent,
    '/portal/training/events/:event/evaluations': ofEvent,
    '/portal/training/events/:event/materials': ofEvent,
    '/portal/training/events/:event/materials/:file (attended)': ofBooking,
    '/portal/training/events/:event/materials/:file (booked)': { of: 'record', roles: attendees, who: ['adviser', 'office'] },
    '/portal/training/charges.xlsx': { to: virtualSchool },
  },
  async prepare(world) {
    const { teacher, head } = world.people;
    const booking = (state: 'booked' | 'attended') => ({ account: teacher, bookedBy: head.id, name: 'The teacher', role: 'designated-teacher', urn: urnOf(1), state });
    event = await makeEvent(world.strapi, { title: 'An invented course', slug: 'an-invented-course', day: '2026-11-20' });
    const past = await makeEvent(world.strapi, { title: 'An invented past course', slug: 'an-invented-past-course', day: '2026-10-20' });
    await followEvents(world.strapi);
    [bookings.own = ''] = await makeBookings(world.strapi, randomFrom(41), event, [booking('booked')]);
    [bookings.attended = ''] = await makeBookings(world.strapi, randomFrom(42), past, [booking('attended')], '2026-10-20T12:00:00.000Z');
    for (const [variant, id] of [['attended', past], ['booked', event]] as const) materials.set(variant, { event: id, file: await aFile(world.services, world.people.adviser.id, { type: 'training-event', id }) });
    await (world.strapi.plugin('school-portal').service('outbox') as { runOnce(): Promise<number> }).runOnce();
  },
  fill(address, route) {
    if (!route.includes('/training/')) return address;
    const material = materials.get(/\((.*)\)$/.exec(route)?.[1] ?? '');
    return address.replace(':event', material?.event ?? event).replace(':file', material?.file ?? '').replace(':booking', route.endsWith('(attended)') ? bookings.attended : bookings.own);
  },
};
