import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { textOfSheet } from '../../plugins/documents/server/src/testing/sheet-tools';
import { aMailServer } from '../faults/mail-server';
import { makePeople } from '../support/factories/people';
import { randomFrom } from '../support/factories/random';
import { followEvents, makeBookings, makeEvent, type SeedBooking } from '../support/factories/training';
import { bootWorld, browserOf, service, today, urnOf, type PersonAtBrowser, type World } from '../support/world';

type Row = Record<string, string | number | null>;
type Person = { id: number; publicId: string; browser: PersonAtBrowser };
type Keeper = { follow(): Promise<void>; lapse(): Promise<number>; remind(): Promise<number> };
type Sessions = { needs(): { sessions: { start(account: number, stage: 'full'): Promise<{ token: string }> } } };
type Mail = { to: string; subject: string; text: string; attachments?: { name: string; text: string }[] };

let world: World;
let crowd: Person[] = [];
const people = 20;
const random = randomFrom(77);

const keeper = () => service<Keeper>(world.strapi, 'training', 'keeper');
const table = (name: string) => world.services.database.query()(name);
const workOff = () => service<{ runOnce(most?: number): Promise<number> }>(world.strapi, 'school-portal', 'outbox').runOnce(1000);
const mailsNow = (): Mail[] => fs.readdirSync(String(process.env.MAIL_FOLDER)).map((name) => JSON.parse(fs.readFileSync(path.join(String(process.env.MAIL_FOLDER), name), 'utf8')) as Mail);
const mailsAbout = async (title: string): Promise<Mail[]> => {
  await workOff();
  return mailsNow().filter(({ subject }) => subject.includes(title));
};

const signIn = async (id: number): Promise<PersonAtBrowser> => browserOf(world, (await world.services.database.inTransaction(() => service<Sessions>(world.strapi, 'school-portal', 'door').needs().sessions.start(id, 'full'))).token);

beforeAll(async () => {
  world = await bootWorld();
  const made = await world.services.database.inTransaction(() => makePeople(world.services.database, random, Array.from({ length: people }, (_, at) => ({ name: `Crowd ${at}`, email: `crowd.${at}@example.org`, signInName: `crowd-${at}`, role: 'designated-teacher', urn: urnOf(1), fromDay: '2025-09-01' })), '2026-11-04T09:00:00.000Z'));
  crowd = await Promise.all(made.map(async ({ id, publicId }) => ({ id, publicId, browser: await signIn(id) })));
});
afterAll(() => world?.stop());

let count = 0;
const anEvent = async (more: Record<string, unknown> = {}): Promise<string> => {
  count += 1;
  const event = await makeEvent(world.strapi, { title: `Course ${count}`, slug: `course-${count}`, day: '2026-11-20', ...more });
  await followEvents(world.strapi);
  return event;
};
const placesOf = async (event: string): Promise<Row> => (await table('training_places').where({ event_id: event }).first()) as Row;
const bookingsOf = async (event: string): Promise<Row[]> => (await table('training_bookings').where({ places_id: (await placesOf(event)).id }).orderBy('id')) as Row[];
const inState = (rows: readonly Row[], state: string): Row[] => rows.filter((row) => row.state === state);

/** The counters are what the bookings say, whatever happened at the same time. */
const expectTrueCounters = async (event: string): Promise<void> => {
  const [places, rows] = [await placesOf(event), await bookingsOf(event)];
  const held = rows.filter(({ state }) => ['booked', 'offered', 'attended', 'absent'].includes(String(state)));
  expect({ taken: places.taken, waiting: places.waiting }).toEqual({ taken: held.length, waiting: inState(rows, 'waiting').length });
};

const bookHref = (event: string): string => `/portal/training/events/${event}`;
const book = (person: { browser: PersonAtBrowser }, event: string) => person.browser.submit(bookHref(event), { who: 'me' });
const bookAll = async (event: string, all: readonly Person[] = crowd): Promise<void> => {
  const tokens = await Promise.all(all.map(async ({ browser }) => (await world.tokensOf(browser))._csrf));
  const answers = await Promise.all(all.map(({ browser }, at) => browser.send(bookHref(event), { who: 'me', _csrf: tokens[at] ?? '' })));
  expect(answers.map(({ status }) => status)).toEqual(all.map(() => 303));
};
const bookingHref = (row: Row | undefined): string => `/portal/training/bookings/${String(row?.public_id)}`;
const ownerOf = (row: Row | undefined): PersonAtBrowser => (crowd.find(({ id }) => id === row?.account_id) as Person).browser;

test(`${people} people book the last place at once: one gets it, the others stand in line, always`, async () => {
  for (let round = 0; round < 5; round += 1) {
    const event = await anEvent({ capacity: 1 });
    await bookAll(event);
    const rows = await bookingsOf(event);
    expect(inState(rows, 'booked')).toHaveLength(1);
    expect(inState(rows, 'waiting').map(({ position }) => Number(position)).sort((a, b) => a - b)).toEqual(Array.from({ length: people - 1 }, (_, at) => at + 1));
    await expectTrueCounters(event);
  }
});

test('three places for twenty: exactly three, and cancelling while others book frees each for one person', async () => {
  const event = await anEvent({ capacity: 3 });
  await bookAll(event, crowd.slice(0, 10));
  const booked = inState(await bookingsOf(event), 'booked');
  expect(booked).toHaveLength(3);
  const cancels = booked.map((row) => ownerOf(row).submit(`${bookingHref(row)}/cancel`, { version: '0' }));
  await Promise.all([...cancels, bookAll(event, crowd.slice(10))]);
  const rows = await bookingsOf(event);
  expect([inState(rows, 'cancelled').length, inState(rows, 'offered').length, inState(rows, 'booked').length, inState(rows, 'waiting').length]).toEqual([3, 3, 0, 14]);
  await expectTrueCounters(event);
});

test('the office of a school books for a colleague, whose place is one of their school', async () => {
  const event = await anEvent({ title: 'Office course' });
  const clerk = await world.as('clerk');
  expect((await clerk.submit(bookHref(event), { who: 'colleague', name: 'Fern Example', email: 'fern@example.org', role: 'teacher' })).status).toBe(303);
  expect(await bookingsOf(event)).toEqual([expect.objectContaining({ state: 'booked', urn: urnOf(1), booked_by: world.people.clerk.id, account_id: null })]);
  expect((await clerk.get('/portal/training')).text).toContain('Office course');
  expect((await clerk.get('/portal/training/school')).status).toBe(403);
});

test('the same person is on the list once, however often they press', async () => {
  const event = await anEvent();
  const one = crowd[0] as Person;
  const { _csrf } = await world.tokensOf(one.browser);
  const answers = await Promise.all(Array.from({ length: 5 }, () => one.browser.send(bookHref(event), { who: 'me', _csrf })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422, 422]);
  expect(await bookingsOf(event)).toHaveLength(1);
  await expectTrueCounters(event);
});

describe('a place that becomes free', () => {
  let event = '';
  beforeAll(async () => {
    event = await anEvent({ capacity: 1, title: 'Offered course' });
    for (const person of crowd.slice(0, 4)) await book(person, event);
  });

  test('is offered to the first in line, and only once', async () => {
    const [first] = await bookingsOf(event);
    expect((await ownerOf(first).submit(`${bookingHref(first)}/cancel`, { version: '0' })).status).toBe(303);
    const offered = inState(await bookingsOf(event), 'offered');
    expect(offered.map(({ account_id: account }) => account)).toEqual([crowd[1]?.id]);
    await expectTrueCounters(event);
    expect((await mailsAbout('A place is free: Offered course')).map(({ to }) => to)).toEqual(['crowd.1@example.org']);
  });

  test('goes to nobody who comes new while it is on offer', async () => {
    await book(crowd[5] as Person, event);
    expect((await bookingsOf(event)).at(-1)).toMatchObject({ state: 'waiting', position: 4 });
  });

  test('goes on to the next when nobody took it in time, and two nodes at it do that once', async () => {
    const { id: places } = await placesOf(event); // the same person may hold an offer of another event
    await world.services.database.inTransaction((trx) => trx('training_bookings').where({ places_id: places, state: 'offered', account_id: crowd[1]?.id }).update({ offered_until: '2026-11-04T00:00:00.000Z' }));
    const lapsed = await Promise.all([keeper().lapse(), keeper().lapse()]);
    expect(lapsed.reduce((sum, each) => sum + each, 0)).toBe(1);
    const rows = await bookingsOf(event);
    expect(inState(rows, 'lapsed').map(({ account_id: account }) => account)).toEqual([crowd[1]?.id]);
    expect(inState(rows, 'offered').map(({ account_id: account }) => account)).toEqual([crowd[2]?.id]);
    await expectTrueCounters(event);
  });

  test('is booked by accepting it, after which nothing is on offer', async () => {
    const [offered] = inState(await bookingsOf(event), 'offered');
    expect((await ownerOf(offered).get(bookingHref(offered))).text).toContain('Accept the place');
    expect((await ownerOf(offered).submit(bookingHref(offered), { move: 'accept', version: String(offered?.version) })).status).toBe(303);
    expect((await ownerOf(offered).submit(bookingHref(offered), { move: 'accept', version: String(offered?.version) })).status).toBe(409);
    await expectTrueCounters(event);
  });

  test('comes with a larger room as well: as many offers as places', async () => {
    await world.strapi.documents('api::training-event.training-event' as never).update({ documentId: event, data: { capacity: 3 }, status: 'published' } as never);
    await Promise.all([keeper().follow(), keeper().follow()]);
    expect(inState(await bookingsOf(event), 'offered').map(({ account_id: account }) => account)).toEqual([crowd[3]?.id, crowd[5]?.id]);
    await expectTrueCounters(event);
  });
});

describe('what people are told', () => {
  let event = '';
  beforeAll(async () => {
    event = await anEvent({ title: 'Told course', online_link: 'https://meet.example.org/told', day: '2026-11-11' });
    await world.services.database.inTransaction(() => makeBookings(world.strapi, random, event, [{ account: crowd[0], bookedBy: Number(crowd[0]?.id), name: 'Crowd 0', role: 'designated-teacher', urn: urnOf(1), state: 'booked' }]));
  });

  test('a colleague without an account gets a mail with a calendar file, and the one who booked another', async () => {
    const answer = await crowd[1]?.browser.submit(bookHref(event), { who: 'colleague', name: 'Moss Example', email: 'Moss@example.org', role: 'teacher' });
    expect(answer?.status).toBe(303);
    const mails = await mailsAbout('Booked: Told course');
    expect(mails.map(({ to }) => to).sort()).toEqual(['crowd.1@example.org', 'moss@example.org']);
    const [own] = mails.filter(({ to }) => to === 'moss@example.org');
    expect(own?.attachments?.[0]).toMatchObject({ name: 'event.ics', text: expect.stringContaining('METHOD:PUBLISH') });
    expect(JSON.stringify(mails)).not.toContain('Moss Example');
  });

  test('reminders go out once, however often the clock looks', async () => {
    await Promise.all([keeper().remind(), keeper().remind()]);
    await keeper().remind();
    expect((await mailsAbout('11 November 2026: Told course')).map(({ to }) => to)).toEqual(['crowd.0@example.org']);
  });

  test('a new time is told once, with a calendar file that replaces the old one', async () => {
    await world.strapi.documents('api::training-event.training-event' as never).update({ documentId: event, data: { sessions: [{ starts_at: '2026-11-12T13:00:00.000Z', ends_at: '2026-11-12T15:00:00.000Z' }] }, status: 'published' } as never);
    await Promise.all([keeper().follow(), keeper().follow()]);
    await keeper().follow();
    const mails = (await mailsAbout('Changed: Told course')).filter(({ to }) => to === 'crowd.0@example.org');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.attachments?.[0]?.text).toEqual(expect.stringMatching(/SEQUENCE:1[\s\S]*DTSTART:20261112T130000Z/));
    const [row] = await bookingsOf(event);
    expect(row?.event_on).toBe('2026-11-12');
    expect((await crowd[0]?.browser.get(`${bookingHref(row)}/calendar.ics`))?.text).toContain('SEQUENCE:1');
  });

  test('a place passed to a colleague keeps its booking: one is told that it is gone, the other that it is theirs', async () => {
    const [row] = await bookingsOf(event);
    expect((await crowd[0]?.browser.submit(`${bookingHref(row)}/swap`, { version: String(row?.version), name: 'Reed Example', email: 'reed@example.org', role: 'teacher' }))?.status).toBe(303);
    expect((await mailsAbout('Passed on: Told course')).map(({ to, attachments }) => [to, attachments?.[0]?.text.includes('METHOD:CANCEL')])).toEqual([['crowd.0@example.org', true]]);
    expect((await mailsAbout('Booked: Told course')).map(({ to }) => to)).toContain('reed@example.org');
    await expectTrueCounters(event);
  });

  test('an event that is called off is told to everybody, with the reason, and leaves nobody booked', async () => {
    const office = await world.as('office');
    expect((await office.submit(`${bookHref(event)}/cancel`, { reason: 'The trainer is ill.' })).status).toBe(303);
    const mails = await mailsAbout('Will not take place: Told course');
    expect(mails.map(({ to }) => to).sort()).toEqual(['crowd.0@example.org', 'crowd.1@example.org', 'moss@example.org', 'reed@example.org']);
    expect(mails.every(({ text }) => text.includes('The trainer is ill.'))).toBe(true);
    expect(inState(await bookingsOf(event), 'cancelled')).toHaveLength(2);
    await expectTrueCounters(event);
    expect((await crowd[3]?.browser.submit(bookHref(event), { who: 'me' }))?.status).toBe(409);
  });

  test('an editor who ticks “cancelled” does the same', async () => {
    const other = await anEvent({ title: 'Ticked course' });
    await book(crowd[0] as Person, other);
    await world.strapi.documents('api::training-event.training-event' as never).update({ documentId: other, data: { cancelled: true, cancelled_reason: 'Too few people.' }, status: 'published' } as never);
    await keeper().follow();
    await keeper().follow();
    expect((await mailsAbout('Will not take place: Ticked course')).map(({ text }) => text.includes('Too few people.'))).toEqual([true]);
  });

  test('over a mail server the calendar file travels as an attachment', async () => {
    const post = await aMailServer();
    await post.become('works');
    process.env.SMTP_URL = post.url;
    const other = await anEvent({ title: 'Posted course' });
    await book(crowd[0] as Person, other);
    await workOff();
    delete process.env.SMTP_URL;
    await post.become('away');
    expect(post.letters[0]?.text).toMatch(/Content-Type: text\/calendar;[^]*filename=event\.ics/i);
  });
});

describe('the register', () => {
  let event = '';
  let rows: Row[] = [];
  let adviser: PersonAtBrowser;
  let office: PersonAtBrowser;
  const registerHref = () => `/portal/training/register/${event}`;
  const idsOf = (numbers: readonly number[]): string[] => numbers.map((at) => String(rows[at]?.public_id));

  beforeAll(async () => {
    event = await anEvent({ title: 'Registered course', day: today, capacity: 5, cost_rule: 'priced', price_pence: 4500, materials: [{ title: 'Slides', link: 'https://example.org/slides' }] });
    const seeded = crowd.slice(0, 5).map(({ id, publicId }, at): SeedBooking => ({ account: { id, publicId }, bookedBy: id, name: at === 4 ? '=HYPERLINK("x")' : `Crowd ${at}`, role: 'designated-teacher', urn: urnOf(1), state: 'booked' }));
    await makeBookings(world.strapi, random, event, seeded);
    rows = await bookingsOf(event);
    [adviser, office] = await Promise.all([world.as('adviser'), world.as('office')]);
  });

  test('two people at one register each tick their own, and neither undoes the other', async () => {
    const [a, b] = [(await world.tokensOf(adviser))._csrf, (await world.tokensOf(office))._csrf];
    await Promise.all([adviser.send(registerHref(), { _csrf: a, here: idsOf([0, 1]), do: 'save' }), office.send(registerHref(), { _csrf: b, here: idsOf([2]), do: 'save' })]);
    expect((await bookingsOf(event)).map(({ state }) => state)).toEqual(['attended', 'attended', 'attended', 'booked', 'booked']);
  });

  test('a tick can be taken back, and somebody who walks in is added once', async () => {
    await adviser.submit(registerHref(), { was: idsOf([0, 1, 2]), here: idsOf([0, 1]), do: 'save' });
    const walkIn = { name: 'Teasel Example', email: 'teasel@example.org', role: 'teacher', urn: urnOf(2) };
    expect((await adviser.submit(`${registerHref()}/walk-in`, walkIn)).status).toBe(303);
    expect((await office.submit(`${registerHref()}/walk-in`, walkIn)).status).toBe(422);
    expect((await bookingsOf(event)).map(({ state }) => state)).toEqual(['attended', 'attended', 'booked', 'booked', 'booked', 'attended']);
    await expectTrueCounters(event);
  });

  test('closing it says who was absent, tells other plugins, and makes certificates', async () => {
    expect((await adviser.submit(registerHref(), { was: idsOf([0, 1]), here: idsOf([0, 1, 4]), do: 'close' })).status).toBe(303);
    expect((await office.submit(registerHref(), { was: [], here: [], do: 'close' })).headers.location).toBe(`${registerHref()}?saved=before`); // closed once
    expect((await bookingsOf(event)).map(({ state }) => state)).toEqual(['attended', 'attended', 'absent', 'absent', 'attended', 'attended']);
    const told = ((await table('portal_outbox').where({ type: 'training.attended' })) as { payload: string }[]).map(({ payload }) => JSON.parse(payload) as Record<string, unknown>).filter((each) => each.event === event);
    expect(told).toHaveLength(4);
    expect(told).toContainEqual({ booking: rows[0]?.public_id, urn: urnOf(1), account: crowd[0]?.publicId, role: 'designated-teacher', event, topic: 'other', on: today });
    await workOff();
    await workOff();
    expect((await table('issued_documents').where({ about_type: 'training-booking' })).length).toBe(4);
  });

  test('the school finds on its duty page that training was attended', async () => {
    expect((await (await world.as('teacher')).get('/portal/duties')).text).toContain('A designated teacher of your school last attended training on 4 November 2026.');
  });

  test('the certificate is a sound PDF that anybody can check without learning whose it is', async () => {
    const answer = await crowd[0]?.browser.get(`${bookingHref(rows[0])}/certificate.pdf`).responseType('blob');
    const file = path.join(os.tmpdir(), `certificate-${process.pid}.pdf`);
    fs.writeFileSync(file, answer?.body as Buffer);
    execFileSync('qpdf', ['--check', file]);
    const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    if (process.env.PICTURES) fs.copyFileSync(file, path.join(process.env.PICTURES, 'certificate.pdf'));
    fs.rmSync(file);
    const [{ certificate_code: code } = {}] = await bookingsOf(event);
    expect(words).toContain('Crowd 0');
    expect(words).toContain('Registered course');
    expect(words.replace(/\s/g, '')).toContain(`/training/certificates/${code}`);

    const checked = await world.agent().get(`/training/certificates/${code}`);
    expect(checked.status).toBe(200);
    expect(checked.text).toContain('Registered course');
    expect(checked.text).not.toMatch(/Crowd|example\.org/);
    expect((await world.agent().get(`/training/certificates/${'a'.repeat(26)}`)).status).toBe(404);
  });

  test('materials and the evaluation come after the event, and only to whoever was there', async () => {
    expect((await crowd[0]?.browser.get(bookingHref(rows[0])))?.text).toContain('https://example.org/slides');
    expect((await crowd[2]?.browser.get(bookingHref(rows[2])))?.text).not.toContain('https://example.org/slides');
    const evaluation = `${bookingHref(rows[0])}/evaluation`;
    expect((await crowd[0]?.browser.submit(evaluation, { useful: '4', willChange: 'I will ask first.', comment: '' }))?.status).toBe(303);
    expect((await crowd[0]?.browser.get(evaluation))?.status).toBe(409);
    expect((await crowd[2]?.browser.get(`${bookingHref(rows[2])}/evaluation`))?.status).toBe(409);
    const summary = (await office.get(`${bookHref(event)}/evaluations`)).text;
    expect(summary).toContain('I will ask first.');
    expect(summary).not.toContain('Crowd');
  });

  test('somebody forgotten is ticked later and gets a certificate too; a tick is not taken away any more', async () => {
    await adviser.submit(registerHref(), { was: idsOf([0, 1, 4]), here: idsOf([1, 3, 4]), do: 'save' });
    await workOff();
    const after = await bookingsOf(event);
    expect([after[0]?.state, after[3]?.state, Boolean(after[3]?.certificate_document)]).toEqual(['attended', 'attended', true]);
  });

  test('charges name who came and who did not, and no text in them is a formula', async () => {
    const answer = await office.get('/portal/training/charges.xlsx').responseType('blob');
    const text = textOfSheet(answer.body as Buffer);
    for (const word of ['=HYPERLINK', 'did not attend', 'Registered course', 'Teasel Example']) expect(text).toContain(word);
    expect(text).not.toMatch(/<f>/);
    expect((await (await world.as('foreignOffice')).get('/portal/training/charges.xlsx')).status).toBe(200);
    const ofDays = (from: string) => office.get(`/portal/training/charges.xlsx?from-day=${from}&from-month=11&from-year=2026&until-day=30&until-month=nov&until-year=2026`);
    expect((await ofDays('1')).headers['content-disposition']).toContain('charges-2026-11-01-to-2026-11-30.xlsx');
    expect((await ofDays('31')).status).toBe(422); // not a day: better no list than another one
  });

  test('the school’s record shows who attended for it, and nobody of another school', async () => {
    const own = (await (await world.as('head')).get('/portal/training/school')).text;
    expect(own).toContain('Crowd 1');
    expect(own).not.toContain('Teasel Example');
    expect((await (await world.as('otherHead')).get('/portal/training/school')).text).toContain('Teasel Example');
  });
});

describe('the certificate of a colleague without an account', () => {
  let event = '';
  let [passedOn, knows]: (Row | undefined)[] = [];
  const certificateHref = (row: Row | undefined) => `${bookingHref(row)}/certificate.pdf`;
  const booker = () => crowd[0] as Person;
  const statusFor = async (name: 'teacher' | 'head' | 'otherHead' | 'otherTeacher' | 'governor', address: string) => (await (await world.as(name)).get(address)).status;

  beforeAll(async () => {
    event = await anEvent({ title: 'Passed-on course', day: today });
    const colleague = { bookedBy: booker().id, role: 'teacher', urn: urnOf(1), state: 'booked' as const };
    await makeBookings(world.strapi, random, event, [{ ...colleague, name: 'Moss Example', email: 'moss@example.org' }, { ...colleague, account: crowd[1], name: 'Crowd 1' }]);
    const adviser = await world.as('adviser');
    await adviser.submit(`/portal/training/register/${event}/walk-in`, { name: 'Flint Example', email: 'flint@example.org', role: 'carer', urn: '' });
    const all = await bookingsOf(event);
    [passedOn, knows] = ['Moss', 'Crowd'].map((name) => all.find((row) => world.services.vault.open(String(row.name)).startsWith(name)));
    await adviser.submit(`/portal/training/register/${event}`, { was: [], here: all.map((row) => String(row.public_id)), do: 'close' });
    await workOff();
  });

  test('is announced to them without a link, and to whoever booked; a walk-in is announced to nobody else', async () => {
    const mails = [...(await mailsAbout('Your certificate: Passed-on course')), ...(await mailsAbout('A colleague’s certificate: Passed-on course'))];
    expect(mails.map(({ to }) => to).sort()).toEqual(['crowd.0@example.org', 'crowd.1@example.org', 'flint@example.org', 'moss@example.org']);
    const said = (to: string) => mails.find((mail) => mail.to === to)?.text ?? '';
    expect(said('moss@example.org')).toContain('Ask whoever booked for you, or the designated teacher of your school, to print it for you');
    expect(said('moss@example.org')).not.toContain('/portal/');
    expect(said('flint@example.org')).toContain('or the Virtual School, to print it for you');
    expect(said('crowd.0@example.org')).toContain(bookingHref(passedOn));
    expect(JSON.stringify(mails)).not.toContain('Moss Example');
  });

  test('stands in the record of whoever booked, one press away, and what the colleague thought goes through them', async () => {
    const { browser } = booker();
    expect((await browser.get('/portal/training')).text).toContain(`href="${certificateHref(passedOn)}"`);
    expect((await browser.get(certificateHref(passedOn))).status).toBe(200);
    expect((await browser.get(bookingHref(passedOn))).text).toContain('Moss Example has no account here');
    expect((await browser.get(`${bookingHref(passedOn)}/evaluation`)).text).toContain('What did your colleague think of it?');
    expect((await browser.get(`${bookingHref(knows)}/evaluation`)).status).toBe(409); // who has an account speaks for themselves
    expect((await crowd[1]?.browser.get(`${bookingHref(knows)}/evaluation`))?.status).toBe(200);
  });

  test('stands in the school’s record for its designated teachers and its head teacher, and for nobody else', async () => {
    for (const name of ['teacher', 'head'] as const) {
      expect((await (await world.as(name)).get(`/portal/training/school?after=${today}.${'z'.repeat(26)}`)).text).toContain(`href="${certificateHref(passedOn)}"`);
      expect(await statusFor(name, certificateHref(passedOn))).toBe(200);
      expect(await statusFor(name, bookingHref(passedOn))).toBe(404); // the certificate alone
    }
    for (const name of ['otherHead', 'otherTeacher', 'governor'] as const) expect(await statusFor(name, certificateHref(passedOn))).toBe(404);
  });

  test('of a walk-in is no record of the trainer who added it: it stands in the list of people', async () => {
    expect((await (await world.as('adviser')).get('/portal/training')).text).not.toContain('Flint Example');
    const people = await (await world.as('adviser')).get(`${bookHref(event)}/people`);
    expect(people.text).toContain('Flint Example');
  });
});

test('whoever runs an event is asked on a page that says whose booking it is, and comes back to the list', async () => {
  const event = await anEvent({ capacity: 2 });
  await book(crowd[0] as Person, event);
  const [row] = await bookingsOf(event);
  const office = await world.as('office');
  expect((await office.get(`${bookHref(event)}/people`)).text).toContain(`href="${bookingHref(row)}/cancel"`);
  const asked = (await office.get(`${bookingHref(row)}/cancel`)).text;
  expect(asked).toContain('Cancel the booking of Crowd 0?');
  expect(asked).toContain('They are told by e-mail.');
  expect((await office.submit(`${bookHref(event)}/people`, { booking: String(row?.public_id), move: 'cancel', version: '0' })).status).toBe(422);
  expect((await bookingsOf(event))[0]?.state).toBe('booked');
  const cancelled = await office.submit(`${bookingHref(row)}/cancel`, { version: '0' });
  expect([cancelled.status, cancelled.headers.location]).toEqual([303, `${bookHref(event)}/people`]);
  expect((await bookingsOf(event))[0]?.state).toBe('cancelled');
});

describe('cancelling late', () => {
  test('is said before it is confirmed, allowed, and marked for the charges', async () => {
    const event = await anEvent({ title: 'Late course', day: '2026-11-09', cost_rule: 'priced', price_pence: 4500 });
    await book(crowd[0] as Person, event);
    const [row] = await bookingsOf(event);
    expect((await crowd[0]?.browser.get(`${bookingHref(row)}/cancel`))?.text).toContain('This is a late cancellation: £45 may be charged');
    await crowd[0]?.browser.submit(`${bookingHref(row)}/cancel`, { version: '0' });
    expect((await bookingsOf(event))[0]).toMatchObject({ state: 'cancelled', is_late: 'yes' });
  });
});

test('public pages show what is to come, with places left, and never the link to join', async () => {
  await anEvent({ title: 'Public course', slug: 'public-course', day: '2026-11-06', capacity: 3, online_link: 'https://meet.example.org/secret', topic: 'governors', for_governors: true, for_young_people: true });
  await makeEvent(world.strapi, { title: 'Long ago', slug: 'long-ago', day: '2026-10-01' });
  await followEvents(world.strapi);
  const list = (await world.agent().get('/training/events')).text;
  expect(list).toContain('Public course');
  expect(list).toContain('3 places left');
  expect(list).not.toContain('Long ago');
  expect((await world.agent().get('/training/events?audience=social-worker')).text).not.toContain('Public course');
  expect((await world.agent().get('/training/events?topic=governors')).text).toContain('Public course');
  const door = (await world.agent().get('/for/young-person')).text; // shows only what is written to them: on other doors two events of today may stand before it
  expect(door).toContain('Public course');
  expect(door).toContain('3 places left');
  expect((await world.agent().get('/for/social-worker')).text).not.toContain('Public course');
  const page = (await world.agent().get('/training/events/public-course')).text;
  expect(page).toContain('"@type":"Event"');
  expect(page).not.toContain('meet.example.org');
});
