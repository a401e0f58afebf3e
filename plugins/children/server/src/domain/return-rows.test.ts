import type { Cell } from './read-cells';
import { readEpisodeRow, readHeaderRow, readReviewRow, readUascRow, repeats } from './return-rows';

const asOf = '2018-03-31';
const cells = (row: Record<string, string>, change: Record<string, string> = {}): Cell => (column) => ({ ...row, ...change })[column];
const header = { CHILD: '1', SEX: '2', DOB: '27/03/2008', ETHNIC: 'WBRI', UPN: 'W999000126001', MOTHER: '', MC_DOB: '' };
const episode = { CHILD: '1', DECOM: '15/02/2016', RNE: 'S', LS: 'C2', CIN: 'N3', PLACE: 'U6', PLACE_PROVIDER: 'PR1', DEC: '', REC: '', REASON_PLACE_CHANGE: '', HOME_POST: '', PL_POST: '', URN: '1234567' };

test('a header row gives sex, date of birth and UPN', () => {
  expect(readHeaderRow(cells(header), asOf)).toEqual({ value: { sex: 'F', date_of_birth: '2008-03-27', upn: 'W999000126001' }, faults: [] });
});

test.each<[Record<string, string>, string, string]>([
  [{ SEX: '3' }, 'SEX', 'should be M, F or U'],
  [{ DOB: '' }, 'DOB', 'is empty'],
  [{ DOB: '30/02/2008' }, 'DOB', 'is not a date: write it as 31/08/2026 or 2026-08-31'],
  [{ UPN: '' }, 'UPN', 'is empty'],
  [{ UPN: 'W999000126002' }, 'UPN', 'has the wrong check letter: compare it with the school’s record'],
])('a header row with %j: %s', (change, field, message) => {
  expect(readHeaderRow(cells(header, change), asOf).faults).toEqual([{ field, message }]);
});

test('an episode is read whole', () => {
  expect(readEpisodeRow(cells(episode, { DEC: '14/08/2017', REC: 'x1', REASON_PLACE_CHANGE: 'CARPL' }), asOf)).toEqual({
    value: { decom: '2016-02-15', rne: 'S', ls: 'C2', cin: 'N3', place: 'U6', placeProvider: 'PR1', dec: '2017-08-14', rec: 'X1', reasonPlaceChange: 'CARPL', placementUrn: '1234567' },
    faults: [],
  });
});

test.each<[Record<string, string>, string, string]>([
  [{ DECOM: '' }, 'DECOM', 'is empty'],
  [{ DECOM: '01/04/2018' }, 'DECOM', 'is after the day that the file speaks of'],
  [{ RNE: 'Q' }, 'RNE', 'is not a code of the list of reasons for a new episode'],
  [{ LS: 'C9' }, 'LS', 'is not a code of the list of legal statuses'],
  [{ LS: 'D1' }, 'LS', 'is a legal status that has not been given since 2005'],
  [{ CIN: 'N9' }, 'CIN', 'is not a code of the list of categories of need'],
  [{ PLACE: '' }, 'PLACE', 'is empty'],
  [{ PLACE_PROVIDER: 'PR9' }, 'PLACE_PROVIDER', 'is not a code of the list of placement providers'],
  [{ DEC: '14/02/2016', REC: 'X1' }, 'DEC', 'is before the episode began'],
  [{ DEC: '01/04/2018', REC: 'X1' }, 'DEC', 'is after the day that the file speaks of'],
  [{ REC: 'X1' }, 'DEC', 'is empty, though REC says why the episode ended'],
  [{ DEC: '14/02/2017' }, 'REC', 'is empty, though DEC says that the episode ended'],
  [{ REC: 'E99', DEC: '14/02/2017' }, 'REC', 'is not a code of the list of reasons why an episode ceased'],
  [{ REASON_PLACE_CHANGE: 'BORED' }, 'REASON_PLACE_CHANGE', 'is not a code of the list of reasons why a placement changed'],
  [{ URN: '123456' }, 'URN', 'is not the URN of a placement: it has seven digits, or SC and six'],
])('an episode with %j: %s', (change, field, message) => {
  expect(readEpisodeRow(cells(episode, change), asOf).faults).toEqual([{ field, message }]);
});

test('an episode keeps what is right beside what is wrong', () => {
  expect(readEpisodeRow(cells(episode, { LS: 'C9' }), asOf).value).toMatchObject({ decom: '2016-02-15', ls: undefined, place: 'U6' });
});

test('without a day to begin on there is no episode', () => {
  expect(readEpisodeRow(cells(episode, { DECOM: 'soon' }), asOf).value).toBeUndefined();
});

test('short breaks need neither placement nor need', () => {
  expect(readEpisodeRow(cells(episode, { LS: 'V4', CIN: '', PLACE: '', PLACE_PROVIDER: '' }), asOf).faults).toEqual([]);
});

test.each<[string, string, unknown, string[]]>([
  ['30/08/2017', 'PN6', { on: '2017-08-30', code: 'PN6' }, []],
  ['29/07/2018', 'PN6', { on: '2018-07-29', code: 'PN6' }, ['REVIEW']],
  ['30/08/2017', 'PN9', undefined, ['REVIEW_CODE']],
  ['', 'PN1', undefined, ['REVIEW']],
])('a review on %j with %s', (REVIEW, REVIEW_CODE, expected, fields) => {
  const { value, faults } = readReviewRow(cells({ REVIEW, REVIEW_CODE }), asOf);

  expect(value).toEqual(expected);
  expect(faults.map(({ field }) => field)).toEqual(fields);
});

test.each<[string, string | null, number]>([['13/10/2028', '2028-10-13', 0], ['', null, 0], ['never', null, 1]])('unaccompanied until %j', (DUC, until, faults) => {
  expect(readUascRow(cells({ DUC }))).toMatchObject({ value: { until }, faults: Array.from({ length: faults }, () => ({ field: 'DUC' })) });
});

test('what a row repeats of the child has to be as in the header', () => {
  const known = { date_of_birth: '2008-03-27', sex: 'F' };

  expect(repeats(cells({ DOB: '27/03/2008', SEX: '2' }), known, asOf)).toEqual([]);
  expect(repeats(cells({ DOB: '28/03/2008', SEX: '1' }), known, asOf).map(({ field }) => field)).toEqual(['DOB', 'SEX']);
  expect(repeats(cells({}), known, asOf)).toEqual([]);
  expect(repeats(cells({ DOB: '28/03/2008' }), {}, asOf)).toEqual([]);
});
