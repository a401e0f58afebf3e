import { comparing, type Change } from './gias-change';
import { readColumns } from './gias-row';

const columns = [...readColumns, 'HeadLastName'];
const cells = (more: Record<string, string> = {}) => {
  const row: Record<string, string> = { URN: '990001', EstablishmentName: 'Caf\xe9 \x96 invented', 'EstablishmentStatus (code)': '1', ...more };
  return columns.map((column) => row[column] ?? '');
};
const once = (row: string[], known: Record<string, string> = {}, header = columns): Change => comparing(header, new Map(Object.entries(known)))(row);
const hashOf = (row: string[]): string => {
  const change = once(row);
  return 'hash' in change ? change.hash : '';
};

test('a school that nobody knows is added, in its own letters', () => {
  expect(once(cells())).toMatchObject({ kind: 'added', row: { urn: '990001', name: 'Café – invented' } });
});

test('a school of the same hash is unchanged', () => {
  expect(once(cells(), { 990001: hashOf(cells()) })).toEqual({ kind: 'unchanged' });
});

test('a school that is known by another hash, or by none, is changed', () => {
  expect(once(cells({ Town: 'Exampleford' }), { 990001: hashOf(cells()) })).toMatchObject({ kind: 'changed', row: { town: 'Exampleford' } });
  expect(once(cells(), { 990001: '' }).kind).toBe('changed');
});

test('a column that is not read, and the order of the columns, change nothing', () => {
  expect(hashOf(cells({ HeadLastName: 'Example' }))).toBe(hashOf(cells()));
  expect(once([...cells()].reverse(), { 990001: hashOf(cells()) }, [...columns].reverse())).toEqual({ kind: 'unchanged' });
});

test('a text that moves from one column to the next is a change', () => {
  expect(hashOf(cells({ Street: 'Invented Lane' }))).not.toBe(hashOf(cells({ Locality: 'Invented Lane' })));
});

test('a row with too few cells is rejected', () => {
  expect(once(cells().slice(1))).toEqual({ kind: 'rejected', reason: `the row has ${columns.length - 1} cells and the header ${columns.length}` });
});

test('a URN counts once, and a rejected row does not use it up', () => {
  const compare = comparing(columns, new Map([['990002', hashOf(cells({ URN: '990002' }))]]));
  const kinds = [{ OpenDate: 'soon' }, {}, { Town: 'Again' }, { URN: '990002' }, { URN: '990002', Town: 'Again' }].map((more) => compare(cells(more)).kind);
  expect(kinds).toEqual(['rejected', 'added', 'rejected', 'unchanged', 'rejected']);
});

test('a school that is not in England is left out', () => {
  expect(once(cells({ 'TypeOfEstablishment (code)': '30' }))).toEqual({ kind: 'left-out' });
});
