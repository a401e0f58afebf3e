import type { Block, DocumentModel } from '@virtual-school/portal-kit';
import PDFDocument from 'pdfkit';
import path from 'node:path';
import { root } from '../processes';

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

const fonts = path.join(root, 'plugins/documents/assets/fonts');
const margin = 56;
const width = 595.28 - 2 * margin;
const lowest = 841.89 - margin;
const shares = [0.14, 0.14, 0.14, 0.22, 0.36];
const sizes = { 1: 18, 2: 14, 3: 12 } as const;

const within = (doc: Doc, parent: Element, type: string, draw: () => void): void => {
  const element = doc.struct(type, {}, draw);
  parent.add(element);
  element.end();
};

const drawRow = (doc: Doc, table: Element, cells: readonly string[], isHead: boolean): void => {
  const widths = cells.map((_, at) => width * (shares[at] ?? 1 / cells.length));
  doc.font(isHead ? 'bold' : 'regular').fontSize(9.5);
  const height = Math.max(...cells.map((cell, at) => doc.heightOfString(cell, { width: (widths[at] ?? 0) - 8 }))) + 6;
  if (doc.y + height > lowest) doc.addPage();
  const top = doc.y;
  const row = doc.struct('TR');
  table.add(row);
  let left = margin;
  cells.forEach((cell, at) => {
    doc.markContent('Artifact', { type: 'Layout' });
    doc.lineWidth(0.5).rect(left, top, widths[at] ?? 0, height).stroke();
    doc.endMarkedContent();
    const x = left;
    within(doc, row, isHead || at === 0 ? 'TH' : 'TD', () => void doc.font(isHead || at === 0 ? 'bold' : 'regular').text(cell, x + 4, top + 3, { width: (widths[at] ?? 0) - 8 }));
    left += widths[at] ?? 0;
  });
  row.end();
  doc.x = margin;
  doc.y = top + height;
};

const drawBlock = (doc: Doc, parent: Element, block: Block): void => {
  const paragraph = (type: string, text: string, font: string, size: number) => {
    doc.font(font).fontSize(size);
    within(doc, parent, type, () => void doc.text(text, margin, doc.y, { width }));
    doc.moveDown(0.5);
  };
  if (block.kind === 'heading') return paragraph(`H${block.level}`, block.text, 'bold', sizes[block.level]);
  if (block.kind === 'paragraph') return paragraph('P', block.text, 'regular', 11);
  if (block.kind !== 'table') throw new Error('The plan of the bench has headings, paragraphs and tables only');
  paragraph('P', block.caption, 'bold', 10);
  const table = doc.struct('Table');
  parent.add(table);
  [block.header, ...block.rows].forEach((cells, at) => drawRow(doc, table, cells, at === 0));
  table.end();
  doc.moveDown(0.8);
};

/** The same plan as the guide of pdfkit has it: fonts by their file, opened for each document; structure elements by hand. */
export const drawAsDocumented = (model: DocumentModel): Promise<Buffer> => {
  const doc = new PDFDocument({ size: 'A4', margin, bufferPages: true, pdfVersion: '1.7', tagged: true, lang: model.language, displayTitle: true, info: { Title: model.title }, font: path.join(fonts, 'NotoSans-Regular.ttf') });
  const pieces: Buffer[] = [];
  const done = new Promise<Buffer>((resolve) => {
    doc.on('data', (piece: Buffer) => pieces.push(piece));
    doc.on('end', () => resolve(Buffer.concat(pieces)));
  });
  doc.registerFont('regular', path.join(fonts, 'NotoSans-Regular.ttf')).registerFont('bold', path.join(fonts, 'NotoSans-Bold.ttf'));
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  for (const block of [{ kind: 'heading', level: 1, text: model.title } as const, ...model.blocks]) drawBlock(doc, whole, block);
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular').fontSize(9).text(`Page ${page + 1} of ${count}`, margin, lowest + 16, { width, align: 'center', lineBreak: false });
    doc.endMarkedContent();
  }
  whole.end();
  doc.end();
  return done;
};
