import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { rowsOf, type Piece } from './read-rows';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vsp-rows-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const read = async (text: string): Promise<Piece[]> => {
  const file = path.join(folder, 'rows.csv');
  fs.writeFileSync(file, text, 'latin1');
  const pieces: Piece[] = [];
  for await (const piece of rowsOf(file)) pieces.push(piece);
  return pieces;
};
const rowsIn = (pieces: Piece[]) => pieces.flatMap(({ rows }) => rows);

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
/** Rows whose lengths share no divisor with the size of a piece, so that a piece ends in every sort of place. */
const cells = [...Array(9000).keys()].map((at) => [String(at), `Caf\xe9, "The ${'x'.repeat(at % 37)}"`, at % 5 ? '' : `two\r\n"lines"`, at % 7 ? 'plain' : '"']);
const header = ['URN', 'Name', 'Street', 'Town'];
const asText = (end: string): string => [header, ...cells].map((row) => row.map(quoted).join(',')).join(end);

test.each([['\r\n', '\r\n'], ['\r\n', ''], ['\n', '\n']])('every row is read once and whole, wherever a piece ends (lines end with %j, the last with %j)', async (end, last) => {
  const pieces = await read(asText(end) + last);
  expect(pieces.length).toBeGreaterThan(5);
  expect(rowsIn(pieces)).toEqual(cells);
  expect(pieces.every(({ columns, isCutOff }) => columns.join() === header.join() && !isCutOff)).toBe(true);
});

test('a piece says which row it begins with', async () => {
  for (const { rows, firstRow } of await read(asText('\r\n'))) if (rows[0]) expect(Number(rows[0][0])).toBe(firstRow - 2);
});

test.each([['in a cell with quotation marks', '"3","Half a na'], ['between two cells', '"3",'], ['in a bare cell', '3,Ha']])('a file cut off %s ends with the row before', async (_name, end) => {
  const pieces = await read(`${['"URN","Name","Town"', '"1","One","A"', '"2","Two","B"'].join('\r\n')}\r\n${end}`);
  expect(rowsIn(pieces).map(([urn]) => urn)).toEqual(['1', '2']);
  expect(pieces.at(-1)).toMatchObject({ isCutOff: true, firstRow: 4 });
});

test('a quotation mark that is never closed does not bring the whole file into memory', async () => {
  const pieces = await read(`"URN","Name"\r\n"1","One"\r\n"2","Two\r\n${'3,x\r\n'.repeat(600_000)}`);
  expect(rowsIn(pieces)).toEqual([['1', 'One']]);
  expect(pieces.length).toBeLessThan(20);
  expect(pieces.at(-1)).toMatchObject({ isCutOff: true, firstRow: 3 });
});
