import type { Block } from '@virtual-school/portal-kit';
import { flowLines } from './draw-lines';
import { drawRow } from './draw-row';
import type { Element } from './pdfkit-seam';
import type { Sheet } from './sheet';
import { colour, page, styles, textWidth, type Style } from './style';
import { heightOf, typesetAll, type Line } from './typeset';

type Facts = Extract<Block, { kind: 'facts' }>;
type Fact = Facts['rows'][number];

const termWidth = textWidth * 0.36;
const gap = 14;
const shortAnswer = 160;
const shortTerm = 80;

/** Short facts stand beside each other, question left and answer right; long answers get the whole width. */
const isShort = ({ term, text, note }: Fact): boolean => term.length <= shortTerm && text.join(' ').length + (note ?? '').length <= shortAnswer;

const answerLines = (sheet: Sheet, { text, note }: Fact, width: number): Line[] => {
  const answer = typesetAll(sheet.faces, text, styles.body, width, 5);
  const [first, ...rest] = note ? typesetAll(sheet.faces, [note], styles.quiet, width, 0) : [];
  return first ? [...answer, { ...first, before: answer.length > 0 ? 2 : 0 }, ...rest] : answer;
};

const drawBeside = (sheet: Sheet, list: Element, fact: Fact): void => {
  const item = sheet.element(list, 'LI');
  const label = sheet.element(item, 'Lbl');
  const answer = sheet.element(sheet.element(item, 'LBody'), 'P');
  const x = page.left + termWidth + gap;
  drawRow(sheet, {
    x: page.left, width: textWidth, padding: 5,
    cells: [
      { lines: typesetAll(sheet.faces, [fact.term], styles.term, termWidth, 0), x: page.left, element: label, type: 'Lbl' },
      { lines: answerLines(sheet, fact, textWidth - termWidth - gap), x, element: answer, type: 'P' },
    ],
  });
};

/** Lines of the answer, a list for each paragraph; the note is the last of them. */
const paragraphsOf = (sheet: Sheet, { text, note }: Fact): Line[][] => {
  const texts = text.flatMap((each) => each.split('\n'));
  const set = (each: string, style: Style) => typesetAll(sheet.faces, [each], style, textWidth, 0);
  return [...texts.map((each) => set(each, styles.body)), set(note ?? '', styles.quiet)].filter((lines) => lines.length > 0);
};

/** Three lines are not divided, and a note stays with the end of what it is about. */
const beginningOf = ([first = [], second]: readonly Line[][], below: number): number => {
  if (first.length > 3) return 2 * styles.body.leading;
  return heightOf(first) + (second ? below : 0);
};

const drawBelow = (sheet: Sheet, list: Element, fact: Fact): void => {
  const item = sheet.element(list, 'LI');
  const term = typesetAll(sheet.faces, [fact.term], styles.term, textWidth, 0);
  const body = sheet.element(item, 'Lbl');
  const answer = sheet.element(item, 'LBody');
  const paragraphs = paragraphsOf(sheet, fact);
  const belowLast = fact.note ? 4 + heightOf(paragraphs.at(-1) ?? []) : 0;
  sheet.space(6);
  sheet.need(heightOf(term) + 2 + beginningOf(paragraphs, paragraphs.length === 2 ? belowLast : 0));
  flowLines(sheet, body, 'Lbl', term);
  sheet.y += 2;
  paragraphs.forEach((lines, at) => {
    flowLines(sheet, sheet.element(answer, 'P'), 'P', lines, { below: at === paragraphs.length - 2 ? belowLast : 0 });
    sheet.y += 4;
  });
  sheet.space(4);
  if (sheet.room > 0) sheet.rule(sheet.y);
};

/** Questions and answers as a list of labels and bodies: a reader may go from question to question. */
export const drawFacts = (sheet: Sheet, { rows }: Facts): void => {
  const list = sheet.element(sheet.root, 'L');
  const draw = rows.every(isShort) ? drawBeside : drawBelow;
  if (draw === drawBeside && sheet.room > 60) sheet.rule(sheet.y, page.left, textWidth, 0.6, colour.line);
  for (const fact of rows) draw(sheet, list, fact);
  sheet.space(18);
};
