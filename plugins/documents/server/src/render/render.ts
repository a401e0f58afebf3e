import type { Block, DocumentModel } from '@virtual-school/portal-kit';
import { cleanText } from '../domain/clean-text';
import { headingLevels } from '../domain/heading-levels';
import { mapModel } from '../domain/map-model';
import { drawFacts } from './draw-facts';
import { drawFeet } from './draw-feet';
import { drawTable } from './draw-table';
import { drawHeading, drawList, drawParagraph } from './draw-text';
import { drawTitle } from './draw-title';
import type { Faces } from './faces';
import { metadataXml } from './metadata';
import { writeMetadata } from './pdfkit-seam';
import { Sheet } from './sheet';

type Outline = PDFKit.PDFOutline;

/** Bookmarks, nested as the headings are. */
const bookmarks = (sheet: Sheet, title: string): ((text: string, level: number) => void) => {
  const open: Outline[] = [sheet.doc.outline, sheet.doc.outline.addItem(title, { expanded: true })];
  return (text, level) => {
    open.length = level;
    const parent = open.at(-1) ?? sheet.doc.outline;
    open.push(parent.addItem(text, { expanded: level < 2 }));
  };
};

const drawBlock = (sheet: Sheet, block: Block, level: number, bookmark: (text: string, level: number) => void): void => {
  switch (block.kind) {
    case 'heading':
      drawHeading(sheet, block.text, level);
      return bookmark(block.text, level);
    case 'paragraph':
      return drawParagraph(sheet, block);
    case 'list':
      return drawList(sheet, block);
    case 'facts':
      return drawFacts(sheet, block);
    case 'table':
      return drawTable(sheet, block);
  }
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The same model gives the same bytes: its date is the document's, and nothing in here asks the clock or for chance. */
export const render = (faces: Faces, raw: DocumentModel): Promise<Buffer> => {
  const cleaned = mapModel(raw, (text) => cleanText(text, faces.covers));
  const model = { ...cleaned, title: oneLine(cleaned.title), reference: oneLine(cleaned.reference), version: oneLine(cleaned.version), audience: oneLine(cleaned.audience) };
  const about = { title: model.title, language: model.language, date: new Date(`${model.date}T00:00:00Z`) };
  const sheet = new Sheet({ faces, ...about });
  writeMetadata(sheet.doc, metadataXml(about));

  drawTitle(sheet, model);
  const bookmark = bookmarks(sheet, model.title);
  const levels = headingLevels(model.blocks);
  model.blocks.forEach((block, at) => drawBlock(sheet, block, levels[at] ?? 2, bookmark));
  drawFeet(sheet, model);
  return sheet.end();
};
