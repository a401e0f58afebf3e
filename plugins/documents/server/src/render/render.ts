import type { Block, DocumentModel } from '@virtual-school/portal-kit';
import { cleanText } from '../domain/clean-text';
import { checkCode } from '../domain/fingerprint';
import { headingLevels } from '../domain/heading-levels';
import { mapModel } from '../domain/map-model';
import { drawFacts } from './draw-facts';
import { drawFeet } from './draw-feet';
import { drawPicture } from './draw-picture';
import { drawTable } from './draw-table';
import { drawHeading, drawList, drawParagraph } from './draw-text';
import { drawTitle } from './draw-title';
import type { Faces } from './faces';
import { metadataXml } from './metadata';
import { writeMetadata } from './pdfkit-seam';
import { Sheet } from './sheet';

type Outline = PDFKit.PDFOutline;
type Bookmark = (text: string, level: number) => void;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Bookmarks, nested as the headings are. */
const bookmarks = (sheet: Sheet, title: string): Bookmark => {
  const open: Outline[] = [sheet.doc.outline, sheet.doc.outline.addItem(title, { expanded: true })];
  return (text, level) => {
    open.length = level;
    const parent = open.at(-1) ?? sheet.doc.outline;
    open.push(parent.addItem(text, { expanded: level < 2 }));
  };
};

type Place = { level: number; next?: Block };

const drawBlock = (sheet: Sheet, block: Block, { level, next }: Place, bookmark: Bookmark): void => {
  switch (block.kind) {
    case 'heading':
      drawHeading(sheet, block.text, level, next);
      return bookmark(oneLine(block.text), level);
    case 'paragraph':
      return drawParagraph(sheet, block);
    case 'list':
      return drawList(sheet, block);
    case 'facts':
      return drawFacts(sheet, block);
    case 'table':
      return drawTable(sheet, block);
    case 'picture':
      return drawPicture(sheet, block);
  }
};

/** The same model gives the same bytes: its date is the document's, and nothing in here asks the clock or for chance. */
export const render = (faces: Faces, raw: DocumentModel): Promise<Buffer> => {
  const cleaned = mapModel(raw, (text) => cleanText(text, faces.covers));
  const model = {
    ...cleaned,
    title: oneLine(cleaned.title), reference: oneLine(cleaned.reference), version: oneLine(cleaned.version), audience: oneLine(cleaned.audience),
    ...(cleaned.draft !== undefined && { draft: oneLine(cleaned.draft) }),
  };
  const about = { title: model.title, language: model.language, date: new Date(`${model.date}T00:00:00Z`) };
  const sheet = new Sheet({ faces, ...about });
  writeMetadata(sheet.doc, metadataXml(about));

  drawTitle(sheet, model);
  const bookmark = bookmarks(sheet, model.title);
  const levels = headingLevels(model.blocks);
  model.blocks.forEach((block, at) => drawBlock(sheet, block, { level: levels[at] ?? 2, next: model.blocks[at + 1] }, bookmark));
  drawFeet(sheet, model, checkCode(raw));
  return sheet.end();
};
