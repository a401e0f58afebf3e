import { randomFrom } from '../support/factories/random';
import { followEvents, makeBookings, makeEvent } from '../support/factories/training';
import { onItsWay } from '../support/on-its-way';
import { aSender, type Sender } from '../support/sender';
import { bootWorld, today, urnOf, type PersonName, type World } from '../support/world';

type Row = Record<string, string | number | null>;

let world: World;
let trainer: Sender;
let event = '';
let otherEvent = '';
/** Bookings of the event: the teacher's own, the colleague's own, and the one that the head made for somebody without an account. */
let [own, absent, passedOn] = ['', '', ''];

const table = (name: string) => world.services.database.query()(name);
const shelf = (of = event) => `/portal/training/events/${of}/materials`;
const newest = async (): Promise<Row> => (await table('portal_files').where({ about_type: 'training-event' }).whereIn('state', ['clean', 'checking']).orderBy('id', 'desc').first()) as Row;
const fileAt = ({ public_id: file }: Row, of = event) => `${shelf(of)}/${file}`;
const statusFor = async (name: PersonName, address: string): Promise<number> => (await (await world.as(name)).get(address)).status;
const bookingText = async (name: PersonName, booking: string): Promise<string> => (await (await world.as(name)).get(`/portal/training/bookings/${booking}`)).text;
const save = (was: string[], here: string[]) => trainer.submit(`/portal/training/register/${event}`, { was, here, do: 'save' });
const setState = ({ public_id: file }: Row, state: string) => world.services.database.inTransaction((trx) => trx('portal_files').where({ public_id: file }).update({ state }));

const sent = onItsWay();

beforeAll(async () => {
  world = await bootWorld();
  const { teacher, colleague, head, otherTeacher } = world.people;
  const booking = (account: { id: number; publicId: string }, name: string) => ({ account, bookedBy: account.id, name, role: 'designated-teacher', urn: urnOf(1), state: 'booked' as const });
  event = await makeEvent(world.strapi, { title: 'Course with files', slug: 'course-with-files', day: today });
  otherEvent = await makeEvent(world.strapi, { title: 'Another course', slug: 'another-course', day: '2026-10-20' });
  await followEvents(world.strapi);
  [own = '', absent = '', passedOn = ''] = await makeBookings(world.strapi, randomFrom(51), event, [booking(teacher, 'The teacher'), booking(colleague, 'The colleague'), { bookedBy: head.id, name: 'Moss Example', email: 'moss@example.org', role: 'teacher', urn: urnOf(1), state: 'booked' }]);
  await makeBookings(world.strapi, randomFrom(52), otherEvent, [{ ...booking(otherTeacher, 'The other teacher'), state: 'attended' }], '2026-10-20T12:00:00.000Z');
  trainer = await aSender(world, 'adviser', shelf);
});
afterAll(async () => {
  await world?.stop();
  sent.close();
});

test('the trainer adds a file before the day, and nobody else has it yet', async () => {
  expect((await trainer.get(shelf())).text).toContain('Nothing that names a pupil belongs in a file here');
  const got = await trainer.upload({ bytes: 'Invented slides.', name: 'Slides of the course.txt' });
  expect({ status: got.status, location: got.headers.location }).toEqual({ status: 303, location: shelf() });
  const row = await newest();
  expect(row).toMatchObject({ about_type: 'training-event', about_id: event, state: 'clean' });
  expect(JSON.stringify(row)).not.toContain('Slides');
  expect(await statusFor('office', fileAt(row))).toBe(200);
  for (const person of ['teacher', 'head', 'otherTeacher', 'foreignAdviser', 'foreignOffice'] as const) expect(await statusFor(person, fileAt(row))).toBe(404);
  expect(await bookingText('teacher', own)).not.toContain('Slides of the course');
});

test.each<[string, { bytes: string; name: string }, string]>([
  ['no file', { bytes: '', name: '' }, 'Choose a file'],
  ['a page of HTML', { bytes: '<html>', name: 'page.html' }, 'This kind of file is not taken'],
  ['the same file again', { bytes: 'Invented slides.', name: 'again.txt' }, 'This file is there already'],
])('%s is said on the page, with 422', async (_what, sending, words) => {
  const got = await trainer.upload(sending);
  expect({ status: got.status, says: got.text.includes(words) }).toEqual({ status: 422, says: true });
});

test('once the register says so, whoever attended has it, and whoever booked for somebody without an account', async () => {
  expect((await save([], [own, passedOn])).status).toBe(303);
  const row = await newest();
  for (const person of ['teacher', 'head'] as const) expect(await statusFor(person, fileAt(row))).toBe(200);
  expect(await bookingText('teacher', own)).toContain(`href="${fileAt(row)}"`);
  expect(await bookingText('head', passedOn)).toContain(`href="${fileAt(row)}"`);
  const file = await (await world.as('teacher')).get(fileAt(row));
  expect(file.text).toBe('Invented slides.');
  expect(file.headers).toMatchObject({ 'content-disposition': expect.stringMatching(/^attachment/), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
});

test('whoever was not there, or attended something else, or runs other events does not find it', async () => {
  const row = await newest();
  expect(await bookingText('colleague', absent)).not.toContain('Slides of the course');
  for (const person of ['colleague', 'otherTeacher', 'otherHead', 'governor', 'worker', 'officer', 'clerk', 'foreignAdviser'] as const) expect(await statusFor(person, fileAt(row))).toBe(404);
  expect(await statusFor('leaver', fileAt(row))).toBe(403);
  expect(await statusFor('otherTeacher', fileAt(row, otherEvent))).toBe(404); // attended that event: the file is of this one
  for (const wrong of [`${shelf()}/${'a'.repeat(26)}`, `${shelf()}/x`, fileAt(row, 'nothing')]) expect(await statusFor('teacher', wrong)).toBe(404);
  expect((await world.agent().get(fileAt(row)).redirects(0)).status).toBe(303);
});

test('the list is for whoever runs the event alone', async () => {
  for (const person of ['teacher', 'head', 'governor'] as const) expect(await statusFor(person, shelf())).toBe(403);
  for (const person of ['foreignAdviser', 'foreignOffice'] as const) expect(await statusFor(person, shelf())).toBe(404);
  const count = async () => (await table('portal_files')).length;
  const before = await count();
  const foreign = await aSender(world, 'foreignAdviser', shelf);
  expect((await foreign.upload({ bytes: 'Not theirs.' })).status).toBe(403); // no page, no token
  expect(await count()).toBe(before);
});

test('while it is being checked nobody opens it, and it says so to the trainer alone', async () => {
  const row = await newest();
  await setState(row, 'checking');
  for (const person of ['teacher', 'head', 'adviser'] as const) expect(await statusFor(person, fileAt(row))).toBe(404);
  expect((await trainer.get(shelf())).text).toContain('Being checked');
  expect(await bookingText('teacher', own)).not.toContain('Slides of the course');
  await setState(row, 'clean');
});

test('a tick that is taken back takes the file back', async () => {
  const row = await newest();
  await save([own, passedOn], [passedOn]);
  expect(await statusFor('teacher', fileAt(row))).toBe(404);
  await save([passedOn], [own, passedOn]);
  expect(await statusFor('teacher', fileAt(row))).toBe(200);
});

test('removed it is gone for everybody', async () => {
  const row = await newest();
  const asking = `${shelf()}?remove=${row.public_id}`;
  expect((await trainer.get(asking)).text).toContain('Remove Slides of the course.txt?');
  expect((await trainer.submit(asking, { do: 'remove', file: String(row.public_id) })).status).toBe(303);
  for (const person of ['teacher', 'head', 'adviser'] as const) expect(await statusFor(person, fileAt(row))).toBe(404);
  expect(await bookingText('teacher', own)).not.toContain('Slides of the course');
  expect(await table('portal_files').where({ public_id: row.public_id }).first()).toMatchObject({ state: 'removed', name: null, sealed_key: null });
});

test('what is on its way is taken away', () => expect(sent.left()).toEqual([]));

test('what was opened and changed is recorded, without the name of a file', async () => {
  const rows = (await table('portal_audit').where('action', 'like', 'training.materials%')) as Row[];
  expect([...new Set(rows.map(({ action }) => action))].sort()).toEqual(['training.materials', 'training.materials-downloaded']);
  expect(rows.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['done', 'not-found']));
  expect(JSON.stringify(rows)).toContain(event);
  expect(JSON.stringify(rows)).not.toContain('Slides');
});
