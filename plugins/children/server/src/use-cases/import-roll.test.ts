import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { models } from '../models';
import { quietReport, testNeeds, type TestNeeds } from '../testing/test-needs';
import { importRoll } from './import-roll';

const fixture = (name: string) => path.resolve(__dirname, '../../../../../tests/fixtures/roll', name);
const folder = mkdtempSync(path.join(tmpdir(), 'import-roll-'));
afterAll(() => rmSync(folder, { recursive: true }));

let needs: TestNeeds;
beforeEach(async () => {
  needs = await testNeeds();
});
afterEach(() => needs.database.end());

const bring = async (name: string, asOf: string, more: { yes?: boolean; authority?: string } = {}) => {
  const report = quietReport();
  const outcome = await importRoll(needs)({ path: name.includes('/') ? name : fixture(name), asOf, authority: '999', ...more }, report);
  return { ...outcome, lines: report.lines };
};
const everything = async () => Object.fromEntries(await Promise.all(models.map(async ({ tableName }) => [tableName, await needs.database.query()(tableName).orderBy('id')])));
const child = (caseNumber: string) => needs.database.query()('children').where({ case_number: caseNumber, authority_id: 1 }).first();
const placesOf = (caseNumber: string) => needs.database.query()('school_places').select('urn', 'provider', 'nation', 'from_day', 'until_day', 'leads').whereIn('child_id', needs.database.query()('children').select('id').where({ case_number: caseNumber })).orderBy('id');

test('the first roll adds every child with names, places and workers', async () => {
  const { outcome, counts, lines } = await bring('2026-11-20.csv', '2026-11-20');

  expect(outcome).toBe('done');
  expect(counts).toEqual({ added: 24, changed: 0, unchanged: 0, 'moved school': 0, 'proposed as leavers': 0, 'back in the file': 0, problems: 0 });
  expect(lines.at(-1)).toBe('Done: added 24, changed 0, unchanged 0, moved school 0, proposed as leavers 0, back in the file 0, problems 0.');
  expect(await child('5002')).toMatchObject({ legal_name: 'Bryn Ŵyddfa', known_as: 'Bryn Ŵyddfa', date_of_birth: '2011-02-02', year_group: '11', sex: 'F', legal_status: 'C1', placement_confidential: 'no', care_known_from: 'roll', flags: null });
  expect((await child('5002')).reference).toMatch(/^.{4}-.{4}$/);
  expect(await placesOf('5008')).toEqual([{ urn: null, provider: 'Ysgol Ddychmygol', nation: 'Wales', from_day: '2024-09-01', until_day: '9999-12-31', leads: 'yes' }]);
  expect(await placesOf('5009')).toMatchObject([{ urn: '990001', leads: 'yes' }, { urn: '990004', leads: null }]);
});

test('addresses are sealed', async () => {
  await bring('2026-11-20.csv', '2026-11-20');

  expect((await child('5001')).placement_address).toMatch(/^sealed:/);
});

test('a second run changes nothing at all', async () => {
  await bring('2026-11-20.csv', '2026-11-20');
  const before = await everything();
  needs.on('2026-11-25');

  expect((await bring('2026-11-20.csv', '2026-11-20')).counts).toMatchObject({ added: 0, changed: 0, unchanged: 24 });
  expect(await everything()).toEqual(before);
  expect(needs.audited.map(({ action }) => action)).toEqual(['children.roll-imported', ...Array.from({ length: 24 }, () => 'child.imported')]);
});

test('the next roll moves, renames and changes what it names', async () => {
  await bring('2026-11-20.csv', '2026-11-20');
  const { counts } = await bring('2026-11-23.csv', '2026-11-23');

  expect(counts).toMatchObject({ added: 0, changed: 3, unchanged: 21, 'moved school': 1 });
  expect(await placesOf('5001')).toMatchObject([{ urn: '990001', until_day: '2026-11-09' }, { urn: '990009', from_day: '2026-11-09', until_day: '9999-12-31', leads: 'yes' }]);
  expect(await child('5002')).toMatchObject({ known_as: 'Bee', version: 2 });
  expect(await child('5003')).toMatchObject({ legal_status: 'E1', placement_confidential: 'yes' });
  const workers = await needs.database.query()('child_workers').where({ child_id: (await child('5002')).id, kind: 'social-worker' }).orderBy('id');
  expect(workers).toMatchObject([{ email: 'worker1@example.org', until_day: '2026-11-23' }, { email: 'new.worker@example.org', until_day: '9999-12-31', account_id: null }]);
});

test('each child whose record changed is audited, by the names of what changed and never by a value', async () => {
  await bring('2026-11-20.csv', '2026-11-20');
  needs.audited.length = 0;
  await bring('2026-11-23.csv', '2026-11-23');
  const about = async (caseNumber: string) => {
    const { public_id: publicId } = await child(caseNumber);
    return needs.audited.filter(({ about: whom }) => whom?.id === publicId);
  };

  expect(await about('5001')).toMatchObject([{ action: 'child.imported', outcome: 'done', details: { kind: 'roll', asOf: '2026-11-23', how: 'changed', changed: ['places'] } }]);
  expect(await about('5002')).toMatchObject([{ details: { changed: ['known_as', 'workers'] } }]);
  expect(await about('5004')).toEqual([]);
  await bring('two-missing.csv', '2026-11-23', { yes: true });
  expect(await about('5006')).toMatchObject([{ about: { type: 'child', authorityId: 1 }, details: { how: 'proposed-as-leaver' } }]);
  expect(JSON.stringify(needs.audited.map(({ details }) => details))).not.toMatch(/Bee|Ŵyddfa|500\d|example\.org/);
});

test('a name that changes is kept with its dates', async () => {
  await bring('2026-11-20.csv', '2026-11-20');
  await bring('2026-11-23.csv', '2026-11-23');
  const moved = path.join(folder, 'renamed.csv');
  writeFileSync(moved, readFileSync(fixture('2026-11-23.csv'), 'utf8').replace('Dilys Madeup,Dilys', 'Dilys Adopted,Dilys'));
  needs.on('2026-11-24');
  await bring(moved, '2026-11-24');

  const names = await needs.database.query()('child_names').where({ child_id: (await child('5004')).id, kind: 'legal' }).orderBy('id');
  expect(names).toMatchObject([{ name: 'Dilys Madeup', from_day: null, until_day: '2026-11-24' }, { name: 'Dilys Adopted', from_day: '2026-11-24', until_day: null }]);
});

test('a confirmed worker is linked to new children by the same address', async () => {
  await needs.database.query()('child_worker_links').insert({ authority_id: 1, email: 'worker1@example.org', account_id: 7, confirmed_at: 'x', confirmed_by: 1 });
  await bring('2026-11-20.csv', '2026-11-20');

  const linked = await needs.database.query()('child_workers').where({ account_id: 7 });
  expect(linked).toHaveLength(8);
  expect(new Set(linked.map(({ email, kind }) => `${kind} ${email}`))).toEqual(new Set(['social-worker worker1@example.org']));
});

test('a file that would end more than 5% stops and asks, and changes nothing', async () => {
  await bring('2026-11-20.csv', '2026-11-20');
  const before = await everything();
  const { outcome, lines } = await bring('two-missing.csv', '2026-11-23');

  expect(outcome).toBe('needs-yes');
  expect(lines.at(-1)).toBe('two-missing.csv would end 2 and move 0 of 24 children, which is more than 5%. Look at it; if it is right, run the command again with --yes. Nothing was changed.');
  expect(await everything()).toEqual(before);
});

test('children missing from the file are proposed as leavers, once, and stay as they are', async () => {
  await bring('2026-11-20.csv', '2026-11-20');
  await bring('two-missing.csv', '2026-11-21', { yes: true });
  await bring('two-missing.csv', '2026-11-22');

  const leavers = await needs.database.query()('child_leavers').orderBy('id');
  expect(leavers).toMatchObject([{ open: 'yes', proposed_day: '2026-11-21', file: 'two-missing.csv' }, { open: 'yes' }]);
  expect(leavers).toHaveLength(2);
  expect(await child('5006')).toMatchObject({ left_care_on: null, missing_since: '2026-11-21' });
});

test('a child who is back in the file is no longer proposed', async () => {
  await bring('2026-11-20.csv', '2026-11-20');
  await bring('two-missing.csv', '2026-11-21', { yes: true });
  const { counts } = await bring('2026-11-20.csv', '2026-11-22');

  expect(counts['back in the file']).toBe(2);
  expect(await child('5006')).toMatchObject({ missing_since: null });
  expect(await needs.database.query()('child_leavers').pluck('decision')).toEqual(['back-in-file', 'back-in-file']);
});

test('wrong values are named by row and field, never by value; the children are kept and flagged', async () => {
  const { problems, counts, lines } = await bring('faulty.csv', '2026-11-20');

  expect(problems.map(({ row, field }) => [row, field])).toEqual([
    [5, 'upn'], [5, 'sex'], [6, 'date_of_birth'], [6, 'place_urn'], [7, 'social_worker_email'], [8, 'case_number'], [11, 'case_number'], [12, 'case_number'],
  ]);
  expect(lines).toContain('faulty.csv, row 5, upn: has the wrong check letter: compare it with the school’s record');
  expect(counts).toMatchObject({ added: 21, problems: 8 });
  expect(await child('5004')).toMatchObject({ upn: null, sex: null, legal_name: 'Dilys Madeup', flags: expect.stringContaining('"field":"sex"') });
  expect(await child('5005')).toMatchObject({ date_of_birth: null, roll_hash: null });
  expect(lines.join('\n')).not.toMatch(/Madeup|A999123426003|12345|Fictional/);
});

test('a child whose row cannot be read is not missing', async () => {
  await bring('2026-11-20.csv', '2026-11-20');
  const { counts } = await bring('faulty.csv', '2026-11-21', { yes: true });

  expect(counts['proposed as leavers']).toBe(2); // 5007 lost its case number, 5011 took that of another
  expect(await child('5010')).toMatchObject({ missing_since: null, legal_name: 'Jo Example' });
});

test('faults are named again by the second run, which changes nothing', async () => {
  const first = await bring('faulty.csv', '2026-11-20');
  const before = await everything();
  const second = await bring('faulty.csv', '2026-11-20');

  expect(second.problems).toEqual(first.problems);
  expect(await everything()).toEqual(before);
});

test('what the school register says against a URN is reported, and the place is kept', async () => {
  const file = path.join(folder, 'closed.csv');
  writeFileSync(file, readFileSync(fixture('2026-11-20.csv'), 'utf8').replace(',990002,', ',990008,').replace(',990003,', ',100000,'));
  const { problems } = await bring(file, '2026-11-20');

  expect(problems).toEqual([
    { file: 'closed.csv', row: 3, field: 'place_urn', message: 'is a school that has closed: the register names 990009 after it' },
    { file: 'closed.csv', row: 4, field: 'place_urn', message: 'is not in the school register' },
  ]);
  expect(await placesOf('5003')).toMatchObject([{ urn: '100000' }]);
});

test('an older file is refused', async () => {
  await bring('2026-11-23.csv', '2026-11-23');
  const before = await everything();
  const { outcome, sentence } = await bring('2026-11-20.csv', '2026-11-20');

  expect(outcome).toBe('refused');
  expect(sentence).toBe('2026-11-20.csv speaks of 20 November 2026, and a roll of 23 November 2026 is in already: an older file would undo newer facts');
  expect(await everything()).toEqual(before);
});

test.each<[string, { asOf?: string; authority?: string; file?: string }, string]>([
  ['no such day', { asOf: '2026-02-30' }, 'The day the file speaks of is not a date: write it as --as-of 2026-11-23'],
  ['a day to come', { asOf: '2026-11-24' }, 'The day the file speaks of is still to come: --as-of takes the day on which the report was made'],
  ['no authority among several', { authority: '' }, 'There are several authorities: say which with --authority (999, 998)'],
  ['an unknown authority', { authority: '123' }, 'No authority has this code: --authority takes one of 999, 998'],
  ['another file', { file: __filename }, expect.stringContaining('import-roll.test.ts is not a roll') as unknown as string],
])('%s is refused and changes nothing', async (_name, { asOf = '2026-11-20', authority = '999', file = '2026-11-20.csv' }, expected) => {
  expect(await bring(file, asOf, { authority })).toMatchObject({ outcome: 'refused', sentence: expected });
  expect((await everything()).children).toEqual([]);
});

test('children of another authority are left alone', async () => {
  await bring('2026-11-20.csv', '2026-11-20', { authority: '998' });
  const { counts } = await bring('2026-11-20.csv', '2026-11-20');

  expect(counts).toMatchObject({ added: 24, 'proposed as leavers': 0 });
});

test('a run that fails in the middle leaves nothing behind', async () => {
  const before = await everything();
  const broken = { ...needs, audit: { record: async () => Promise.reject(new Error('disk full')) } };

  await expect(importRoll(broken)({ path: fixture('2026-11-20.csv'), asOf: '2026-11-20', authority: '999' }, quietReport())).rejects.toThrow('disk full');
  expect(await everything()).toEqual(before);
  expect((await bring('2026-11-20.csv', '2026-11-20')).counts).toMatchObject({ added: 24 });
});
