import type { DocumentModel } from '@virtual-school/portal-kit';
import { dayInWords } from '../domain/words-of-document';
import { flowLines } from './draw-lines';
import type { Sheet } from './sheet';
import { colour, page, styles, textWidth } from './style';
import { heightOf, typesetAll } from './typeset';

const identity = (model: DocumentModel): [string, string][] => [
  ['Reference', model.reference],
  ['Version', model.version],
  ['Made for', model.audience],
  ['Date', dayInWords(model.date)],
];

/** Label above value, four across: read as "Reference AB12CD34". */
const drawIdentity = (sheet: Sheet, model: DocumentModel): void => {
  const facts = identity(model);
  const width = textWidth / facts.length;
  const top = sheet.y;
  const bottoms = facts.map(([label, value], at) => {
    const x = page.left + at * width;
    const lines = [...typesetAll(sheet.faces, [`${label} `], styles.label, width - 8, 0), ...typesetAll(sheet.faces, [value], styles.term, width - 8, 0)];
    sheet.content(sheet.element(sheet.root, 'P'), 'P', () => {
      let y = top;
      for (const line of lines) {
        sheet.print(line, x, y);
        y += line.style.leading;
      }
    });
    return top + heightOf(lines);
  });
  sheet.y = Math.max(...bottoms);
};

const drawDraft = (sheet: Sheet, words: string): void => {
  const lines = typesetAll(sheet.faces, [words], styles.draft, textWidth - 20, 0);
  sheet.fill(page.left, sheet.y, textWidth, heightOf(lines) + 10, '#fdf1ee');
  sheet.y += 5;
  flowLines(sheet, sheet.element(sheet.root, 'P'), 'P', lines, { x: page.left + 10 });
  sheet.y += 5 + 10;
};

/** The head of the first page: what this is, whose, which version, for whom. */
export const drawTitle = (sheet: Sheet, model: DocumentModel): void => {
  sheet.fill(0, 0, page.width, 10, colour.deep);
  flowLines(sheet, sheet.element(sheet.root, 'H1'), 'H1', typesetAll(sheet.faces, [model.title], styles.title, textWidth, 0));
  sheet.y += 10;
  drawIdentity(sheet, model);
  sheet.y += 10;
  sheet.rule(sheet.y, page.left, textWidth, 1.2, colour.brand);
  sheet.y += 14;
  if (model.draft) drawDraft(sheet, model.draft);
};
