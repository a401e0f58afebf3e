import { linesThatFit, printLines } from './draw-lines';
import type { Element } from './pdfkit-seam';
import type { Sheet } from './sheet';
import { colour } from './style';
import { heightOf, type Line } from './typeset';

/** One place in a row: its lines, where they stand, and the element they belong to (none: only to be seen). */
export type Cell = { lines: readonly Line[]; x: number; element?: Element; type: string };
export type Row = { cells: readonly Cell[]; x: number; width: number; padding: number; fill?: string; rule?: { thickness: number; colour: string } };

/** A row that is higher than this moves to the next page only if it fits there; it is divided otherwise. */
const dividedFrom = 160;

const heightOfLines = (lines: readonly Line[]): number => heightOf(lines) - (lines[0]?.before ?? 0);
export const heightOfRow = ({ cells, padding }: Row): number => Math.max(0, ...cells.map((cell) => heightOfLines(cell.lines))) + 2 * padding;

const drawPart = (sheet: Sheet, row: Row, parts: readonly (readonly Line[])[]): void => {
  const height = Math.max(0, ...parts.map(heightOfLines)) + 2 * row.padding;
  if (row.fill) sheet.fill(row.x, sheet.y, row.width, height, row.fill);
  row.cells.forEach(({ element, type, x }, at) => {
    const print = () => printLines(sheet, parts[at] ?? [], x, sheet.y + row.padding);
    if (element) sheet.content(element, type, print);
    else sheet.artifact(print, 'Top');
  });
  sheet.y += height;
  sheet.rule(sheet.y, row.x, row.width, row.rule?.thickness, row.rule?.colour ?? colour.line);
};

/** `onNewPage` draws what is repeated at the head of the page. */
export const drawRow = (sheet: Sheet, row: Row, onNewPage: () => void = () => undefined): void => {
  const turn = () => {
    sheet.turnPage();
    onNewPage();
  };
  const height = heightOfRow(row);
  if (height > sheet.room && height <= dividedFrom) turn();
  let rest = row.cells.map((cell) => cell.lines);
  let tried = false;
  do {
    const room = sheet.room - 2 * row.padding;
    const fits = rest.map((lines) => linesThatFit(lines, room) || (tried ? Math.min(1, lines.length) : 0));
    const anything = fits.some((fit) => fit > 0) || rest.every((lines) => lines.length === 0);
    if (anything) drawPart(sheet, row, rest.map((lines, at) => lines.slice(0, fits[at])));
    tried = !anything;
    rest = rest.map((lines, at) => lines.slice(fits[at]));
    if (rest.some((lines) => lines.length > 0)) turn();
  } while (rest.some((lines) => lines.length > 0));
};
