import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { ok, type Result } from '@virtual-school/portal-kit';
import Papa from 'papaparse';
import { lookAtFile, type Encoding, type Look } from './look-at-file';
import { refuseFile, type Source } from './source';

export type TableRow = { number: number; cells: readonly string[] }; // the header is row 1, as in a spreadsheet
export type Table = { columns: readonly string[]; rows: readonly TableRow[] };
/** Names of columns are compared without case, spaces and underscores. */
export type Wanted = { columns: readonly string[]; called: string };

const plain = (name: string): string => name.trim().toLowerCase().replace(/[\s_]+/g, '_');
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

async function* textOf(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of source.chunks()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

type Parsed = { rows: string[][]; openQuote?: number };

const parse = (source: Source, { encoding, delimiter }: Look, progress: (rows: number) => void): Promise<Parsed> =>
  new Promise((resolve, reject) => {
    const rows: string[][] = [];
    let openQuote: number | undefined;
    Papa.parse<string[]>(Readable.from(textOf(source, encoding)), {
      delimiter,
      chunk: ({ data, errors }) => {
        if (openQuote === undefined && errors.some((error) => error.type === 'Quotes')) openQuote = rows.length + data.length;
        for (const row of data) rows.push(row);
        progress(rows.length);
      },
      complete: () => resolve({ rows, openQuote }),
      error: reject,
    });
  });

const listOf = (names: readonly string[]): string => (names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join(''));

/** The rows of a CSV file under these columns; refuses a file that is not the one it should be, in one sentence. */
export const readTable = async (source: Source, wanted: Wanted, progress: (rows: number) => void = () => undefined): Promise<Result<Table>> => {
  const { name } = source;
  const look = await lookAtFile(source);
  if (!look.ok) return look;
  const { rows, openQuote } = await parse(source, look.value, progress);
  const [header = [], ...body] = rows;

  const columns = header.map(plain);
  const missing = wanted.columns.filter((column) => !columns.includes(plain(column)));
  if (missing.length === wanted.columns.length) return refuseFile(`${name} is not ${wanted.called}: its first row should name the columns ${listOf(wanted.columns)}`);
  if (missing.length > 0) return refuseFile(`${name} is not ${wanted.called}: the column${missing.length > 1 ? 's' : ''} ${listOf(missing)} ${missing.length > 1 ? 'are' : 'is'} missing`);
  const twice = columns.find((column, at) => column !== '' && columns.indexOf(column) !== at && wanted.columns.some((each) => plain(each) === column));
  if (twice) return refuseFile(`${name} names the column ${twice} twice`);
  if (openQuote !== undefined) return refuseFile(`${name} cannot be read to its end: a quotation mark is opened and not closed, or stands in the middle of a cell, near row ${openQuote}`);

  return ok({ columns, rows: body.map((cells, at) => ({ number: at + 2, cells })).filter(({ cells }) => !isBlank(cells)) });
};

/** Why a row cannot be trusted: its cells stand under the wrong columns. Empty cells too many at its end do no harm. */
export const isShifted = (table: Table, row: TableRow): boolean =>
  row.cells.length < table.columns.length || !isBlank(row.cells.slice(table.columns.length));

/** Reads cells by the name of their column: undefined when the file has no such column, else trimmed and in composed letters. */
export const cellsBy = (table: Table): ((row: TableRow, column: string) => string | undefined) => {
  const places = new Map(table.columns.map((column, at) => [column, at]));
  return (row, column) => {
    const at = places.get(plain(column));
    return at === undefined ? undefined : (row.cells[at] ?? '').normalize('NFC').replace(/[\u00a0\s]+/g, ' ').trim();
  };
};
