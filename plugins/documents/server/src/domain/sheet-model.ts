/** A table for a spreadsheet program: texts stay texts, whatever they begin with; numbers add up. */
export type SheetModel = { name: string; header: readonly string[]; rows: readonly (readonly (string | number)[])[] };

/** Widths in characters: of the longest text in each column, so that nothing has to be pulled open; at most 60. */
export const widthsOf = ({ header, rows }: SheetModel): number[] =>
  header.map((head, at) => Math.min(60, 2 + rows.reduce((most, row) => Math.max(most, String(row[at] ?? '').length), head.length)));
