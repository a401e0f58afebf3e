import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cellsBy, isShifted, readTable } from './read-table';
import { sourceAt, sourceOf } from './source';

const folder = mkdtempSync(path.join(tmpdir(), 'read-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

const wanted = { columns: ['Case_Number', 'name'], called: 'a roll' };
const read = async (content: string | Buffer) => {
  const file = path.join(folder, 'roll.csv');
  writeFileSync(file, content);
  const source = await sourceAt(file);
  if (!source.ok) throw new Error('not there');
  return readTable(source.value, wanted);
};
const names = async (content: string | Buffer) => {
  const table = await read(content);
  if (!table.ok) throw new Error(table.problems?.[0]?.message);
  const cell = cellsBy(table.value);
  return table.value.rows.map((row) => cell(row, 'NAME'));
};
const sentence = async (content: string | Buffer) => {
  const table = await read(content);
  return table.ok ? undefined : table.problems?.map(({ message }) => message).join();
};

test.each<[string, string | Buffer]>([
  ['UTF-8', 'case_number,name\r\n1,Siân Ŵyn\r\n'],
  ['UTF-8 with a mark in front', '\ufeffcase_number,name\n1,Siân Ŵyn'],
  ['semicolons', 'case_number;name;x\n1;Siân Ŵyn;\n'],
  ['tabs', 'case_number\tname\n1\tSiân Ŵyn\n'],
  ['letters in two parts', 'case_number,name\n1,Sia\u0302n W\u0302yn\n'.normalize('NFD')],
  ['other spelling of columns', ' Case Number ,NAME\n1,  Siân\u00a0 Ŵyn \n'],
  ['quotes and blank lines', '"case_number","name"\n\n"1","Siân Ŵyn"\n,\n'],
])('%s is read', async (_name, content) => {
  expect(await names(content)).toEqual(['Siân Ŵyn']);
});

test('Windows-1252 is read', async () => {
  expect(await names(Buffer.from([...Buffer.from('case_number,name\n1,Si'), 0xe2, ...Buffer.from('n O'), 0x92, ...Buffer.from('Hara\n')]))).toEqual(['Siân O’Hara']);
});

test('a letter of two bytes on the border of two chunks is one letter', async () => {
  const filler = 'case_number,name\n'.length;
  const long = `case_number,name\n${'1,a\n'.repeat((65536 - filler - 3) / 4)}`;
  const content = `${long}${' '.repeat(65535 - Buffer.byteLength(long) - 2)}2,é\n`;

  expect((await names(content)).at(-1)).toBe('é');
});

test.each<[string, string | Buffer, string]>([
  ['nothing', '', 'roll.csv is empty'],
  ['UTF-16', Buffer.from('\ufeffcase_number,name\n', 'utf16le'), 'roll.csv is written in UTF-16: save it as "CSV UTF-8" and try again'],
  ['binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), 'roll.csv is not a text file: export the report as CSV and try again'],
  ['another file', 'a,b\n1,2\n', 'roll.csv is not a roll: its first row should name the columns Case_Number and name'],
  ['a column too few', 'case_number,b\n1,2\n', 'roll.csv is not a roll: the column name is missing'],
  ['a column twice', 'case_number,name,name\n1,2,3\n', 'roll.csv names the column name twice'],
  ['an open quotation mark', 'case_number,name\n1,a\n2,"b\n3,c\n', 'roll.csv cannot be read to its end: a quotation mark is opened and not closed, or stands in the middle of a cell, near row 3'],
])('%s is refused in one sentence', async (_name, content, expected) => {
  expect(await sentence(content)).toBe(expected);
});

test('a file that is not there, and a folder, are refused', async () => {
  const why = 'is not there, or may not be read';
  expect(await sourceAt(path.join(folder, 'none.csv'))).toMatchObject({ ok: false, problems: [{ message: `none.csv ${why}` }] });
  expect(await sourceAt(folder)).toMatchObject({ ok: false, problems: [{ message: `${path.basename(folder)} ${why}` }] });
});

test('what somebody sent is read like a file', async () => {
  const table = await readTable(sourceOf('sent.csv', Buffer.from('case_number,name\n1,Siân\n')), wanted);
  expect(table).toMatchObject({ ok: true, value: { rows: [{ number: 2, cells: ['1', 'Siân'] }] } });
  expect(await readTable(sourceOf('sent.csv', Buffer.alloc(0)), wanted)).toMatchObject({ ok: false, problems: [{ message: 'sent.csv is empty' }] });
});

test('rows keep the numbers that a spreadsheet shows, and shifted ones are known', async () => {
  const table = await read('case_number,name\n1,a\n\n2\n3,c,,\n4,d,e\n');
  if (!table.ok) throw new Error('refused');

  expect(table.value.rows.map((row) => [row.number, isShifted(table.value, row)])).toEqual([[2, false], [4, true], [5, false], [6, true]]);
});
