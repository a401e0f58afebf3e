import { onItsWay } from '../support/on-its-way';
import { aSender, type Sender } from '../support/sender';
import { bootWorld, hiddenFields, service, urnOf, type PersonAtBrowser, type PersonName, type World } from '../support/world';

type Row = Record<string, string | number | null>;
type Fields = Record<string, string | string[]>;
type Needs = { boardNeedsOf(strapi: unknown): unknown };
type Keep = { keepSchools(needs: unknown): Promise<number> };
const duties = '../../plugins/duties/server/src';

let world: World;
let teacher: Sender;
let base = '';
const shelf = (duty = 'd18') => `${base}/evidence/${duty}`;
const table = (name: string) => world.services.database.query()(name);
const newest = async (): Promise<Row> => (await table('portal_files').where({ state: 'clean' }).orderBy('id', 'desc').first()) as Row;
const fileAt = ({ public_id: file }: Row) => `${base}/files/${file}`;
const statusFor = async (name: PersonName, address: string): Promise<number> => (await (await world.as(name)).get(address)).status;
const move = (to: string, state: string) => world.services.database.inTransaction((trx) => trx('duties_returns').where({ public_id: to.split('/').at(-1) ?? '' }).update({ state }));

/** As the browser posts the form of a page: its hidden fields with what was entered. */
const press = async (browser: PersonAtBrowser, path: string, fields: Fields) => {
  const { _csrf = '', _key = '', version } = hiddenFields((await browser.get(path)).text);
  return browser.send(path, { _csrf, _key, ...(version !== undefined && { version }), ...fields });
};
const start = async (browser: PersonAtBrowser, school: number, ticked: string | string[]): Promise<string> => {
  const begun = await press(browser, '/portal/duties', { urn: urnOf(school) });
  await press(browser, String(begun.headers.location), { pupils: ticked });
  return String(begun.headers.location).replace('/facts', '');
};

const sent = onItsWay();

beforeAll(async () => {
  world = await bootWorld();
  const { boardNeedsOf } = jest.requireActual<Needs>(`${duties}/store/needs-of`);
  await jest.requireActual<Keep>(`${duties}/use-cases/keep-schools`).keepSchools(boardNeedsOf(world.strapi));
  teacher = await aSender(world, 'teacher', shelf);
  base = await start(teacher, 1, 'lookedAfter');
});
afterAll(async () => {
  await world?.stop();
  sent.close();
});

test('a file is added to a duty, kept sealed, and stands on the area page and on check your answers', async () => {
  expect((await teacher.get(`${base}/areas/leadership`)).text).toContain(`href="${shelf()}"`);
  expect((await teacher.get(shelf())).text).toContain('Nothing that names a pupil belongs in evidence');
  const got = await teacher.upload({ bytes: 'An invented policy.', name: 'First point of contact.txt' });
  expect({ status: got.status, location: got.headers.location }).toEqual({ status: 303, location: shelf() });
  const row = await newest();
  expect(row).toMatchObject({ about_type: 'duties-return', about_id: base.split('/').at(-1), about_part: 'D18', state: 'clean' });
  expect(JSON.stringify(row)).not.toContain('point of contact');
  for (const page of ['/areas/leadership', '/check', '/evidence/d18']) expect((await teacher.get(`${base}${page}`)).text).toContain('First point of contact.txt');
  for (const page of ['/areas/governance', '/evidence/d19']) expect((await teacher.get(`${base}${page}`)).text).not.toContain('First point of contact.txt');
  const file = await teacher.get(fileAt(row));
  expect({ status: file.status, text: file.text }).toEqual({ status: 200, text: 'An invented policy.' });
  expect(file.headers).toMatchObject({ 'content-disposition': expect.stringMatching(/^attachment/), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
});

test.each<[string, { bytes: string; name: string }, string]>([
  ['no file', { bytes: '', name: '' }, 'Choose a file'],
  ['a page of HTML', { bytes: '<html>', name: 'page.html' }, 'This kind of file is not taken'],
  ['a PDF that is none', { bytes: 'MZ', name: 'run.pdf' }, 'does not go with the ending'],
  ['the same file again', { bytes: 'An invented policy.', name: 'again.txt' }, 'This file is there already'],
])('%s is said on the page, with 422', async (_what, sending, words) => {
  const got = await teacher.upload(sending);
  expect({ status: got.status, says: got.text.includes(words), box: got.text.includes('type="file"') }).toEqual({ status: 422, says: true, box: true });
});

test('while it is a draft its own school reads it, and nobody else', async () => {
  const address = fileAt(await newest());
  for (const person of ['colleague', 'head'] as const) expect(await statusFor(person, address)).toBe(200);
  for (const person of ['otherTeacher', 'otherHead', 'foreignTeacher', 'adviser', 'office', 'foreignAdviser', 'assistant'] as const) expect(await statusFor(person, address)).toBe(404);
  for (const person of ['governor', 'trustLead', 'worker', 'officer'] as const) expect(await statusFor(person, address)).toBe(403);
  for (const wrong of [shelf('d99'), `${base}/files/${'a'.repeat(26)}`, `${base}/files/x`]) expect((await teacher.get(wrong)).status).toBe(404);
});

test('of another return it is not found', async () => {
  const other = await start(await world.as('otherTeacher'), 2, 'lookedAfter');
  const { public_id: file } = await newest();
  expect(await statusFor('otherTeacher', `${other}/files/${file}`)).toBe(404);
});

test('a colleague adds to areas given to them, and sees no other evidence', async () => {
  const assistant = await aSender(world, 'assistant', shelf);
  const leadership = await newest();
  const { id } = await table('duties_returns').where({ public_id: base.split('/').at(-1) }).first('id');
  await world.services.database.inTransaction((trx) => trx('duties_shares').insert({ return_id: id, area: 'governance', account_id: world.people.assistant.id, until_day: '2026-12-18', given_by: world.people.teacher.id, given_at: '2026-11-04T09:00:00.000Z' }));
  expect((await assistant.upload({ to: shelf('d13a'), bytes: 'Invented minutes.', name: 'Minutes.txt' })).status).toBe(303);
  expect(await statusFor('assistant', fileAt(await newest()))).toBe(200);
  for (const address of [shelf(), fileAt(leadership)]) expect((await assistant.get(address)).status).toBe(404);
  expect((await assistant.get(`${base}/areas/governance`)).text).toContain('Minutes.txt');
});

test('what is on its way is taken away', () => expect(sent.left()).toEqual([]));

test('whoever sends the return has seen it', async () => {
  const version = async () => Number((await table('duties_returns').where({ public_id: base.split('/').at(-1) }).first('version')).version);
  const before = await version();
  await teacher.upload({ to: shelf('d19'), bytes: 'Added while somebody reads.', name: 'Training record.txt' });
  expect(await version()).toBe(before + 1);
});

test('it is removed while the return may be answered, bytes and all', async () => {
  await teacher.upload({ bytes: 'A mistake.', name: 'Mistake.txt' });
  const row = await newest();
  expect((await teacher.get(`${shelf()}?remove=${row.public_id}`)).text).toContain('Remove Mistake.txt?');
  expect((await teacher.submit(`${shelf()}?remove=${row.public_id}`, { do: 'remove', file: String(row.public_id) })).status).toBe(303);
  expect((await teacher.get(fileAt(row))).status).toBe(404);
  expect(await table('portal_files').where({ public_id: row.public_id }).first()).toMatchObject({ state: 'removed', sealed_key: null });
});

test('once it is sent nobody adds or removes', async () => {
  const row = (await table('portal_files').where({ about_part: 'D18', state: 'clean' }).first()) as Row;
  await move(base, 'submitted');
  expect((await teacher.get(shelf())).text).not.toContain('type="file"');
  const count = async () => (await table('portal_files')).length;
  const before = await count();
  expect((await teacher.upload({ bytes: 'Too late.' })).status).toBe(409);
  expect((await teacher.submit(shelf(), { do: 'remove', file: String(row.public_id) })).status).toBe(409);
  expect(await count()).toBe(before);
  expect((await teacher.get(fileAt(row))).status).toBe(200);
  expect(await statusFor('adviser', fileAt(row))).toBe(404); // it waits for the head teacher
});

test('what is confirmed keeps its evidence: the Virtual School of its authority reads it, and the edition says what it was', async () => {
  const row = (await table('portal_files').where({ about_part: 'D18', state: 'clean' }).first()) as Row;
  const head = await world.as('head');
  expect((await head.get(`${base}/check`)).text).toContain('First point of contact.txt');
  expect((await press(head, `${base}/check`, { _do: 'confirm' })).status).toBe(303);
  const page = (await (await world.as('adviser')).get(`/portal/duties/schools/${urnOf(1)}`)).text;
  expect(page).toContain('First point of contact.txt');
  expect(page).toContain(fileAt(row));
  for (const person of ['adviser', 'office', 'teacher', 'head'] as const) expect(await statusFor(person, fileAt(row))).toBe(200);
  for (const person of ['foreignAdviser', 'foreignOffice', 'otherHead'] as const) expect(await statusFor(person, fileAt(row))).toBe(404);
  expect(await statusFor('governor', fileAt(row))).toBe(403);
  expect(await statusFor('adviser', shelf())).toBe(403);
  expect((await teacher.upload({ bytes: 'Far too late.' })).status).toBe(409);
  const kept = await table('duties_snapshots').first();
  expect(String(kept.content)).not.toContain('point of contact');
  const { evidence } = JSON.parse(world.services.vault.open(String(kept.content))) as { evidence: Row[] };
  expect(evidence).toContainEqual({ publicId: row.public_id, duty: 'D18', name: 'First point of contact.txt', size: 19, sha256: row.digest });
});

test('opened again it can be removed from the new edition', async () => {
  const row = (await table('portal_files').where({ about_part: 'D18', state: 'clean' }).first()) as Row;
  expect((await press(teacher, `${base}/check`, { _do: 'reopen' })).status).toBe(303);
  expect(await statusFor('adviser', fileAt(row))).toBe(404); // as with the answers
  expect((await teacher.submit(`${shelf()}?remove=${row.public_id}`, { do: 'remove', file: String(row.public_id) })).status).toBe(303);
});

test('a school without such a pupil adds it from its one page', async () => {
  await world.services.database.inTransaction((trx) => trx('duties_returns').where({ urn: urnOf(2) }).update({ facts: JSON.stringify({ lookedAfter: 'no', withSen: 'no', previouslyLookedAfter: 'no', careLeaver: 'no', socialWorker: 'no', kinship: 'no' }) }));
  const short = `/portal/duties/${(await table('duties_returns').where({ urn: urnOf(2) }).first('public_id')).public_id}`;
  const other = await aSender(world, 'otherTeacher', () => `${short}/evidence/d05`);
  expect((await other.upload({ bytes: 'An invented certificate.', name: 'Certificate.txt' })).status).toBe(303);
  expect((await other.get(`${short}/evidence/d05`)).text).toContain(`href="${short}/short#d05"`);
  expect((await other.get(`${short}/short`)).text).toContain('Certificate.txt');
});

test('what was opened and changed is recorded, with the duty and without the name of a file', async () => {
  const rows = (await table('portal_audit').where('action', 'like', 'duties.evidence%')) as Row[];
  expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['duties.evidence', 'duties.evidence-downloaded']));
  expect(JSON.stringify(rows)).toContain('D18');
  expect(JSON.stringify(rows)).not.toMatch(/point of contact|Minutes/);
  expect(await service<{ runOnce(): Promise<number> }>(world.strapi, 'school-portal', 'outbox').runOnce()).toBeGreaterThan(0); // the bytes of what was removed go
});
