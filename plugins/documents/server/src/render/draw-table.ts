import type { Block } from '@virtual-school/portal-kit';
import { columnWidths } from './column-widths';
import { flowLines } from './draw-lines';
import { drawRow, heightOfRow, type Cell, type Row } from './draw-row';
import type { Faces } from './faces';
import type { Element } from './pdfkit-seam';
import type { Sheet } from './sheet';
import { colour, lowest, page, styles, textWidth, type Style } from './style';
import { heightOf, typesetAll, widthOf, type Line } from './typeset';

type Table = Extract<Block, { kind: 'table' }>;
const gutter = 6;
const padding = 4.5;

const widthsOf = (faces: Faces, { header, rows }: Table): number[] => {
  const measure = (style: Style) => (text: string) => widthOf(faces, style.face, style.size, text);
  return columnWidths(
    Array.from({ length: columnsOf({ header, rows }) }, (_, at) => {
      const cells: [string, Style][] = [[header[at] ?? '', styles.cellHead], ...rows.map((row): [string, Style] => [row[at] ?? '', at === 0 ? styles.cellHead : styles.cell])];
      const widest = (pattern: RegExp) => cells.reduce((most, [text, style]) => text.split(pattern).reduce((so, part) => Math.max(so, measure(style)(part)), most), 0);
      return { least: widest(/\s/) + 2 * gutter + 1, natural: widest(/\n/) + 2 * gutter + 1 };
    }),
    textWidth,
  );
};

const columnsOf = ({ header, rows }: Pick<Table, 'header' | 'rows'>): number => Math.max(1, header.length, ...rows.map((row) => row.length));

type Layout = { widths: readonly number[]; lefts: readonly number[] };

const linesIn = (faces: Faces, text: string, style: Style, width: number): Line[] => typesetAll(faces, [text], style, width - 2 * gutter, 3);

const rowOf = (cells: readonly Cell[], look: Partial<Row>): Row => ({ cells, x: page.left, width: textWidth, padding, ...look });

const headLook = { fill: colour.mist, rule: { thickness: 1, colour: colour.brand } };

const headRow = (sheet: Sheet, { header }: Table, { widths, lefts }: Layout, row?: Element): Row =>
  rowOf(
    widths.map((width, at) => ({
      lines: linesIn(sheet.faces, header[at] ?? '', styles.cellHead, width),
      x: (lefts[at] ?? 0) + gutter,
      type: 'TH',
      ...(row && { element: sheet.element(row, 'TH', { O: 'Table', Scope: 'Column' }) }),
    })),
    headLook,
  );

/** The first column names its row, as a header of that row; a table of one column has none. */
const bodyRow = (sheet: Sheet, texts: readonly string[], { widths, lefts }: Layout, row: Element): Row =>
  rowOf(
    widths.map((width, at) => {
      const names = at === 0 && widths.length > 1;
      return {
        lines: linesIn(sheet.faces, texts[at] ?? '', names ? styles.cellHead : styles.cell, width),
        x: (lefts[at] ?? 0) + gutter,
        type: names ? 'TH' : 'TD',
        element: names ? sheet.element(row, 'TH', { O: 'Table', Scope: 'Row' }) : sheet.element(row, 'TD'),
      };
    }),
    {},
  );

const layoutOf = (faces: Faces, table: Table): Layout => {
  const widths = widthsOf(faces, table);
  let left: number = page.left;
  const lefts = widths.map((width) => (left += width) - width);
  return { widths, lefts };
};

const highestRepeated = (lowest - page.top) / 3;

/** A table with its caption; the head is repeated on every page, where only the eye needs it, unless it is most of the page. */
export const drawTable = (sheet: Sheet, table: Table): void => {
  const layout = layoutOf(sheet.faces, table);
  const element = sheet.element(sheet.root, 'Table');
  const caption = typesetAll(sheet.faces, [table.caption], styles.caption, textWidth, 0);
  const again = table.header.length > 0 ? headRow(sheet, table, layout) : undefined;
  const drawAgain = () => again && heightOfRow(again) <= highestRepeated && drawRow(sheet, again);

  sheet.space(4);
  sheet.need(heightOf(caption) + (again ? heightOfRow(again) : 0) + 3 * styles.cell.leading + 2 * padding);
  if (caption.length > 0) {
    flowLines(sheet, sheet.element(element, 'Caption'), 'Caption', caption);
    sheet.y += 4;
  }
  if (again) drawRow(sheet, headRow(sheet, table, layout, sheet.element(sheet.element(element, 'THead'), 'TR')));
  const body = sheet.element(element, 'TBody');
  for (const texts of table.rows) drawRow(sheet, bodyRow(sheet, texts, layout, sheet.element(body, 'TR')), drawAgain);
  sheet.space(12);
};
