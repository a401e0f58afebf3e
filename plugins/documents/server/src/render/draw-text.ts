import type { Block } from '@virtual-school/portal-kit';
import { flowLines } from './draw-lines';
import { sizeOf } from './draw-picture';
import type { Element } from './pdfkit-seam';
import type { Sheet } from './sheet';
import { colour, page, styles, textWidth } from './style';
import { heightOf, typesetAll, widthOf } from './typeset';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** Points that the beginning of a block takes, with a head of two lines for a table and the questions of a section. */
const beginning: Record<Exclude<Block['kind'], 'picture'>, number> = { paragraph: 62, list: 62, facts: 96, table: 116, heading: 150 };
/** A picture stands whole beneath its heading, with the space around it. */
const beginningOf = (block: Block | undefined): number => (block?.kind === 'picture' ? sizeOf(block).height + 24 : beginning[block?.kind ?? 'paragraph']);

/** `level` 2 to 4: the title is 1. A heading never stands alone at the foot of a page: it goes with what comes `next`. */
export const drawHeading = (sheet: Sheet, text: string, level: number, next?: Block): void => {
  const style = styles.headings[level - 2] ?? styles.headings[2];
  const lines = typesetAll(sheet.faces, [text], style, textWidth, 0);
  sheet.space(level === 2 ? 18 : 10);
  sheet.need(heightOf(lines) + beginningOf(next));
  flowLines(sheet, sheet.element(sheet.root, `H${level}`), `H${level}`, lines);
  if (level === 2) sheet.rule(sheet.y + 3, page.left, 36, 2, colour.amber);
  sheet.y += level === 2 ? 10 : 4;
};

const paragraphsOf = (text: string): string[] => text.split('\n').filter((each) => each.trim() !== '');

const indent = 14;
const bar = (sheet: Sheet, ink: string) => (top: number, bottom: number): void => sheet.fill(page.left, top, 3, bottom - top, ink);

const drawIndented = (sheet: Sheet, parent: Element, { text, tone }: Of<'paragraph'>): void => {
  const [style, ink] = tone === 'warning' ? [styles.warning, colour.alarm] : [styles.body, colour.brand];
  for (const each of paragraphsOf(text)) {
    const lines = typesetAll(sheet.faces, [each], style, textWidth - indent, 0);
    flowLines(sheet, sheet.element(parent, 'P'), 'P', lines, { x: page.left + indent, beside: bar(sheet, ink) });
    sheet.y += 4;
  }
};

export const drawParagraph = (sheet: Sheet, block: Of<'paragraph'>): void => {
  if (block.tone === 'quote') drawIndented(sheet, sheet.element(sheet.root, 'BlockQuote'), block);
  else if (block.tone === 'warning') drawIndented(sheet, sheet.root, block);
  else {
    const style = block.tone === 'note' ? styles.quiet : styles.body;
    for (const text of paragraphsOf(block.text)) {
      flowLines(sheet, sheet.element(sheet.root, 'P'), 'P', typesetAll(sheet.faces, [text], style, textWidth, 0));
      sheet.y += 4;
    }
  }
  sheet.y += 4;
};

export const drawList = (sheet: Sheet, { items, numbered }: Of<'list'>): void => {
  const list = sheet.element(sheet.root, 'L', { O: 'List', ListNumbering: numbered ? 'Decimal' : 'Disc' });
  const labelOf = (at: number): string => (numbered ? `${at + 1}.` : '•');
  const x = page.left + widthOf(sheet.faces, 'regular', styles.body.size, labelOf(items.length - 1)) + 10;
  for (const [at, item] of items.entries()) {
    const label = { style: styles.body, pieces: [{ face: 'regular' as const, text: labelOf(at), x: 0 }] };
    const lines = typesetAll(sheet.faces, [item], styles.body, page.left + textWidth - x, 3);
    sheet.need(Math.min(2, lines.length) * styles.body.leading);
    const element = sheet.element(list, 'LI');
    sheet.content(sheet.element(element, 'Lbl'), 'Lbl', () => sheet.print(label, page.left + 4, sheet.y));
    flowLines(sheet, sheet.element(element, 'LBody'), 'LBody', lines, { x });
    sheet.y += 3;
  }
  sheet.y += 5;
};
