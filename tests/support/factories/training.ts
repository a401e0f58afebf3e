import type { Core } from '@strapi/strapi';
import { addDays } from '@virtual-school/portal-kit';
import type { Knex } from 'knex';
import { publicIdFrom, randomFrom, type Random } from './random';

type Services = { database: { query(): Knex; inTransaction<T>(work: (trx: Knex) => Promise<T>): Promise<T> }; vault: { seal(text: string): string; digest(text: string): string }; outbox: { emit(type: string, payload: Record<string, unknown>): Promise<void> }; clock: { today(): string } };
type Keeper = { follow(): Promise<void> };
const service = <T>(strapi: Core.Strapi, plugin: string, name: string): T => strapi.plugin(plugin as 'school-portal').service(name) as T;
const servicesOf = (strapi: Core.Strapi): Services => Object.fromEntries(['database', 'vault', 'outbox', 'clock'].map((name) => [name, service(strapi, 'school-portal', name)])) as unknown as Services;

export type SeedEvent = { title: string; slug: string; day: string; from?: string; until?: string; moreDays?: readonly string[] } & Record<string, unknown>;
export type SeedBooking = { account?: { id: number; publicId: string }; bookedBy: number; name: string; email?: string; role: string; urn?: string; state: 'booked' | 'waiting' | 'attended' | 'absent' | 'cancelled' | 'offered'; position?: number; offeredUntil?: string };

const sessionOn = (day: string, from: string, until: string) => ({ starts_at: `${day}T${from}:00.000Z`, ends_at: `${day}T${until}:00.000Z` });

/** Published in the CMS as an editor does it; the portal knows of it once the keeper has followed. */
export const makeEvent = async (strapi: Core.Strapi, { day, from = '09:30', until = '12:00', moreDays = [], ...data }: SeedEvent): Promise<string> => {
  const sessions = [day, ...moreDays].map((each) => sessionOn(each, from, until));
  const made = await strapi.documents('api::training-event.training-event' as never).create({ data: { summary: 'An invented event.', topic: 'other', capacity: 20, cost_rule: 'free', place: 'Invented Hall, Exampleford', ...data, sessions }, status: 'published' } as never);
  return (made as { documentId: string }).documentId;
};

export const followEvents = (strapi: Core.Strapi): Promise<void> => service<Keeper>(strapi, 'training', 'keeper').follow();

const holds = (state: string): boolean => ['booked', 'offered', 'attended', 'absent'].includes(state);

/** Bookings of one event as they would stand after people had made them; the counters follow. */
export const makeBookings = async (strapi: Core.Strapi, random: Random, event: string, bookings: readonly SeedBooking[], closedAt?: string): Promise<string[]> => {
  const { database, vault, outbox, clock } = servicesOf(strapi);
  return database.inTransaction(async (trx) => {
    const places = await trx('training_places').where({ event_id: event }).first();
    const rows = bookings.map(({ account, bookedBy, name, email, role, urn, state, position, offeredUntil }) => ({
      public_id: publicIdFrom(random), places_id: places.id, authority_id: places.authority_id, live_key: state === 'cancelled' ? null : account ? `account:${account.publicId}` : vault.digest(`${email ?? ''}|${name.toLowerCase()}|${urn ?? ''}`), account_id: account?.id ?? null, name: vault.seal(name), email: email ? vault.seal(email) : null,
      role, urn: urn ?? null, booked_by: bookedBy, booked_at: `${addDays(clock.today(), -20)}T09:00:00.000Z`, event_on: places.starts_on, state, position: position ?? null, offered_until: offeredUntil ?? null, version: 0, cost_rule: JSON.parse(places.details).costRule, price_pence: JSON.parse(places.details).pricePence,
      cancellation_days: JSON.parse(places.details).cancellationDays, is_late: 'no', attended_at: state === 'attended' ? places.ends_at : null, certificate_code: state === 'attended' && closedAt ? publicIdFrom(random) : null,
    }));
    if (rows.length > 0) await trx('training_bookings').insert(rows);
    const waiting = rows.filter(({ state }) => state === 'waiting').length;
    await trx('training_places').where({ id: places.id }).update({ taken: Number(places.taken) + rows.filter(({ state }) => holds(state)).length, waiting: Number(places.waiting) + waiting, last_position: Number(places.last_position) + waiting, register_closed_at: closedAt ?? null });
    for (const [at, row] of rows.entries()) if (row.certificate_code) await outbox.emit('training.attended', { booking: row.public_id, account: bookings[at]?.account?.publicId ?? null, role: row.role, event, topic: places.topic, on: places.ends_on, ...(row.urn && { urn: row.urn }) });
    return rows.map((row) => row.public_id);
  });
};

const text = (words: string) => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }];

/** A year of an invented Virtual School's offer, around the day of the demonstration. */
const programme = (today: string): SeedEvent[] => [
  { title: 'New designated teachers: the first year', slug: 'new-designated-teachers', day: addDays(today, 8), topic: 'new-designated-teacher', for_designated_teachers: true, capacity: 24, trainer_name: 'Juniper Example', summary: 'What the role asks, whom to know and how a year runs: for whoever was appointed since last summer.', body: text('Bring your questions. There is time to meet the advisers of your area.') },
  { title: 'Autumn network meeting', slug: 'autumn-network', day: today, from: '13:30', until: '16:00', topic: 'network', for_designated_teachers: true, for_head_teachers: true, capacity: 30, summary: 'News, two examples from schools and time to talk.', materials: [{ title: 'Slides of the day', link: 'https://example.org/slides' }] },
  { title: 'Attachment and trauma: a calm classroom', slug: 'attachment-and-trauma', day: addDays(today, 15), moreDays: [addDays(today, 22), addDays(today, 29)], topic: 'attachment-and-trauma', capacity: 3, cost_rule: 'by-agreement', price_pence: 12_000, agreement_note: 'Ask your bursar which one yours is.', cancellation_days: 10, trainer_name: 'Rowan Sample', summary: 'Three mornings on what stress does to learning, and what helps.' },
  { title: 'Targets that help', slug: 'targets-workshop', day: addDays(today, 9), from: '15:30', until: '16:30', topic: 'the-plan', place: undefined, online_link: 'https://meet.example.org/targets', for_designated_teachers: true, capacity: 40, summary: 'One hour online: from a vague wish to a target that a child can reach and see.' },
  { title: 'Pupil premium plus: asking and showing', slug: 'premium-briefing', day: addDays(today, 23), topic: 'premium', for_designated_teachers: true, for_head_teachers: true, capacity: 20, summary: 'What it can pay for, how to ask, and how to show what it changed.' },
  { title: 'Every day counts: attendance of children in care', slug: 'attendance', day: addDays(today, 36), topic: 'attendance', capacity: 25, cost_rule: 'priced', price_pence: 4_500, summary: 'Patterns behind absence, and small things that bring a child back.' },
  { title: 'Before a suspension', slug: 'before-a-suspension', day: addDays(today, 43), topic: 'suspension', for_head_teachers: true, capacity: 20, place: undefined, online_link: 'https://meet.example.org/before', summary: 'Whom to call while there is still a choice.' },
  { title: 'Governors: knowing that it works', slug: 'governors', day: addDays(today, 30), from: '18:00', until: '19:30', topic: 'governors', for_governors: true, capacity: 50, place: undefined, online_link: 'https://meet.example.org/governors', summary: 'Ninety minutes in the evening: four questions for your next meeting.' },
  { title: 'For new social workers: how school works', slug: 'how-school-works', day: addDays(today, 16), topic: 'social-work', for_social_workers: true, capacity: 15, summary: 'Terms, tests, key stages and who does what in a school.' },
  { title: 'Spring network meeting', slug: 'spring-network', day: addDays(today, 120), from: '13:30', until: '16:00', topic: 'network', for_designated_teachers: true, capacity: 30, summary: 'News and examples from schools.' },
  { title: 'Summer network meeting', slug: 'summer-network', day: addDays(today, -57), topic: 'network', capacity: 30, cost_rule: 'priced', price_pence: 3_000, summary: 'Looking back on the year.', materials: [{ title: 'What schools told us (PDF)', link: 'https://example.org/summer' }] },
  { title: 'Hearing the child', slug: 'hearing-the-child-workshop', day: addDays(today, -26), topic: 'the-plan', capacity: 20, summary: 'Ways to ask that suit the child.' },
];

type Account = { id: number; public_id: string; name: string; email: string; role: string; urn: string | null };

/** A dozen events past and to come: a register that is open today, a full course with a waiting list, certificates. */
export const makeTraining = async (strapi: Core.Strapi, io: { line(text: string): void }): Promise<void> => {
  const { database, clock } = servicesOf(strapi);
  const random = randomFrom(31);
  const today = clock.today();
  const events = new Map<string, string>();
  for (const event of programme(today)) events.set(event.slug, await makeEvent(strapi, event));
  await followEvents(strapi);
  const accounts: Account[] = await database.query()('portal_accounts').join('portal_memberships', 'portal_memberships.account_id', 'portal_accounts.id').whereIn('role', ['designated-teacher', 'head-teacher', 'social-worker']).orderBy('portal_accounts.id').limit(12).select('portal_accounts.id', 'portal_accounts.public_id', 'name', 'email', 'role', 'urn');
  const booked = (state: SeedBooking['state'], from: number, to: number): SeedBooking[] => accounts.slice(from, to).map(({ id, public_id: publicId, name, email, role, urn }, at) => ({ account: { id, publicId }, bookedBy: id, name, email, role, ...(urn && { urn }), state, ...(state === 'waiting' && { position: at + 1 }) }));
  const book = (slug: string, bookings: readonly SeedBooking[], closedAt?: string) => makeBookings(strapi, random, events.get(slug) ?? '', bookings, closedAt);
  await book('new-designated-teachers', booked('booked', 2, 5));
  await book('autumn-network', [...booked('booked', 0, 6), ...accounts.slice(0, 1).map(({ id, urn }): SeedBooking => ({ bookedBy: id, name: 'Sage Placeholder', email: 'sage.placeholder@example.org', role: 'teaching-assistant', ...(urn && { urn }), state: 'booked' }))]);
  await book('attachment-and-trauma', [...booked('booked', 2, 5), ...booked('waiting', 5, 7)]);
  await book('summer-network', [...booked('attended', 0, 3), ...booked('absent', 3, 5)], `${addDays(today, -57)}T12:05:00.000Z`);
  await book('hearing-the-child-workshop', booked('attended', 0, 2), `${addDays(today, -26)}T12:05:00.000Z`);
  io.line(`${events.size} training events`);
};
