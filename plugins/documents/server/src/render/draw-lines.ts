import type { Element } from './pdfkit-seam';
import type { Sheet } from './sheet';
import { page } from './style';
import { heightOf, type Line } from './typeset';

/**
 * How many lines go on this page: all, or at least two here and two on the next, so that none stands alone.
 * All go only when `below`, the height of what belongs to the last of them, fits as well.
 */
export const linesThatFit = (lines: readonly Line[], room: number, below = 0): number => {
  let used = 0;
  let fit = 0;
  for (const line of lines) {
    used += line.style.leading + (fit > 0 ? (line.before ?? 0) : 0);
    if (used > room + 0.01) break;
    fit += 1;
  }
  if (fit === lines.length && used + below <= room + 0.01) return fit;
  const kept = Math.min(fit, lines.length - 2);
  return kept < 2 ? 0 : kept;
};

export const printLines = (sheet: Sheet, lines: readonly Line[], x: number, top: number): void => {
  let y = top;
  lines.forEach((line, at) => {
    if (at > 0) y += line.before ?? 0;
    sheet.print(line, x, y);
    y += line.style.leading;
  });
};

type Place = { x?: number; /** Height of what has to stand under the last line. */ below?: number; /** Drawn beside every part, for a bar along a quotation. */ beside?: (top: number, bottom: number) => void };

/** Lines of one element down the page, over as many pages as they take. */
export const flowLines = (sheet: Sheet, element: Element, type: string, lines: readonly Line[], { x = page.left, below, beside }: Place = {}): void => {
  let rest = lines;
  while (rest.length > 0) {
    const fit = linesThatFit(rest, sheet.room, below) || (sheet.atTop ? 1 : 0);
    const here = rest.slice(0, fit);
    if (fit > 0) {
      const top = sheet.y;
      const height = heightOf(here) - (here[0]?.before ?? 0);
      beside?.(top, top + height);
      sheet.content(element, type, () => printLines(sheet, here, x, top));
      sheet.y += height;
    }
    rest = rest.slice(fit);
    if (rest.length > 0) sheet.turnPage();
  }
};
