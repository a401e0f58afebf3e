import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Actor, Upload } from '@virtual-school/portal-kit';
import { uploadsStore } from '../../store/uploads-store';
import { officer, officerElsewhere, someone } from '../../testing/casework';
import { quietReport, testNeeds, type TestNeeds } from '../../testing/test-needs';
import { open, pageNeeds, post } from '../../testing/test-page';
import { expireUploads } from '../../use-cases/expire-uploads';
import { importRoll } from '../../use-cases/import-roll';
import { importNewPage } from '../import-new/route';
import { importProblemsFile } from '../import-problems/route';
import { importsPage } from '../imports/route';
import { importPage } from './route';

const fixtures = path.resolve(__dirname, '../../../../../../tests/fixtures');
const folder = mkdtempSync(path.join(tmpdir(), 'import-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

let needs: TestNeeds;
beforeEach(async () => {
  needs = await testNeeds();
});
afterEach(() => needs.database.end());

const db = () => needs.database.query();
const on = (day: string) => { const [year = '', month = '', date = ''] = day.split('-'); return { 'as-of-day': date, 'as-of-month': month, 'as-of-year': year }; };
const file = (place: string, name = path.basename(place)): Upload => ({ field: 'file', name, size: 1, path: path.join(fixtures, place) });
const written = (name: string, content: string): Upload => {
  writeFileSync(path.join(folder, name), content);
  return { field: 'file', name, size: content.length, path: path.join(folder, name) };
};
const send = (uploads: readonly Upload[], day = '2026-11-20', actor = officer, more: Record<string, string> = {}, kind: 'roll' | 'ssda903' = 'roll') =>
  post(importNewPage(kind)(pageNeeds(needs)), actor, {}, { ...on(day), ...more }, { uploads, database: needs.database });
const sent = async (...order: Parameters<typeof send>): Promise<string> => (await send(...order)).to?.split('/').at(-1) ?? '';
const look = (importId: string, query: Record<string, string> = {}, actor: Actor = officer) => open(importPage(pageNeeds(needs)), actor, { importId }, query);
const seenOn = (html: string): string => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? '';
const yes = (importId: string, fields: Record<string, string>, actor = officer) => post(importPage(pageNeeds(needs)), actor, { importId }, { do: 'bring-in', ...fields }, { database: needs.database });
const bringIn = async (importId: string, { ticked = false } = {}) => {
  const seen = seenOn((await look(importId)).html);
  return yes(importId, { seen, ...(ticked && { looked: seen }) });
};
const byCommand = (name: string, asOf: string, allowed = false) => importRoll(needs)({ path: path.join(fixtures, 'roll', name), asOf, authority: '999', yes: allowed }, quietReport());

test('a roll is looked at, changes nothing, and comes in with a yes', async () => {
  const id = await sent([file('roll/2026-11-20.csv')]);
  const { html } = await look(id);

  expect(html).toContain('What the file would change');
  expect(html).toContain('Bryn Ŵyddfa (5002)');
  expect(html).toContain('School 990002 (990002)');
  expect(await db()('children')).toEqual([]);

  expect(await bringIn(id)).toEqual({ to: `/portal/imports/${id}` });
  expect(await db()('children').count({ count: '*' })).toEqual([{ count: 24 }]);
  expect((await look(id)).html).toContain('The file is in');
  expect(needs.audited.slice(0, 2)).toMatchObject([{ action: 'children.roll-sent', about: { authorityId: 1 } }, { actor: { accountId: 3 }, action: 'children.roll-imported', details: { added: 24 } }]);
  expect(needs.audited.slice(2)).toHaveLength(24);
  expect(needs.audited[2]).toMatchObject({ actor: { accountId: 3 }, action: 'child.imported', about: { type: 'child' }, details: { how: 'added' } });
  expect(await db()('child_imports').first()).toMatchObject({ as_of: '2026-11-20', account_id: 3, upload: id });
});

test('while it waits its text is sealed; afterwards it is gone', async () => {
  const id = await sent([file('roll/2026-11-20.csv')]);
  const row = () => db()('child_uploads').first();

  expect((await row()).content).toMatch(/^sealed:/);
  expect(JSON.stringify(await row())).not.toMatch(/Notreal|5001/);
  await bringIn(id);
  expect(await row()).toMatchObject({ content: null, state: 'brought-in', decided_by: 3 });
});

test('what changes is told value by value, with the row', async () => {
  await byCommand('2026-11-20.csv', '2026-11-20');
  const { html } = await look(await sent([file('roll/2026-11-23.csv')], '2026-11-23'), { show: 'changed' });

  expect(html).toMatch(/Abel \(5001\)<\/th><td[^>]*>2<\/td><td[^>]*>School or provider today<\/td><td[^>]*>School 990001 \(990001\), from 1 September 2024<\/td><td[^>]*>School 990009 \(990009\), from 9 November 2026/);
  expect(html).toMatch(/Known as<\/td><td[^>]*>Bryn Ŵyddfa<\/td><td[^>]*>Bee/);
});

test('a file that would end more than 5% asks once more', async () => {
  await byCommand('2026-11-20.csv', '2026-11-20');
  const id = await sent([file('roll/two-missing.csv')], '2026-11-21');

  expect((await look(id)).html).toContain('propose 2 of 24 children as leavers');
  expect(await bringIn(id)).toMatchObject({ code: 'invalid', problems: [{ field: 'looked' }] });
  expect(await db()('child_leavers')).toEqual([]);
  expect(await bringIn(id, { ticked: true })).toEqual({ to: `/portal/imports/${id}` });
  expect(await db()('child_leavers').count({ count: '*' })).toEqual([{ count: 2 }]);
  expect((await look(id)).html).toContain('2 children wait');
});

test('a tick holds for what was on the page when it was set: another plan asks anew', async () => {
  await byCommand('2026-11-20.csv', '2026-11-20');
  const id = await sent([file('roll/two-missing.csv')], '2026-11-21');
  const seen = seenOn((await look(id)).html);
  await db()('children').where({ case_number: '5002' }).update({ known_as: 'Bee', roll_hash: null });

  const refused = await yes(id, { seen, looked: seen });
  expect(refused).toMatchObject({ code: 'changed-meanwhile' });
  const again = await open(importPage(pageNeeds(needs)), officer, { importId: id }, {}, { problems: refused.problems ?? [], entries: { looked: seen } });
  expect(again.html).not.toContain('checked=""');
  expect(await yes(id, { seen: seenOn(again.html), looked: seen })).toMatchObject({ code: 'invalid', problems: [{ field: 'looked' }] });
});

test('what a value is now was seen too: an overwrite that nobody looked at is not done', async () => {
  await byCommand('2026-11-20.csv', '2026-11-20');
  const id = await sent([file('roll/2026-11-23.csv')], '2026-11-23');
  const seen = seenOn((await look(id)).html);
  await db()('children').where({ case_number: '5002' }).update({ known_as: 'Somebody else' });

  expect(await yes(id, { seen })).toMatchObject({ code: 'changed-meanwhile' });
  expect((await look(id, { show: 'changed' })).html).toMatch(/Known as<\/td><td[^>]*>Somebody else<\/td><td[^>]*>Bee/);
});

test('children who would be without a school are counted, listed and asked about', async () => {
  await byCommand('2026-11-20.csv', '2026-11-20');
  const lost = readFileSync(path.join(fixtures, 'roll/2026-11-20.csv'), 'utf8').replace(/,99000\d,,,01\/09\/2024/g, ',,,,');
  const { html } = await look(await sent([written('lost.csv', lost)], '2026-11-21'), { show: 'moved' });

  expect(html).toContain('take 23 away from their school, 23 of them to none');
  expect(html).toMatch(/Abel \(5001\)<\/th>.*School or provider today.*Nothing/);
});

test('all that the file says of a new child is there to read', async () => {
  const { html } = await look(await sent([file('roll/2026-11-20.csv')]), { show: 'added' });

  for (const fact of ['Legal name: Abel Notreal', 'UPN: Z999123426000', 'Legal status: Full care order (C2)', 'Address is confidential: Yes', 'Address is confidential: No', 'Placement address: An address', 'Social worker: worker0@example.org', 'In care since: 1 February 2024']) expect(html).toContain(fact);
  expect(html).not.toContain('Nowhere Street');
});

test('what was not seen is not done: somebody changed a child after the look', async () => {
  await byCommand('2026-11-20.csv', '2026-11-20');
  const id = await sent([file('roll/2026-11-23.csv')], '2026-11-23');
  const seen = seenOn((await look(id)).html);
  await db()('children').where({ case_number: '5002' }).update({ known_as: 'Bee' });
  const before = await db()('children').where({ case_number: '5003' }).first();

  expect(await yes(id, { seen })).toMatchObject({ code: 'changed-meanwhile', problems: [{ message: expect.stringContaining('have changed since you looked') }] });
  expect(await db()('children').where({ case_number: '5003' }).first()).toEqual(before);
  expect(await yes(id, { seen: '' })).toMatchObject({ code: 'changed-meanwhile' });
  expect(await bringIn(id)).toEqual({ to: `/portal/imports/${id}` });
});

test('a command that brought in a newer roll meanwhile wins: the file can only be discarded', async () => {
  const id = await sent([file('roll/2026-11-20.csv')]);
  const seen = seenOn((await look(id)).html);
  await byCommand('2026-11-23.csv', '2026-11-23');

  expect(await yes(id, { seen })).toMatchObject({ code: 'wrong-state', problems: [{ field: '', message: expect.stringContaining('an older file would undo newer facts') }] });
  const { html } = await look(id);
  expect(html).toContain('The file cannot come in');
  expect(html).not.toContain('Bring it in');
  expect(await yes(id, { do: 'discard' })).toEqual({ to: `/portal/imports/${id}` });
  expect((await look(id)).html).toContain('The file was discarded');
});

test('a decision is made once', async () => {
  const id = await sent([file('roll/2026-11-20.csv')]);
  const seen = seenOn((await look(id)).html);
  await yes(id, { do: 'discard' });

  expect(await yes(id, { seen })).toMatchObject({ code: 'wrong-state' });
  expect(await yes(id, { do: 'discard' })).toMatchObject({ code: 'wrong-state' });
  expect(await db()('children')).toEqual([]);
});

test('a file that changes nothing says so, and stands in the list once it is in', async () => {
  await byCommand('2026-11-20.csv', '2026-11-20');
  const another = readFileSync(path.join(fixtures, 'roll/2026-11-20.csv'), 'utf8').replace(/^case_number/, 'more,case_number').replace(/\n(\d)/g, '\nx,$1');
  for (const upload of [file('roll/2026-11-20.csv'), written('more.csv', another)]) {
    const id = await sent([upload]);
    expect((await look(id)).html).toContain('The file changes nothing');
    await bringIn(id);
    expect((await open(importsPage(pageNeeds(needs)), officer)).html).toContain(`href="/portal/imports/${id}"`);
  }
});

test('files that came to nothing stay in the list for a week', async () => {
  const id = await sent([file('roll/2026-11-20.csv')]);
  await yes(id, { do: 'discard' });
  const list = async () => (await open(importsPage(pageNeeds(needs)), officer)).html;

  expect(await list()).toContain('Discarded');
  await db()('child_uploads').update({ sent_at: '2026-11-16T09:00:00.000Z' });
  expect(await list()).not.toContain(id);
});

test('the box for the day is empty: a day that nobody looked at would let an old file undo newer facts', async () => {
  for (const kind of ['roll', 'ssda903'] as const) expect((await open(importNewPage(kind)(pageNeeds(needs)), officer)).html).not.toMatch(/name="as-of-day"[^>]* value="\d/);
});

test('after a day the file is removed, and says so', async () => {
  const id = await sent([file('roll/2026-11-20.csv')]);
  const store = uploadsStore(needs);

  expect(await expireUploads(store, new Date('2026-11-24T09:59:00Z'))).toBe(0);
  expect(await expireUploads(store, new Date('2026-11-24T10:01:00Z'))).toBe(1);
  expect(await db()('child_uploads').first()).toMatchObject({ content: null, state: 'expired' });
  expect((await look(id)).html).toContain('The file was removed after a day');
  expect(await bringIn(id)).toMatchObject({ code: 'wrong-state' });
});

test('an officer of another authority finds nothing', async () => {
  const id = await sent([file('roll/2026-11-20.csv')]);

  expect(await look(id, {}, officerElsewhere)).toMatchObject({ code: 'not-found' });
  expect(await yes(id, { seen: 'x' }, officerElsewhere)).toMatchObject({ code: 'not-found' });
  expect((await open(importsPage(pageNeeds(needs)), officerElsewhere)).html).not.toContain(id);
  expect((await open(importsPage(pageNeeds(needs)), officer)).html).toContain(`/portal/imports/${id}`);
});

test('who works for two authorities says whose children they are', async () => {
  const both = someone(3, { role: 'data-officer', reach: 'authority', authorityId: 1 }, { role: 'data-officer', reach: 'authority', authorityId: 2 });

  expect((await open(importNewPage('roll')(pageNeeds(needs)), both)).html).toContain('Whose children are they?');
  expect(await send([file('roll/2026-11-20.csv')], '2026-11-20', both)).toMatchObject({ code: 'invalid', problems: [{ field: 'authority' }] });
  expect((await send([file('roll/2026-11-20.csv')], '2026-11-20', both, { authority: 'b'.repeat(26) })).to).toBeDefined();
  expect(await db()('child_uploads').pluck('authority_id')).toEqual([2]);
  expect(await send([file('roll/2026-11-20.csv')], '2026-11-20', officer, { authority: 'b'.repeat(26) })).toHaveProperty('to'); // an officer of one authority sends for that one
  expect(await db()('child_uploads').orderBy('id').pluck('authority_id')).toEqual([2, 1]);
});

test.each<[string, () => readonly Upload[], string, string[]]>([
  ['no file', () => [], '2026-11-20', ['file: Choose the file with the roll']],
  ['no day', () => [file('roll/2026-11-20.csv')], '--', ['as-of: Enter the day that the file speaks of']],
  ['a day to come', () => [file('roll/2026-11-20.csv')], '2026-11-24', ['as-of: The day must be today or in the past']],
  ['neither', () => [], '2026-02-30', ['file: Choose the file with the roll', 'as-of: The day must be a real date']],
  ['another file', () => [written('letter.csv', 'Dear Kit,\nhow are you?\n')], '2026-11-20', ['file: letter.csv is not a roll']],
  ['an empty file', () => [written('empty.csv', '')], '2026-11-20', ['file: empty.csv is empty']],
  ['a workbook', () => [written('roll.xlsx', 'PK\u0003\u0004\u0000\u0000')], '2026-11-20', ['file: roll.xlsx is not a text file']],
  ['a path as a name', () => [{ ...written('x.csv', 'a,b\n'), name: '../../etc/pass<wd>.csv' }], '2026-11-20', ['file: pass wd.csv is not a roll']],
])('%s is refused, and nothing is kept', async (_name, uploads, day, expected) => {
  const { code, problems } = await send(uploads(), day);

  expect(code).toBe('invalid');
  expect(problems?.map(({ field, message }) => `${field}: ${message}`)).toEqual(expected.map((each) => expect.stringContaining(each) as unknown as string));
  expect(await db()('child_uploads')).toEqual([]);
});

test('the files of a return come in together; those that are not read are named and not kept', async () => {
  const secret = written('oc2.csv', 'CHILD,HEALTH\n7001,secret\n');
  const id = await sent([...['header.csv', 'episodes.csv', 'reviews.csv', 'uasc.csv'].map((name) => file(`ssda903/2018/${name}`, name.toUpperCase().replace('CSV', 'csv'))), secret], '2018-03-31', officer, {}, 'ssda903');
  const { html } = await look(id);

  expect(html).toContain('Not read: oc2.csv.');
  const [kept] = await db()('child_uploads').pluck('content');
  expect(Buffer.from(String(kept).slice(7), 'base64').toString()).not.toContain(Buffer.from('secret').toString('base64').slice(0, 6));
  expect(await bringIn(id)).toEqual({ to: `/portal/imports/${id}` });
  expect(await db()('care_episodes').count({ count: '*' })).toEqual([{ count: 7 }]);
  expect((await look(id)).html).toContain('episodes.csv');
});

test('files without the header are no return', async () => {
  expect(await send([file('ssda903/2018/reviews.csv')], '2018-03-31', officer, {}, 'ssda903')).toMatchObject({ code: 'invalid', problems: [{ field: 'file', message: expect.stringContaining('There is no header.csv') }] });
});

test('what is wrong can be saved as a list, while the file waits and afterwards, and holds no value', async () => {
  const list = async (importId: string, actor = officer) => {
    const page = importProblemsFile(pageNeeds(needs));
    const loaded = (await page.load({ actor, params: { importId }, query: {} } as never)) as { ok: boolean; value: unknown };
    return loaded.ok && page.kind === 'download' ? String((await page.file(loaded.value)).bytes) : undefined;
  };
  const id = await sent([file('roll/faulty.csv', '=faulty.csv')]);
  const before = await list(id);

  expect(before?.split('\r\n').slice(0, 3)).toEqual(['\ufefffile,row,field,message', `"'=faulty.csv",5,upn,has the wrong check letter: compare it with the school’s record`, `"'=faulty.csv",5,sex,"should be M, F or U"`]);
  expect(before).not.toMatch(/Madeup|A999123426003/);
  expect(await list(id, officerElsewhere)).toBeUndefined();
  await bringIn(id);
  expect(await list(id)).toBe(before);
});

test('a long list is turned over 25 children at a time', async () => {
  const [header = '', ...rows] = readFileSync(path.join(fixtures, 'roll/2026-11-20.csv'), 'utf8').trim().split(/\r?\n/);
  const many = Array.from({ length: 120 }, (_, at) => (rows[at % rows.length] ?? '').replace(/^\d+,[^,]*/, `${6000 + at},UN1`));
  const id = await sent([written('many.csv', [header, ...many].join('\n'))]);
  const first = (await look(id)).html;
  const last = (await look(id, { show: 'added', from: '100' })).html;

  expect(first).toContain('New: 1 to 25 of 120');
  expect(first).toContain('href="?show=added&amp;from=25#rows"');
  expect(first).not.toContain('(6025)');
  expect(last).toContain('New: 101 to 120 of 120');
  expect(last).not.toContain('rel="next"');
  for (const from of ['999', '-1', 'x', '51']) expect((await look(id, { show: 'added', from })).html).toMatch(/New: (1|51) to/);
  expect((await look(id, { show: 'nonsense' })).html).toContain('New: 1 to 25');
});
