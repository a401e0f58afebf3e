import fs from 'node:fs';
import path from 'node:path';
import { textOfSheet } from '../../plugins/documents/server/src/testing/sheet-tools';
import { aFile } from '../support/factories/files';
import { randomFrom } from '../support/factories/random';
import { followEvents, makeBookings, makeEvent, type SeedBooking } from '../support/factories/training';
import { bootWorld, service, today, urnOf, type PersonAtBrowser, type PersonName, type World } from '../support/world';

type Row = Record<string, string | number | null>;
type Keeper = { follow(): Promise<void>; lapse(): Promise<number>; remind(): Promise<number> };
type Mail = { to: string; subject: string; text: string; attachments?: { name: string; text: string }[] };

let world: World;
const random = randomFrom(91);
const browsers = {} as Record<PersonName, PersonAtBrowser>;
const names = ['teacher', 'colleague', 'head', 'otherTeacher', 'adviser', 'office', 'worker', 'governor'] as const;

beforeAll(async () => {
  world = await bootWorld();
  for (const name of names) browsers[name] = await world.as(name);
});
beforeEach(() => { process.env.DEMO_TODAY = today; });
afterAll(() => world?.stop());

const keeper = () => service<Keeper>(world.strapi, 'training', 'keeper');
const table = (name: string) => world.services.database.query()(name);
const workOff = () => service<{ runOnce(most?: number): Promise<number> }>(world.strapi, 'school-portal', 'outbox').runOnce(1000);
const mailsAbout = async (title: string): Promise<Mail[]> => {
  await workOff();
  const folder = String(process.env.MAIL_FOLDER);
  return fs.readdirSync(folder).map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Mail).filter(({ subject }) => subject.includes(title));
};
const toWhom = (mails: readonly Mail[]): string[] => mails.map(({ to }) => to).sort();

const anEvent = async (title: string, more: Record<string, unknown> = {}): Promise<string> => {
  const event = await makeEvent(world.strapi, { title, slug: title.toLowerCase().replace(/\W+/g, '-'), day: '2026-11-20', ...more });
  await followEvents(world.strapi);
  return event;
};
const sessionOn = (day: string) => ({ starts_at: `${day}T09:30:00.000Z`, ends_at: `${day}T12:00:00.000Z` });
const publish = async (event: string, data: Record<string, unknown>): Promise<void> => {
  await world.strapi.documents('api::training-event.training-event' as never).update({ documentId: event, data, status: 'published' } as never);
  await keeper().follow();
};
const move = (event: string, ...days: readonly string[]) => publish(event, { sessions: days.map(sessionOn) });

const placesOf = async (event: string): Promise<Row> => (await table('training_places').where({ event_id: event }).first()) as Row;
const bookingsOf = async (event: string): Promise<Row[]> => (await table('training_bookings').where({ places_id: (await placesOf(event)).id }).orderBy('id')) as Row[];
const statesOf = async (event: string) => (await bookingsOf(event)).map(({ state }) => state);
const expectTrueCounters = async (event: string): Promise<void> => {
  const [places, states] = [await placesOf(event), await statesOf(event)];
  expect({ taken: places.taken, waiting: places.waiting }).toEqual({ taken: states.filter((state) => ['booked', 'offered', 'attended', 'absent'].includes(String(state))).length, waiting: states.filter((state) => state === 'waiting').length });
};
const named = (row: Row | undefined): string => world.services.vault.open(String(row?.name));

const eventHref = (event: string): string => `/portal/training/events/${event}`;
const bookingHref = (row: Row | undefined): string => `/portal/training/bookings/${String(row?.public_id)}`;
const registerHref = (event: string): string => `/portal/training/register/${event}`;
const book = (name: PersonName, event: string) => browsers[name].submit(eventHref(event), { who: 'me' });
const bookFor = (name: PersonName, event: string, colleague: { name: string; email: string }) => browsers[name].submit(eventHref(event), { who: 'colleague', role: 'teacher', ...colleague });
const seed = (event: string, ...bookings: readonly (Partial<SeedBooking> & { name: string })[]): Promise<string[]> =>
  world.services.database.inTransaction(() => makeBookings(world.strapi, random, event, bookings.map((each) => ({ bookedBy: world.people.teacher.id, role: 'teacher', urn: urnOf(1), state: 'booked' as const, ...each }))));

describe('a course of three dates', () => {
  let event = '';
  const reminded = async () => { await keeper().remind(); await keeper().remind(); return mailsAbout('November 2026: Three mornings'); };
  beforeAll(async () => {
    event = await anEvent('Three mornings', { day: '2026-11-10', moreDays: ['2026-11-17', '2026-11-24'] });
    await book('teacher', event);
  });

  test('is reminded of the day before each date, once', async () => {
    process.env.DEMO_TODAY = '2026-11-09';
    expect((await reminded()).map(({ subject }) => subject)).toEqual(['10 November 2026: Three mornings']);
    process.env.DEMO_TODAY = '2026-11-16';
    expect((await reminded()).map(({ subject }) => subject).sort()).toEqual(['10 November 2026: Three mornings', '17 November 2026: Three mornings']);
  });

  test('stays in the bookings of whoever came to the first date, and its register stays open', async () => {
    process.env.DEMO_TODAY = '2026-11-12';
    expect((await browsers.teacher.get('/portal/training')).text).toMatch(/Three mornings[^]*What you can book/);
    const [row] = await bookingsOf(event);
    expect((await browsers.adviser.get(registerHref(event))).text).toContain('You can close the register from 24 November 2026');
    const answer = await browsers.adviser.submit(registerHref(event), { was: [], here: [String(row?.public_id)], do: 'close' });
    expect([answer.status, answer.headers.location]).toEqual([303, `${registerHref(event)}?saved=later`]);
    expect([await statesOf(event), (await placesOf(event)).register_closed_at]).toEqual([['attended'], null]);
    expect((await browsers.teacher.get('/portal/training')).text).toMatch(/Three mornings[^]*What you can book/);
  });

  test('a later date that changes is told to whoever goes on, and one that is dropped leaves their calendar', async () => {
    process.env.DEMO_TODAY = '2026-11-12';
    await move(event, '2026-11-10', '2026-11-18');
    const [mail, ...others] = await mailsAbout('Changed: Three mornings');
    expect([mail?.to, others]).toEqual(['teacher@example.org', []]);
    expect(mail?.text).toContain('18 November 2026');
    const [row] = await bookingsOf(event);
    expect(mail?.attachments?.map(({ name }) => name)).toEqual(['event.ics', 'dates-removed.ics']);
    expect(mail?.attachments?.[1]?.text.replace(/\r\n /g, '')).toMatch(new RegExp(`METHOD:CANCEL[^]*UID:${row?.public_id}-3@[^]*DTSTART:20261124T093000Z`));
  });

  test('is closed on its last date, which is the day other plugins are told', async () => {
    process.env.DEMO_TODAY = '2026-11-18';
    const [row] = await bookingsOf(event);
    await browsers.adviser.submit(registerHref(event), { was: [String(row?.public_id)], here: [String(row?.public_id)], do: 'close' });
    expect((await placesOf(event)).register_closed_at).not.toBeNull();
    const told = ((await table('portal_outbox').where({ type: 'training.attended' })) as { payload: string }[]).map(({ payload }) => JSON.parse(payload) as Record<string, unknown>);
    expect(told.filter((each) => each.event === event).map(({ booking, on }) => [booking, on])).toEqual([[row?.public_id, '2026-11-18']]);
  });
});

test('the last date that is left is dropped: whoever came to the first is told that it ends there', async () => {
  const event = await anEvent('Two mornings', { day: '2026-11-10', moreDays: ['2026-11-18'] });
  await book('teacher', event);
  process.env.DEMO_TODAY = '2026-11-12';
  await move(event, '2026-11-10');
  const [mail, ...others] = await mailsAbout('Changed: Two mornings');
  expect([mail?.to, others]).toEqual(['teacher@example.org', []]);
  expect(mail?.attachments?.map(({ name }) => name)).toContain('dates-removed.ics');
});

test('an event that is taken back after it was leaves the public pages', async () => {
  const event = await anEvent('Taken back', { day: '2026-11-10', for_governors: true });
  process.env.DEMO_TODAY = '2026-11-12';
  const page = async () => (await world.agent().get('/training/events/taken-back')).status;
  expect(await page()).toBe(200);
  await world.strapi.documents('api::training-event.training-event' as never).unpublish({ documentId: event } as never);
  await keeper().follow();
  expect(await page()).toBe(404);
});

test('whoever waits is told of a change without the link to join', async () => {
  const event = await anEvent('Online course', { capacity: 1, online_link: 'https://meet.example.org/online-course' });
  for (const name of ['teacher', 'otherTeacher'] as const) await book(name, event);
  await move(event, '2026-11-21');
  const mails = await mailsAbout('Changed: Online course');
  const linked = mails.filter((mail) => JSON.stringify(mail).includes('meet.example.org'));
  expect([toWhom(mails), toWhom(linked)]).toEqual([['otherTeacher@example.org', 'teacher@example.org'], ['teacher@example.org']]);
});

test('an offer that nobody took goes to the next person only where somebody waits, and the letter says which', async () => {
  const ended = { state: 'offered' as const, offeredUntil: '2026-11-04T00:00:00.000Z' };
  const [waitedFor, empty] = [await anEvent('Waited-for course', { capacity: 1 }), await anEvent('Empty course', { capacity: 1 })];
  await seed(waitedFor, { name: 'Fern Example', email: 'fern@example.org', ...ended }, { name: 'Moss Example', email: 'moss@example.org', state: 'waiting', position: 1 });
  await seed(empty, { name: 'Fern Example', email: 'fern@example.org', ...ended });
  process.env.DEMO_TODAY = '2026-11-05';
  await keeper().lapse();
  expect([await statesOf(waitedFor), await statesOf(empty)]).toEqual([['lapsed', 'offered'], ['lapsed']]);
  const [next] = (await mailsAbout('The offer has ended: Waited-for course')).filter(({ to }) => to === 'fern@example.org');
  const [nobody] = (await mailsAbout('The offer has ended: Empty course')).filter(({ to }) => to === 'fern@example.org');
  expect(next?.text).toContain('It went to the next person. Ask whoever booked for you, or where they have left the designated teacher of your school, to put you on the waiting list again.');
  expect(nobody?.text).toContain('was not accepted in time.\n\nAsk whoever booked for you, or where they have left the designated teacher of your school, to book for you again.');
});

describe('cancelling late costs nothing', () => {
  const priced = { cost_rule: 'priced', price_pence: 4500 };

  test('where the event was moved to an earlier day after it was booked', async () => {
    const event = await anEvent('Moved course', { ...priced, day: '2026-11-30' });
    await book('teacher', event);
    await move(event, '2026-11-09');
    await book('otherTeacher', event);
    const [before, after] = await bookingsOf(event);
    expect((await browsers.teacher.get(`${bookingHref(before)}/cancel`)).text).not.toContain('late cancellation');
    expect((await browsers.otherTeacher.get(`${bookingHref(after)}/cancel`)).text).toContain('late cancellation');
    for (const [name, row] of [['teacher', before], ['otherTeacher', after]] as const) await browsers[name].submit(`${bookingHref(row)}/cancel`, { version: '0' });
    expect((await bookingsOf(event)).map(({ state, is_late: isLate }) => [state, isLate])).toEqual([['cancelled', 'no'], ['cancelled', 'yes']]);
    const charged = (await mailsAbout('Cancelled: Moved course')).filter(({ text }) => text.includes('It was cancelled late, so £45 may be charged.'));
    expect(charged.map(({ to }) => to)).toEqual(['otherTeacher@example.org']);
  });

  test('where the Virtual School cancels, and where the event is called off in the end', async () => {
    const [event, takesPlace] = [await anEvent('Called-off course', { ...priced, day: '2026-11-10' }), await anEvent('Priced course', { ...priced, day: '2026-11-10' })];
    for (const each of [event, takesPlace]) for (const name of ['teacher', 'otherTeacher'] as const) await book(name, each);
    for (const each of [event, takesPlace]) {
      const [own, other] = await bookingsOf(each);
      await browsers.teacher.submit(`${bookingHref(own)}/cancel`, { version: '0' });
      expect((await browsers.office.get(`${bookingHref(other)}/cancel`)).text).not.toContain('late cancellation');
      await browsers.office.submit(`${bookingHref(other)}/cancel`, { version: '0' });
    }
    await browsers.office.submit(`${eventHref(event)}/cancel`, { reason: 'The hall is flooded.' });
    const answer = await browsers.office.get('/portal/training/charges.xlsx?from-day=10&from-month=11&from-year=2026&until-day=10&until-month=11&until-year=2026').responseType('blob');
    const text = textOfSheet(answer.body as Buffer);
    expect([text.includes('Priced course'), text.includes('Called-off course')]).toEqual([true, false]);
    expect([text.includes('The teacher'), text.includes('The otherTeacher')]).toEqual([true, false]);
  });
});

describe('two people at one register', () => {
  let event = '';
  let ids: string[] = [];
  beforeAll(async () => {
    event = await anEvent('Shared register', { day: today });
    ids = await seed(event, { name: 'Fern Example' }, { name: 'Moss Example' }, { name: 'Reed Example' }, { name: 'Flint Example', state: 'cancelled' });
  });

  test('what the second ticked is kept when the first has closed it, and what could not be kept is said by name', async () => {
    await browsers.adviser.submit(registerHref(event), { was: [], here: [String(ids[0])], do: 'close' });
    expect(await statesOf(event)).toEqual(['attended', 'absent', 'absent', 'cancelled']);
    const answer = await browsers.office.submit(registerHref(event), { was: [String(ids[0])], here: [String(ids[1]), String(ids[3])], do: 'close' });
    expect(answer.status).toBe(303);
    expect(await statesOf(event)).toEqual(['attended', 'attended', 'absent', 'cancelled']);
    expect(String(answer.headers.location)).not.toContain('Example');
    const { text } = await browsers.office.get(String(answer.headers.location));
    for (const words of ['Somebody else had closed the register before you did', 'Fern Example still stands as attended', 'Flint Example could not be ticked (cancelled)']) expect(text).toContain(words);
    expect(text).not.toMatch(/(Moss|Reed) Example (still|could)/);
  });

  test('whoever was added by mistake is taken off: not absent, not charged', async () => {
    const other = await anEvent('Mistaken register', { day: today, capacity: 1, cost_rule: 'priced', price_pence: 4500 });
    const [booked, waiting] = await seed(other, { name: 'Fern Example' }, { name: 'Moss Example', state: 'waiting', position: 1 });
    await browsers.adviser.submit(`${registerHref(other)}/walk-in`, { name: 'Reed Example', email: '', role: 'carer', urn: '' });
    const walkedIn = String((await bookingsOf(other)).at(-1)?.public_id);
    const all = [booked, waiting, walkedIn].map(String);
    await browsers.adviser.submit(registerHref(other), { was: [walkedIn], here: all, do: 'save' });
    expect(await statesOf(other)).toEqual(['attended', 'attended', 'attended']);
    await browsers.adviser.submit(registerHref(other), { was: all, here: [], do: 'close' });
    expect(await statesOf(other)).toEqual(['absent', 'removed', 'removed']);
    await expectTrueCounters(other);
  });
});

describe('who is who', () => {
  test('a mailbox that is one account’s does not make a colleague that account', async () => {
    const event = await anEvent('Shared mailbox');
    await book('teacher', event);
    const answer = await bookFor('head', event, { name: 'Moss Example', email: 'teacher@example.org' });
    expect(answer.status).toBe(303);
    expect((await bookingsOf(event)).map((row) => [named(row), row.account_id])).toEqual([['The teacher', world.people.teacher.id], ['Moss Example', null]]);
  });

  test('a colleague with an account of the same school is on the list once; another school learns nothing of it', async () => {
    const event = await anEvent('Known colleague');
    const teacher = { name: 'the Teacher', email: 'teacher@example.org' };
    expect((await bookFor('head', event, teacher)).status).toBe(303);
    const [row] = await bookingsOf(event);
    expect(row?.account_id).toBe(world.people.teacher.id);
    expect((await bookFor('colleague', event, teacher)).status).toBe(422);
    expect((await book('teacher', event)).status).toBe(422);
    for (const name of ['otherTeacher', 'worker'] as const) expect((await bookFor(name, event, teacher)).status).toBe(303);
    expect((await bookFor('otherTeacher', event, teacher)).status).toBe(422); // their own booking they may know of
    expect((await bookingsOf(event)).map(({ account_id: account }) => account)).toEqual([world.people.teacher.id, null, null]);
  });

  test('two people of one name walk in from two schools; the same one is not added twice', async () => {
    const event = await anEvent('Common names', { day: today });
    const walkIn = async (more: Record<string, string>) => (await browsers.adviser.submit(`${registerHref(event)}/walk-in`, { name: 'Sam Example', email: '', role: 'teacher', urn: '', ...more })).status;
    expect([await walkIn({ urn: urnOf(1) }), await walkIn({ urn: urnOf(2) }), await walkIn({ urn: urnOf(2) }), await walkIn({}), await walkIn({ name: 'Sam B. Example' })]).toEqual([303, 303, 422, 422, 303]);
  });
});

describe('reminders', () => {
  test('whoever takes a place over is not reminded of what they have just been told', async () => {
    const event = await anEvent('Taken-over course', { day: '2026-11-09' });
    await seed(event, { name: 'The teacher', account: world.people.teacher });
    const [row] = await bookingsOf(event);
    await browsers.teacher.submit(`${bookingHref(row)}/swap`, { version: '0', name: 'Reed Example', email: 'reed@example.org', role: 'teacher' });
    await keeper().remind();
    expect(await mailsAbout('November 2026: Taken-over course')).toEqual([]);
    process.env.DEMO_TODAY = '2026-11-08';
    await keeper().remind();
    expect(toWhom(await mailsAbout('November 2026: Taken-over course'))).toEqual(['reed@example.org']);
  });

  test('reach everybody, however many have had theirs', async () => {
    const event = await anEvent('Crowded course', { day: '2026-11-05', moreDays: ['2026-11-12'], capacity: 1000 });
    for (let round = 0; round < 10; round += 1) await seed(event, ...Array.from({ length: 201 }, (_, at) => ({ name: `Person ${round} ${at}` })));
    await world.services.database.inTransaction(async (trx) => trx('training_bookings').where({ places_id: (await placesOf(event)).id }).update({ first_reminder_at: '2026-10-29T09:00:00.000Z', last_reminder_at: '2026-11-04T00:00:00.000Z', reminded_of: '2026-11-05' }));
    await seed(event, { name: 'Last of all', email: 'last@example.org' });
    await keeper().remind();
    expect(toWhom(await mailsAbout('November 2026: Crowded course'))).toEqual(['last@example.org']);
  });
});

describe('a colleague without an account whose booker has left the school', () => {
  let event = '';
  let row: Row | undefined;
  beforeAll(async () => {
    event = await anEvent('Orphaned course', { capacity: 1 });
    await seed(event, { name: 'Moss Example', email: 'moss@example.org', bookedBy: world.people.leaver.id, state: 'offered', offeredUntil: '2026-11-19T09:00:00.000Z' }, { name: 'Reed Example', email: 'reed@example.org', bookedBy: world.people.colleague.id, state: 'waiting', position: 1 });
    [row] = await bookingsOf(event);
  });

  test('is found by the head teacher and the designated teachers in the school’s record, and by nobody else', async () => {
    const { text } = await browsers.head.get('/portal/training/school');
    expect(text).toContain(`href="${bookingHref(row)}"`);
    const [, other] = await bookingsOf(event);
    expect(text).not.toContain(bookingHref(other)); // whoever booked it is there
    expect((await browsers.head.get(bookingHref(other))).status).toBe(404);
    for (const name of ['otherTeacher', 'governor', 'worker'] as const) expect((await browsers[name].get(bookingHref(row))).status).toBe(404);
  });

  test('gets the offered place through them, and can be cancelled by them', async () => {
    expect((await browsers.teacher.submit(bookingHref(row), { move: 'accept', version: '0' })).status).toBe(303);
    expect((await bookingsOf(event))[0]?.state).toBe('booked');
    expect((await browsers.head.submit(`${bookingHref(row)}/cancel`, { version: '1' })).status).toBe(303);
    expect((await bookingsOf(event))[0]?.state).toBe('cancelled');
  });

  test('has its materials through them', async () => {
    const past = await anEvent('Orphaned past course', { day: '2026-10-20' });
    await seed(past, { name: 'Moss Example', bookedBy: world.people.leaver.id, state: 'attended' });
    const file = await aFile(world.services, world.people.adviser.id, { type: 'training-event', id: past });
    const status = async (name: PersonName) => (await browsers[name].get(`${eventHref(past)}/materials/${file}`)).status;
    expect([await status('head'), await status('governor'), await status('otherTeacher')]).toEqual([200, 404, 404]);
  });
});
