import fs from 'node:fs';
import path from 'node:path';
import { onItsWay } from '../support/on-its-way';
import { bootWorld, hiddenFields, type PersonName, type World } from '../support/world';

type Got = { status: number; text: string; headers: Record<string, string> };
type Sent = { name: string; bytes: Buffer | string };

let world: World;
const onDisk = onItsWay();
beforeAll(async () => { world = await bootWorld(); });
afterAll(async () => {
  await world?.stop();
  onDisk.close();
});

const fixture = (place: string): Sent => ({ name: path.basename(place), bytes: fs.readFileSync(path.resolve(__dirname, '../fixtures', place)) });
const table = (name: string) => world.services.database.query()(name);
const day = (text: string) => { const [year = '', month = '', date = ''] = text.split('-'); return { 'as-of-day': date, 'as-of-month': month, 'as-of-year': year }; };

/** Sends files as the form with its box does. */
const send = async (person: PersonName, kind: 'roll' | 'return', files: readonly Sent[], asOf: string): Promise<Got> => {
  const token = await world.sessionOf(person);
  const form = `/portal/imports/${kind}`;
  const page = await world.agent().get(form).set('Cookie', `portal-session=${token}`).redirects(0);
  const { _csrf = '', _key = '' } = hiddenFields(page.text);
  const request = world.agent().post(form).set('Cookie', `portal-session=${token}`).set('Sec-Fetch-Site', 'same-origin').redirects(0);
  for (const [key, value] of Object.entries({ _csrf, _key, ...day(asOf) })) void request.field(key, value);
  for (const { name, bytes } of files) void request.attach('file', Buffer.from(bytes), name);
  return (await request) as Got;
};
const sent = async (files: readonly Sent[], asOf: string, kind: 'roll' | 'return' = 'roll'): Promise<string> => (await send('officer', kind, files, asOf)).headers.location ?? '';
const decide = async (address: string, fields: Record<string, string>, person: PersonName = 'officer'): Promise<Got> => {
  const browser = await world.as(person);
  const { _csrf = '', _key = '', seen = '' } = hiddenFields((await browser.get(address)).text);
  return (await browser.send(address, { _csrf, _key, ...(seen && { seen, looked: seen }), ...fields })) as Got;
};
const yes = { do: 'bring-in' };
const audited = async (action: string) => ((await table('portal_audit').where({ action }).orderBy('id')) as { outcome: string; details: string }[]).map(({ outcome, details }) => ({ outcome, details: String(details) }));

test('only a data officer gets a byte of a file onto the disk', async () => {
  for (const person of ['teacher', 'adviser', 'office', 'worker'] as const) expect((await send(person, 'roll', [fixture('roll/2026-11-20.csv')], '2026-11-02')).status).toBe(403);
  expect(await table('child_uploads')).toEqual([]);
});

test('a roll waits sealed, is looked at, and comes in with its counts; nothing personal is in the audit', async () => {
  const address = await sent([fixture('roll/2026-11-20.csv')], '2026-11-02');
  const [row] = (await table('child_uploads')) as { content: string }[];
  expect(row?.content).not.toMatch(/Notreal|NTAwMS/);
  const page = await (await world.as('officer')).get(`${address}?show=added`);
  expect({ status: page.status, shows: page.text.includes('Bryn Ŵyddfa'), cached: page.headers['cache-control'] }).toEqual({ status: 200, shows: true, cached: 'no-store' });
  expect(page.text).toContain('propose 4 of 4 children as leavers');

  const without = await decide(address, { do: 'bring-in', looked: '' });
  expect({ status: without.status, says: without.text.includes('Tick the box') }).toEqual({ status: 422, says: true });
  expect((await decide(address, yes)).status).toBe(303);
  expect(Number((await table('children').where('case_number', 'like', '50%').count({ count: '*' }))[0]?.count)).toBe(24);
  expect(await table('child_uploads').first()).toMatchObject({ content: null, state: 'brought-in' });
  expect(await audited('children.roll-imported')).toMatchObject([{ outcome: 'done' }]);
  expect(await audited('children.roll-sent')).toHaveLength(1); // the empty form was opened more often
  for (const action of ['children.import', 'children.roll-sent', 'children.roll-imported', 'child.imported']) {
    const rows = await audited(action);
    expect(rows.length).toBeGreaterThan(0);
    for (const { details } of rows) expect(details).not.toMatch(/Ŵyddfa|5002|csv/);
  }
});

test('the addresses of the children are sealed, and leavers wait for an answer', async () => {
  const child = await table('children').where({ case_number: '5002' }).first();
  expect(child.placement_address).not.toContain('Nowhere');
  expect(Number((await table('child_leavers').where({ open: 'yes' }).count({ count: '*' }))[0]?.count)).toBe(4);
});

test('two officers who say yes in the same moment bring the file in once', async () => {
  const address = await sent([fixture('roll/2026-11-23.csv')], '2026-11-03');
  const before = Number((await table('child_imports').count({ count: '*' }))[0]?.count);
  const officers = await Promise.all([1, 2, 3].map(async () => {
    const browser = await world.as('officer');
    const { _csrf = '', _key = '', seen = '' } = hiddenFields((await browser.get(address)).text);
    return () => browser.send(address, { _csrf, _key, seen, looked: seen, ...yes });
  }));
  const all = await Promise.all(officers.map((press) => press())); // each has seen the file before any has pressed

  expect(all.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
  expect(Number((await table('child_imports').count({ count: '*' }))[0]?.count)).toBe(before + 1);
  expect((await table('child_names').where({ name: 'Bee' })).length).toBe(1);
});

test('a file and another of the same children, said yes to in the same moment, add nobody twice', async () => {
  const [header = '', row = ''] = String(fixture('roll/2026-11-23.csv').bytes).split(/\r?\n/);
  const more = (name: string): Sent => ({ name, bytes: String(fixture('roll/2026-11-23.csv').bytes).trimEnd().concat(`\r\n${row.replace('5001', '5099').replace(/Z999123426000/, 'UN1').replace(/Abel/g, 'Zed')}\r\n`) });
  expect(header).toContain('case_number');
  const addresses = await Promise.all([sent([more('one.csv')], '2026-11-04'), sent([more('two.csv')], '2026-11-04')]);
  const statuses = (await Promise.all(addresses.map((address) => decide(address, yes)))).map(({ status }) => status);

  expect(statuses.every((status) => status === 303 || status === 409)).toBe(true);
  expect(statuses).toContain(303);
  expect((await table('children').where({ case_number: '5099' })).length).toBe(1);
});

test('what changed after somebody looked is shown again before it is done', async () => {
  const address = await sent([fixture('roll/2026-11-23.csv')], '2026-11-04');
  const browser = await world.as('officer');
  const { _csrf = '', _key = '', seen = '' } = hiddenFields((await browser.get(address)).text);
  await world.services.database.inTransaction((trx) => trx('children').where({ case_number: '5004' }).update({ known_as: 'Di', roll_hash: null }));
  const got = await browser.send(address, { _csrf, _key, seen, looked: seen, ...yes });

  expect({ status: got.status, says: got.text.includes('The records have changed since you looked') }).toEqual({ status: 409, says: true });
  expect((await browser.get(`${address}?show=changed`)).text).toContain('Di (5004)');
  expect((await decide(address, yes)).status).toBe(303);
});

test('the return comes in as several files; what is not read is not kept', async () => {
  const files = ['header.csv', 'episodes.csv', 'reviews.csv', 'uasc.csv'].map((name) => fixture(`ssda903/2018/${name}`));
  const address = await sent([...files, { name: 'oc2.csv', bytes: 'CHILD,HEALTH\r\n7001,a secret\r\n' }], '2018-03-31', 'return');

  const page = await (await world.as('officer')).get(address);
  expect(page.text).toContain('Not read: oc2.csv.');
  expect(page.text).not.toContain('a secret');
  expect((await decide(address, { do: 'bring-in' })).status).toBe(303);
  expect((await table('care_episodes')).length).toBe(7);
});

test.each<[string, 'roll' | 'return', () => Sent[], string]>([
  ['no file', 'roll', () => [], 'Choose the file with the roll'],
  ['two files for one roll', 'roll', () => [fixture('roll/2026-11-20.csv'), fixture('roll/2026-11-23.csv')], 'Choose one file at a time'],
  ['a file of 4 MB', 'roll', () => [{ name: 'big.csv', bytes: Buffer.alloc(4 * 1_048_576, 'a') }], 'at most 3 MB'],
  ['a workbook', 'roll', () => [{ name: 'roll.xlsx', bytes: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) }], 'is not a text file'],
  ['bytes of nothing', 'roll', () => [{ name: 'roll.csv', bytes: Buffer.from([0xff, 0xfe, 0, 0]) }], 'UTF-16'],
  ['an open quotation mark', 'roll', () => [{ name: 'roll.csv', bytes: String(fixture('roll/2026-11-20.csv').bytes).replace(/5003,/, '"5003,') }], 'a quotation mark is opened'],
  ['a return without its header', 'return', () => [fixture('ssda903/2018/episodes.csv')], 'There is no header.csv'],
  ['thirteen files', 'return', () => Array.from({ length: 13 }, (_, at) => ({ name: `${at}.csv`, bytes: 'a' })), 'Choose at most 12 files'],
])('%s is said on the page, with 422, and nothing is kept', async (_what, kind, files, words) => {
  const before = (await table('child_uploads')).length;
  const got = await send('officer', kind, files(), '2026-11-04');

  expect({ status: got.status, says: got.text.includes(words) }).toEqual({ status: 422, says: true });
  expect((await table('child_uploads')).length).toBe(before);
});

test('a roll with places of the longest names comes in', async () => {
  const long = (letter: string) => letter.repeat(200);
  const bytes = String(fixture('roll/2026-11-23.csv').bytes).replace(/,,Ysgol Ddychmygol,Wales,01\/09\/2024,/, `,,${long('Y')},Wales,01/09/2024,`);
  const address = await sent([{ name: 'long.csv', bytes }], '2026-11-04');

  expect((await decide(address, yes)).status).toBe(303);
  expect((await table('school_places').where({ provider: long('Y') })).length).toBe(1);
});

test('markup in a cell is text on the page', async () => {
  const address = await sent([{ name: '<b>roll</b>.csv', bytes: String(fixture('roll/2026-11-23.csv').bytes).replace(/Dilys Madeup,Dilys/, 'Dilys Madeup,<script>alert(1)</script>') }], '2026-11-04');
  const { text } = await (await world.as('officer')).get(`${address}?show=changed`);

  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(text).not.toContain('<script>alert');
  expect(text).not.toContain('<b>roll');
  expect((await decide(address, { do: 'discard' })).status).toBe(303);
});

test('a wrong button, a forged sign and an address of nobody change nothing', async () => {
  const address = await sent([fixture('roll/2026-11-23.csv')], '2026-11-04');

  expect((await decide(address, { do: 'delete' })).status).toBe(422);
  expect((await decide(address, { ...yes, seen: 'x'.repeat(43) })).status).toBe(409);
  expect((await (await world.as('officer')).get(`/portal/imports/${'a'.repeat(26)}`)).status).toBe(404);
  expect((await (await world.as('foreignOfficer')).get(address)).status).toBe(404);
  expect((await table('child_uploads').orderBy('id', 'desc').first()).state).toBe('waiting');
});

test('what was on its way is taken away', () => expect(onDisk.left()).toEqual([]));
