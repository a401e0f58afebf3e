import fs from 'node:fs';
import path from 'node:path';
import { randomFrom } from '../support/factories/random';
import { followEvents, makeBookings, makeEvent, type SeedBooking } from '../support/factories/training';
import { bootWorld, service, today, urnOf, type PersonAtBrowser, type PersonName, type World } from '../support/world';

type Row = Record<string, string | number | null>;
type Mail = { to: string; subject: string; text: string };
type Keeper = { follow(): Promise<void>; lapse(): Promise<number> };

let world: World;
const random = randomFrom(113);
const browsers = {} as Record<PersonName, PersonAtBrowser>;
const secret = 'https://meet.example.org/secret';

beforeAll(async () => {
  world = await bootWorld();
  for (const name of ['teacher', 'colleague', 'head', 'otherTeacher', 'adviser', 'office', 'worker', 'otherWorker'] as const) browsers[name] = await world.as(name);
});
afterAll(() => world?.stop());
afterEach(() => { process.env.DEMO_TODAY = today; });

const keeper = () => service<Keeper>(world.strapi, 'training', 'keeper');
const table = (name: string) => world.services.database.query()(name);
const mailsAbout = async (title: string): Promise<Mail[]> => {
  await service<{ runOnce(most?: number): Promise<number> }>(world.strapi, 'school-portal', 'outbox').runOnce(1000);
  const folder = String(process.env.MAIL_FOLDER);
  return fs.readdirSync(folder).map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Mail).filter(({ subject, text }) => `${subject} ${text}`.includes(title));
};
const toWhom = (mails: readonly Mail[]): string[] => mails.map(({ to }) => to).sort();

const anEvent = async (title: string, more: Record<string, unknown> = {}): Promise<string> => {
  const event = await makeEvent(world.strapi, { title, slug: title.toLowerCase().replace(/\W+/g, '-'), day: '2026-11-20', capacity: 1, ...more });
  await followEvents(world.strapi);
  return event;
};
const bookingsOf = async (event: string): Promise<Row[]> => (await table('training_bookings').join('training_places', 'training_places.id', 'places_id').where({ event_id: event }).orderBy('training_bookings.id').select('training_bookings.*')) as Row[];
const bookingHref = (row: Row | undefined): string => `/portal/training/bookings/${String(row?.public_id)}`;
const eventHref = (event: string): string => `/portal/training/events/${event}`;
const book = (name: PersonName, event: string) => browsers[name].submit(eventHref(event), { who: 'me' });
const seed = (event: string, ...bookings: readonly (Partial<SeedBooking> & { name: string })[]) =>
  world.services.database.inTransaction(() => makeBookings(world.strapi, random, event, bookings.map((each) => ({ bookedBy: world.people.teacher.id, role: 'teacher', urn: urnOf(1), state: 'booked' as const, ...each }))));

describe('an authority that says it in its own words', () => {
  const words = { subject: 'Good news about {title}', paragraphs: ['We look forward to it.'] };
  const ofFirst = () => world.authorities[0] as number;
  const forget = () => world.services.database.inTransaction((trx) => trx('portal_settings').where('name', 'like', 'training.mail-%').delete());
  beforeAll(async () => {
    for (const name of ['booked', 'waiting', 'offered']) expect(await world.services.settings.set(ofFirst(), `training.mail-${name}`, words)).toMatchObject({ ok: true });
  });
  afterAll(forget);

  test('is read in them, with the place, the terms and the link below; the link to join reaches nobody who waits', async () => {
    const event = await anEvent('Reworded course', { online_link: secret, place: 'Invented Hall' });
    await book('teacher', event);
    await book('otherTeacher', event);
    const [row] = await bookingsOf(event);
    await browsers.teacher.submit(`${bookingHref(row)}/cancel`, { version: '0' });
    const mails = await mailsAbout('Good news about Reworded course');
    const [booked, ...waiting] = [...mails].sort((a, b) => b.to.localeCompare(a.to));
    expect([booked?.to, waiting.map(({ to }) => to)]).toEqual(['teacher@example.org', ['otherTeacher@example.org', 'otherTeacher@example.org']]);
    for (const part of ['We look forward to it.', 'You can cancel free of charge until 13 November 2026.', 'When: 20 November 2026', 'Place: Invented Hall.', secret, bookingHref(row)]) expect(booked?.text).toContain(part);
    for (const { text } of waiting) {
      expect(text).toContain('We look forward to it.');
      expect(text).toContain('Online: the link comes with your booking.');
      expect(text).not.toContain('meet.example.org');
    }
    const offers = waiting.filter(({ text }) => text.includes('The place is kept until 6 November 2026'));
    expect(offers).toHaveLength(1);
    expect(offers[0]?.text).toContain('Accept it or give it up in the portal.');
  });

  test('says nothing for another authority, whose events speak in their own words', async () => {
    const event = await anEvent('Neighbouring course', { authority_code: '998' });
    await book('teacher', event);
    expect((await mailsAbout('Neighbouring course')).map(({ subject }) => subject)).toEqual(['Booked: Neighbouring course']);
  });

  test('cannot write the link to join, nor anybody’s name, into them', async () => {
    for (const name of ['onlineLink', 'name', 'email']) expect(await world.services.settings.set(ofFirst(), 'training.mail-waiting', { subject: 'Words', paragraphs: [`{${name}}`] })).toMatchObject({ ok: false, code: 'invalid' });
  });
});

test('an offer that ended is not said to have gone on where the event has fewer places by now', async () => {
  const event = await anEvent('Smaller course', { capacity: 2 });
  await seed(event, { name: 'Fern Example', email: 'fern@example.org' }, { name: 'Moss Example', email: 'moss@example.org', state: 'offered', offeredUntil: '2026-11-04T00:00:00.000Z' }, { name: 'Reed Example', email: 'reed@example.org', state: 'waiting', position: 1 });
  await world.strapi.documents('api::training-event.training-event' as never).update({ documentId: event, data: { capacity: 1 }, status: 'published' } as never);
  await keeper().follow();
  process.env.DEMO_TODAY = '2026-11-05';
  await keeper().lapse();
  expect((await bookingsOf(event)).map(({ state }) => state)).toEqual(['booked', 'lapsed', 'waiting']);
  const mails = await mailsAbout('The offer has ended: Smaller course');
  expect(toWhom(mails)).toEqual(['moss@example.org', 'teacher@example.org']);
  const [moss, booker] = [...mails].sort((a, b) => a.to.localeCompare(b.to));
  expect(booker?.text).toContain('was not accepted in time.\n\nYou can join the waiting list again.');
  expect(moss?.text).toContain('was not accepted in time.\n\nAsk whoever booked for you, or where they have left the designated teacher of your school, to put you on the waiting list again.');
  expect(JSON.stringify(mails)).not.toContain('next person');
});

describe('where whoever booked for a colleague has left', () => {
  const free = async (event: string): Promise<void> => {
    const [first] = await bookingsOf(event);
    expect((await browsers.office.submit(`${bookingHref(first)}/cancel`, { version: '0' })).status).toBe(303);
  };
  const waits = { name: 'Moss Example', email: 'moss@example.org', state: 'waiting' as const, position: 1 };

  test('the school’s designated teachers hear of an offer and accept it; the colleague reads whom to ask', async () => {
    const event = await anEvent('Left-behind course');
    await seed(event, { name: 'Fern Example', email: 'fern@example.org' }, { ...waits, bookedBy: world.people.leaver.id });
    await free(event);
    const mails = (await mailsAbout('Left-behind course')).filter(({ text }) => text.includes('free and kept'));
    expect(toWhom(mails)).toEqual(['colleague@example.org', 'moss@example.org', 'teacher@example.org']);
    const [, row] = await bookingsOf(event);
    const [told] = mails.filter(({ to }) => to === 'teacher@example.org');
    expect(told?.subject).toBe('A colleague’s booking: Left-behind course');
    expect(told?.text).toContain(bookingHref(row));
    expect(JSON.stringify(mails)).not.toContain('Moss Example');
    expect(mails.find(({ to }) => to === 'moss@example.org')?.text).toContain('or where they have left the designated teacher of your school, to accept it');
    expect((await browsers.teacher.submit(bookingHref(row), { move: 'accept', version: '1' })).status).toBe(303);
  });

  test('a booking for no school comes to whoever runs the event, who gives the place out', async () => {
    const event = await anEvent('Unattached course');
    await seed(event, { name: 'Fern Example', email: 'fern@example.org' }, { ...waits, urn: undefined, bookedBy: world.people.blocked.id });
    await free(event);
    const mails = (await mailsAbout('A colleague’s booking: Unattached course'));
    expect(toWhom(mails)).toEqual(['adviser@example.org', 'office@example.org']);
    expect(mails[0]?.text).toContain(`${eventHref(event)}/people`);
    const [, row] = await bookingsOf(event);
    expect((await browsers.adviser.submit(`${eventHref(event)}/people`, { booking: String(row?.public_id), move: 'give', version: '1' })).status).toBe(303);
    expect((await bookingsOf(event))[1]?.state).toBe('booked');
  });

  test('whoever booked is told while they are there, and a colleague with an account acts alone', async () => {
    const event = await anEvent('Present course');
    await seed(event, { name: 'Fern Example', email: 'fern@example.org' }, waits);
    await free(event);
    expect(toWhom((await mailsAbout('A place is free: Present course')))).toEqual(['moss@example.org', 'teacher@example.org']);
    const other = await anEvent('Own course');
    await seed(other, { name: 'Fern Example', email: 'fern@example.org' }, { ...waits, name: 'The colleague', account: world.people.colleague, bookedBy: world.people.leaver.id });
    await free(other);
    expect(toWhom((await mailsAbout('Own course')).filter(({ text }) => text.includes('free and kept')))).toEqual(['colleague@example.org']);
  });

  test('whoever has moved to another school holds the booking no longer: neither page, list, nor certificate', async () => {
    const event = await anEvent('Moved-on course');
    await seed(event, { name: 'Moss Example', email: 'moss@example.org', bookedBy: world.people.otherTeacher.id });
    const past = await anEvent('Moved-on past course', { day: '2026-10-20' });
    await seed(past, { name: 'Moss Example', bookedBy: world.people.otherTeacher.id, state: 'attended' });
    const [[row], [attended]] = [await bookingsOf(event), await bookingsOf(past)];
    for (const address of [bookingHref(row), `${bookingHref(row)}/cancel`, `${bookingHref(attended)}/certificate.pdf`]) expect((await browsers.otherTeacher.get(address)).status).toBe(404);
    const { text } = await browsers.otherTeacher.get('/portal/training');
    expect(text).not.toContain('Moss Example');
    for (const name of ['teacher', 'head'] as const) expect((await browsers[name].get(bookingHref(row))).status).toBe(200);
  });

  test('a stand-in who passes the place on or cancels gets no mail about it; the other one does, and whoever comes', async () => {
    const event = await anEvent('Handed-on course');
    await seed(event, { name: 'Moss Example', email: 'moss@example.org', bookedBy: world.people.leaver.id });
    const [row] = await bookingsOf(event);
    expect((await browsers.teacher.submit(`${bookingHref(row)}/swap`, { version: '0', name: 'Reed Example', email: 'reed@example.org', role: 'teacher' })).status).toBe(303);
    expect(toWhom(await mailsAbout('Handed-on course'))).toEqual(['colleague@example.org', 'moss@example.org', 'reed@example.org']);
    expect((await browsers.teacher.submit(`${bookingHref(row)}/cancel`, { version: '1' })).status).toBe(303);
    expect(toWhom((await mailsAbout('Handed-on course')).filter(({ text }) => text.includes('is cancelled.')))).toEqual(['colleague@example.org', 'reed@example.org']);
  });

  test('the only stand-in who acts is followed by nobody else: the head teacher is told nothing of it', async () => {
    const event = await anEvent('Single-handed course');
    await seed(event, { name: 'Moss Example', email: 'moss@example.org', urn: urnOf(2), bookedBy: world.people.leaver.id });
    const [row] = await bookingsOf(event);
    expect((await browsers.otherTeacher.submit(`${bookingHref(row)}/cancel`, { version: '0' })).status).toBe(303);
    expect(toWhom(await mailsAbout('Single-handed course'))).toEqual(['moss@example.org']);
  });

  describe('and the school has no designated teacher', () => {
    const school = urnOf(4);
    const anOffer = async (title: string): Promise<string> => {
      const event = await anEvent(title);
      await seed(event, { name: 'Fern Example', email: 'fern@example.org' }, { ...waits, urn: school, bookedBy: world.people.leaver.id });
      await free(event);
      return event;
    };
    const attends = async (title: string, urn: string): Promise<void> => {
      const event = await anEvent(title, { day: today });
      await seed(event, { name: 'Moss Example', email: 'moss@example.org', urn, bookedBy: world.people.leaver.id });
      const [row] = await bookingsOf(event);
      expect((await browsers.adviser.submit(`/portal/training/register/${event}`, { was: [], here: [String(row?.public_id)], do: 'close' })).status).toBe(303);
    };
    const certificates = async (title: string): Promise<Mail[]> => {
      await mailsAbout(title); // the certificate is made, then told
      return (await mailsAbout(title)).filter(({ text }) => text.includes('Their certificate is ready.'));
    };
    const ofHead = { role: 'head-teacher', urn: school };
    const withHead = () => world.services.database.inTransaction((trx) => trx('portal_memberships').insert({ ...ofHead, account_id: world.people.head.id, from_day: '2025-09-01' }));
    afterEach(() => world.services.database.inTransaction((trx) => trx('portal_memberships').where(ofHead).delete()));

    test('the head teacher is told of everything, and answers', async () => {
      await withHead();
      const event = await anOffer('Headed course');
      const mails = await mailsAbout('A colleague’s booking: Headed course');
      expect(toWhom(mails)).toEqual(['head@example.org']);
      expect(mails[0]?.text).toContain('Accept it or give it up in the portal.');
      const [, row] = await bookingsOf(event);
      expect((await browsers.head.submit(bookingHref(row), { move: 'accept', version: '1' })).status).toBe(303);
    });

    test('nor a head teacher: whoever runs the event is told of an offer, and of nothing else', async () => {
      const event = await anOffer('Empty-school course');
      expect(toWhom(await mailsAbout('A colleague’s booking: Empty-school course'))).toEqual(['adviser@example.org', 'office@example.org']);
      await browsers.adviser.submit(`/portal/training/events/${event}/cancel`, { reason: 'The hall is flooded.' });
      expect(toWhom((await mailsAbout('Empty-school course')).filter(({ text }) => text.includes('flooded')))).toEqual(['moss@example.org']);
    });

    test('a certificate comes to whoever runs the event where the school has nobody, else to who acts there', async () => {
      await attends('Claimed course', urnOf(1));
      expect(toWhom(await certificates('Claimed course'))).toEqual(['colleague@example.org', 'teacher@example.org']);
      await attends('Unclaimed course', school);
      expect(toWhom(await certificates('Unclaimed course'))).toEqual(['adviser@example.org', 'office@example.org']);
      await withHead();
      await attends('Head-claimed course', school);
      expect(toWhom(await certificates('Head-claimed course'))).toEqual(['head@example.org']);
    });
  });

  test('whoever books for no school keeps the booking while they have a role', async () => {
    const event = await anEvent('Social work course');
    await seed(event, { name: 'Moss Example', email: 'moss@example.org', urn: undefined, bookedBy: world.people.worker.id });
    const [row] = await bookingsOf(event);
    expect([(await browsers.worker.get(bookingHref(row))).status, (await browsers.otherWorker.get(bookingHref(row))).status]).toEqual([200, 404]);
  });
});

test('whoever was booked from the waiting list and ticked stays in the bookings of who booked for them; a walk-in is nobody’s', async () => {
  const event = await anEvent('Ticked-on course', { day: today, moreDays: ['2026-11-11'] });
  await seed(event, { name: 'Fern Example', email: 'fern@example.org' }, { name: 'Moss Example', email: 'moss@example.org', state: 'waiting', position: 1 });
  const [, row] = await bookingsOf(event);
  await browsers.adviser.submit(`/portal/training/register/${event}`, { was: [], here: [String(row?.public_id)], do: 'save' });
  await browsers.adviser.submit(`/portal/training/register/${event}/walk-in`, { name: 'Flint Example', email: 'flint@example.org', role: 'carer', urn: '' });
  expect((await browsers.teacher.get('/portal/training')).text).toContain(bookingHref(row));
  expect((await browsers.adviser.get('/portal/training')).text).not.toContain('Flint Example');
});

test('whoever runs the event books for somebody who rings up, and says their school: it stands in its record', async () => {
  const event = await anEvent('Rung-up course');
  const caller = { who: 'colleague', name: 'Sorrel Example', email: 'sorrel@example.org', role: 'teacher' };
  expect((await browsers.adviser.submit(eventHref(event), { ...caller, urn: '999999' })).text).toContain('No school has this URN');
  expect((await browsers.adviser.submit(eventHref(event), { ...caller, urn: urnOf(2) })).status).toBe(303);
  const [row] = await bookingsOf(event);
  expect(row?.urn).toBe(urnOf(2));
  expect((await browsers.adviser.get('/portal/training')).text).toContain(bookingHref(row));
  const record = await (await world.as('otherHead')).get('/portal/training/school');
  expect(record.text).toContain('Sorrel Example');
  expect(record.text).not.toContain(bookingHref(row)); // who booked is there and acts
  expect((await browsers.teacher.submit(eventHref(event), { ...caller, name: 'Flint Example', email: 'flint@example.org', urn: urnOf(2) })).status).toBe(303);
  expect((await bookingsOf(event))[1]?.urn).toBe(urnOf(1)); // nobody else names a school that is not theirs
});

describe('whoever runs the event and also has a school', () => {
  const colleague = (name: string) => ({ who: 'colleague', name: `${name} Example`, email: `${name.toLowerCase()}@example.org`, role: 'teacher' });
  const alsoGovernorAt = (...urns: readonly string[]) => world.services.database.inTransaction((trx) => trx('portal_memberships').insert(urns.map((urn) => ({ account_id: world.people.adviser.id, role: 'governor', urn, from_day: '2025-09-01' }))));
  const urnsIn = async (event: string) => (await bookingsOf(event)).map(({ urn }) => urn);
  afterEach(() => world.services.database.inTransaction((trx) => trx('portal_memberships').where({ account_id: world.people.adviser.id, role: 'governor' }).delete()));

  test('books for that school, or names a caller’s, or none', async () => {
    const event = await anEvent('Governed course', { capacity: 20 });
    await alsoGovernorAt(urnOf(1));
    const { text } = await browsers.adviser.get(eventHref(event));
    expect(text).toContain('Another school, or none');
    expect(text).toMatch(new RegExp(`<input[^>]*checked=""[^>]*value="${urnOf(1)}"`));
    for (const more of [{ school: urnOf(1), urn: '' }, { school: '', urn: '' }, { school: urnOf(1), urn: urnOf(2) }, { school: 'another', urn: urnOf(2) }, { school: 'another', urn: '' }]) {
      expect((await browsers.adviser.submit(eventHref(event), { ...colleague(`Sorrel${(await bookingsOf(event)).length}`), ...more })).status).toBe(303);
    }
    expect(await urnsIn(event)).toEqual([urnOf(1), urnOf(1), urnOf(1), urnOf(2), null]);
    expect((await browsers.adviser.submit(eventHref(event), { ...colleague('Flint'), school: 'another', urn: '999999' })).text).toContain('No school has this URN');
    expect((await browsers.adviser.submit(eventHref(event), { who: 'me', school: 'another' })).text).toContain('Choose the school that the booking is for');
  });

  test('with two schools chooses one, or names a caller’s', async () => {
    const event = await anEvent('Twice governed course', { capacity: 20 });
    await alsoGovernorAt(urnOf(1), urnOf(2));
    const book = (more: Record<string, string>) => browsers.adviser.submit(eventHref(event), { ...colleague(`Sorrel${more.school ?? ''}`), ...more });
    expect((await book({ urn: '' })).text).toContain('Choose the school that the booking is for');
    expect((await book({ school: urnOf(2), urn: '' })).status).toBe(303);
    expect((await book({ school: 'another', urn: urnOf(3) })).status).toBe(303);
    expect(await urnsIn(event)).toEqual([urnOf(2), urnOf(3)]);
  });

  test('nobody else is offered another school, or can name one', async () => {
    const event = await anEvent('Ungoverned course', { capacity: 20 });
    expect((await browsers.teacher.get(eventHref(event))).text).not.toContain('Another school, or none');
    expect((await browsers.teacher.submit(eventHref(event), { ...colleague('Sorrel'), school: 'another', urn: urnOf(2) })).text).toContain('Choose the school that the booking is for');
  });
});

test('ten live bookings of an event for each account, but as many as ring up for whoever runs it', async () => {
  const event = await anEvent('Popular course', { capacity: 40 });
  const ten = (bookedBy: number) => Array.from({ length: 10 }, (_, at) => ({ name: `Sorrel ${bookedBy} ${at}`, email: `sorrel${at}@example.org`, bookedBy }));
  await seed(event, ...ten(world.people.teacher.id), ...ten(world.people.adviser.id));
  const eleventh = { who: 'colleague', name: 'Flint Example', email: 'flint@example.org', role: 'teacher' };
  expect((await browsers.teacher.submit(eventHref(event), eleventh)).text).toContain('You have booked 10 places.');
  expect((await browsers.adviser.submit(eventHref(event), { ...eleventh, urn: urnOf(1) })).status).toBe(303);
});
