import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { models } from '../models';
import { quietReport, testNeeds, type TestNeeds } from '../testing/test-needs';
import { importRoll } from './import-roll';
import { importSsda903 } from './import-ssda903';

const fixtures = path.resolve(__dirname, '../../../../../tests/fixtures');
const year = path.join(fixtures, 'ssda903/2018');
const folder = mkdtempSync(path.join(tmpdir(), 'import-ssda903-'));
afterAll(() => rmSync(folder, { recursive: true }));

let needs: TestNeeds;
beforeEach(async () => {
  needs = await testNeeds();
});
afterEach(() => needs.database.end());

const bring = async (where = year, asOf = '2018-03-31') => {
  const report = quietReport();
  const outcome = await importSsda903(needs)({ path: where, asOf, authority: '999' }, report);
  return { ...outcome, lines: report.lines };
};
const bringRoll = (name: string, asOf: string, yes = false) => importRoll(needs)({ path: path.join(fixtures, 'roll', name), asOf, authority: '999', yes }, quietReport());
const everything = async () => Object.fromEntries(await Promise.all(models.map(async ({ tableName }) => [tableName, await needs.database.query()(tableName).orderBy('id')])));
const child = (caseNumber: string) => needs.database.query()('children').where({ case_number: caseNumber }).first();
const changed = (name: string, file: string, change: (text: string) => string) => {
  const copy = path.join(folder, name);
  cpSync(year, copy, { recursive: true });
  writeFileSync(path.join(copy, file), change(readFileSync(path.join(copy, file), 'utf8')));
  return copy;
};

test('the return adds the children it knows, with episodes, reviews and who is unaccompanied', async () => {
  const { outcome, counts, lines } = await bring();

  expect(outcome).toBe('done');
  expect(counts).toMatchObject({ 'added children': 6, 'added episodes': 7, 'added reviews': 3, 'proposed as leavers': 0 });
  expect(lines).toContain('Not read: missing.csv.');
  expect(await child('7001')).toMatchObject({ legal_name: null, sex: 'M', date_of_birth: '2008-03-27', year_group: '5', upn: 'W999000126001', in_care_since: '2016-02-15', legal_status: 'C2', placement_type: 'K2', care_known_from: 'return', left_care_on: null });
  expect(await child('7002')).toMatchObject({ unaccompanied: 'yes', unaccompanied_until: '2029-09-09', upn: 'UN3' });
  expect(await child('7003')).toMatchObject({ left_care_on: '2017-08-22' });
  expect(await child('7005')).toMatchObject({ date_of_birth: null, care_known_from: null });
});

test('a file beside the return that cannot be read stops nothing', async () => {
  const copy = changed('beside', 'header.csv', (text) => text);
  mkdirSync(path.join(copy, 'old.csv'));

  expect(await bring(copy)).toMatchObject({ outcome: 'done', lines: expect.arrayContaining([expect.stringMatching(/^Not read: .*old\.csv/)]) });
});

test('no postcode is kept', async () => {
  await bring();

  expect(JSON.stringify(await everything())).not.toContain('ZZ9');
});

test('every problem is named by file, row and field', async () => {
  const { problems, lines } = await bring();

  expect(problems.map(({ file, row, field }) => `${file} ${row} ${field}`)).toEqual([
    'header.csv 5 UPN', 'header.csv 7 DOB', 'header.csv 8 CHILD',
    'episodes.csv 4 DEC', 'episodes.csv 6 PLACE', 'episodes.csv 6 LS', 'episodes.csv 7 DECOM', 'episodes.csv 8 DECOM', 'episodes.csv 9 CHILD',
    'reviews.csv 3 REVIEW', 'reviews.csv 4 DOB', 'reviews.csv 5 REVIEW', 'reviews.csv 6 REVIEW_CODE',
  ]);
  expect(lines).toContain('episodes.csv, row 4, DEC: is empty, though REC says why the episode ended');
  expect(JSON.parse((await child('7004')).flags)).toEqual({ return: expect.arrayContaining([{ field: 'PLACE', message: 'is not a code of the list of placement types' }]) });
});

test('a second run changes nothing at all', async () => {
  const first = await bring();
  const before = await everything();
  const second = await bring();

  expect(second.counts).toMatchObject({ 'added children': 0, changed: 0, unchanged: 6, 'added reviews': 0 });
  expect(second.problems).toEqual(first.problems);
  expect(await everything()).toEqual(before);
});

test('an episode that has ended meanwhile is put right', async () => {
  await bring();
  const next = changed('next', 'episodes.csv', (text) => text.replace('7002,01/06/2017,S,V2,N8,U1,PR1,,X1', '7002,01/06/2017,S,V2,N8,U1,PR1,01/09/2018,E4A'));
  const { counts } = await bring(next, '2019-03-31');

  expect(counts).toMatchObject({ 'changed episodes': 1, 'proposed as leavers': 1 });
  expect(await needs.database.query()('care_episodes').where({ decom: '2017-06-01' }).first()).toMatchObject({ dec: '2018-09-01', rec: 'E4A' });
  expect(await child('7002')).toMatchObject({ left_care_on: null, missing_since: '2018-09-01' });
  expect(await needs.database.query()('child_leavers')).toMatchObject([{ open: 'yes', proposed_day: '2018-09-01', file: 'episodes.csv' }]);
});

test('beside the roll the return fills gaps and overrules nothing', async () => {
  needs.on('2026-11-23');
  await bringRoll('2026-11-20.csv', '2026-11-20');
  const wrong = changed('other', 'header.csv', (text) => text.replace('5001,1,01/01/2010', '5001,1,02/01/2010'));
  const { problems } = await bring(wrong);

  expect(problems).toContainEqual({ file: 'header.csv', row: 2, field: 'DOB', message: 'differs from the roll' });
  expect(await child('5001')).toMatchObject({ date_of_birth: '2010-01-01', legal_name: 'Abel Notreal', in_care_since: '2024-02-01', placement_type: 'U6', care_known_from: 'roll' });
  expect(await needs.database.query()('care_episodes').where({ child_id: (await child('5001')).id })).toHaveLength(1);
});

test('a child of the return is named by the roll', async () => {
  needs.on('2026-11-23');
  await bring();
  const { reference } = await child('5001');
  await bringRoll('2026-11-20.csv', '2026-11-20', true);

  expect(await child('5001')).toMatchObject({ reference, legal_name: 'Abel Notreal', care_known_from: 'roll' });
});

test.each<[string, () => string, string]>([
  ['a folder that is not there', () => path.join(folder, 'none'), 'none is not a folder, or may not be read'],
  ['a folder without a header', () => path.join(fixtures, 'roll'), 'There is no header.csv: these should be the files of the children-looked-after return (SSDA903)'],
  ['a file with other columns', () => changed('columns', 'episodes.csv', (text) => text.replace('DECOM', 'BEGIN')), 'episodes.csv is not the file episodes.csv of the return: the column DECOM is missing'],
  ['an empty file', () => changed('empty', 'reviews.csv', () => ''), 'reviews.csv is empty'],
])('%s is refused and changes nothing', async (_name, where, sentence) => {
  expect(await bring(where())).toMatchObject({ outcome: 'refused', sentence });
  expect((await everything()).children).toEqual([]);
});

test('an older return is refused', async () => {
  await bring(year, '2019-03-31');

  expect(await bring()).toMatchObject({ outcome: 'refused', sentence: '2018 speaks of 31 March 2018, and a return of 31 March 2019 is in already: bring in older returns first' });
});

const sample = process.env.SAMPLE_DATA ? path.join(process.env.SAMPLE_DATA, 'ssda903') : '';
const withSample = (name: string, work: () => Promise<void>, timeout?: number): void => (existsSync(sample) ? test(name, work, timeout) : undefined); // the large sample is not part of the repository

withSample('the big sample: every child is kept, every problem named, a second run changes nothing', async () => {
  const first = await bring(sample);

  expect(first.counts).toMatchObject({ 'added children': 2675, 'added episodes': 5050 });
  expect(first.problems.filter(({ file, field }) => file === 'header.csv' && field === 'UPN')).toHaveLength(2568);
  expect(first.problems.filter(({ file, field }) => file === 'episodes.csv' && field === 'DEC').length).toBeGreaterThanOrEqual(1413);
  const before = await everything();
  expect((await bring(sample)).counts).toMatchObject({ 'added children': 0, changed: 0, unchanged: 2675 });
  expect(await everything()).toEqual(before);
});
