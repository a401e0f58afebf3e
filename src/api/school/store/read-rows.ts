import fs from 'node:fs';
import Papa from 'papaparse';

/** Rows as they stand, in Latin-1, with the number of the first: the header is row 1. */
export type Piece = { columns: readonly string[]; rows: readonly string[][]; firstRow: number; isCutOff?: boolean };
type Parsed = { data: string[][]; errors: { code: string }[]; meta: { cursor: number } };

export const pieceBytes = 64 * 1024;
/** No row is as long as this: a quotation mark was opened and never closed. */
const longestRow = 1024 * 1024;

/** Lines end as the header's does: a cell further down may hold the other kind. */
const parserFor = (start: string) => {
  const parser = new Papa.Parser({ delimiter: ',', newline: start[start.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n' });
  return (text: string, leaveLast: boolean): Parsed => parser.parse(text, 0, leaveLast);
};

export const headerOf = (start: Buffer): readonly string[] => {
  const text = start.toString('latin1');
  return parserFor(text)(text, false).data[0] ?? [];
};

/**
 * The rows of a CSV file, never the whole of it in memory. Papa's own streaming is not used: with a header it takes the
 * first row of every piece for another one (5.5.3), and it reads on while the last piece is still being written.
 */
export async function* rowsOf(file: string): AsyncGenerator<Piece> {
  let rest = '';
  let columns: string[] | undefined;
  let firstRow = 2;
  let parse: ReturnType<typeof parserFor> | undefined;
  for await (const bytes of fs.createReadStream(file, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
    rest += bytes.toString('latin1');
    parse ??= parserFor(rest);
    const { data, meta } = parse(rest, true);
    rest = rest.slice(meta.cursor);
    columns ??= data.shift() ?? [];
    yield { columns, rows: data, firstRow };
    firstRow += data.length;
    if (rest.length > longestRow) return yield { columns, rows: [], firstRow, isCutOff: true };
  }
  if (rest === '' || !parse || !columns) return;
  const { data, errors } = parse(rest, false);
  const isCutOff = data.length !== 1 || data[0]?.length !== columns.length || errors.some(({ code }) => code === 'MissingQuotes');
  yield isCutOff ? { columns, rows: [], firstRow, isCutOff } : { columns, rows: data, firstRow };
}
