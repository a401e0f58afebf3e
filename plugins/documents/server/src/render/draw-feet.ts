import type { DocumentModel } from '@virtual-school/portal-kit';
import { readable } from '../domain/fingerprint';
import { pageOf } from '../domain/words-of-document';
import type { Sheet } from './sheet';
import { colour, page, styles, textWidth, type Style } from './style';
import { typeset, typesetAll, widthOf } from './typeset';

const footTop = page.height - 62;

/** Lines between the rule at the foot and the edge of the paper. */
const mostLines = 4;

const lineFor = (sheet: Sheet, text: string, style: Style, width: number = textWidth) => typeset(sheet.faces, text, style, width)[0];

const drawFoot = (sheet: Sheet, left: readonly string[], right: string): void => {
  const rightWidth = widthOf(sheet.faces, 'regular', styles.foot.size, right);
  const lines = typesetAll(sheet.faces, left, styles.foot, textWidth - rightWidth - 20, 0).slice(0, mostLines);
  lines.forEach((line, at) => sheet.print(line, page.left, footTop + 6 + at * styles.foot.leading));
  const number = lineFor(sheet, right, styles.foot);
  if (number) sheet.print(number, page.left + textWidth - rightWidth, footTop + 6);
};

const drawDraftAcross = (sheet: Sheet, words: string): void => {
  const line = lineFor(sheet, words, styles.draft);
  if (!line) return;
  const width = line.pieces.reduce((sum, piece) => sum + widthOf(sheet.faces, piece.face, styles.draft.size, piece.text), 0);
  sheet.print(line, page.left + (textWidth - width) / 2, footTop - styles.draft.leading - 2);
};

/** The later pages say at their head what they belong to. */
const drawHead = (sheet: Sheet, title: string): void => {
  const line = lineFor(sheet, title, styles.foot);
  if (line) sheet.print(line, page.left, 30);
};

/** The same at the head and foot of every page; decoration to a screen reader, which has read it in the title block. */
export const drawFeet = (sheet: Sheet, model: DocumentModel, checkCode: string): void => {
  const { count } = sheet.doc.bufferedPageRange();
  const which = `Reference ${model.reference}   Version ${model.version}   Made for ${model.audience}`;
  const left = model.draft || model.isOpen ? [which] : [which, `Check code ${readable(checkCode)}`];
  for (let at = 0; at < count; at += 1) {
    sheet.goToPage(at);
    sheet.rule(footTop, page.left, textWidth, 0.6, colour.line);
    sheet.artifact(() => {
      if (model.draft) drawDraftAcross(sheet, model.draft);
      drawFoot(sheet, left, pageOf(at + 1, count));
    }, 'Bottom');
    if (at > 0) sheet.artifact(() => drawHead(sheet, model.title), 'Top');
  }
};
