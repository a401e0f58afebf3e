import PDFDocument from 'pdfkit';
import type { Faces } from './faces';
import { setAttributes, shareFaces, type Attributes, type Doc, type Element } from './pdfkit-seam';
import { colour, lowest, page, textWidth } from './style';
import type { Line } from './typeset';

/** `actual`: the words as they are read; `alt`: what a picture shows. */
type Says = { actual?: string; alt?: string };
type Box = { x: number; y: number; width: number; height: number };
export type OpenSheet = { faces: Faces; title: string; language: string; date: Date };

/** The paper: pages, how far down we are, and which words belong to which structure element. */
export class Sheet {
  readonly doc: Doc;
  readonly faces: Faces;
  readonly root: Element;
  y: number = page.top;
  private ink: string | undefined;
  /** Where printed words belong, and what has been opened for them: none for decoration. */
  private into: { element: Element; type: string } | undefined;
  private marked: PDFKit.PDFStructureContent | undefined;

  constructor({ faces, title, language, date }: OpenSheet) {
    this.faces = faces;
    // The subset 'PDF/UA' of pdfkit would add a CIDSet that names the wrong glyphs (ISO 14289-1, 7.21.4.2): metadata.ts says part 1 instead.
    this.doc = new PDFDocument({
      size: 'A4', margin: 0, bufferPages: true, autoFirstPage: false, font: null as unknown as string,
      pdfVersion: '1.7', tagged: true, lang: language, displayTitle: true,
      info: { Title: title, Producer: 'Virtual School Portal', Creator: 'Virtual School Portal', CreationDate: date },
    });
    shareFaces(this.doc, faces);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.turnPage();
  }

  get room(): number {
    return lowest - this.y;
  }

  get atTop(): boolean {
    return this.y <= page.top;
  }

  turnPage(): void {
    this.doc.addPage();
    this.y = page.top;
    this.ink = undefined;
  }

  /** A new page, unless this much fits on the rest of this one. */
  need(height: number): void {
    if (height > this.room && !this.atTop) this.turnPage();
  }

  space(height: number): void {
    if (!this.atTop) this.y += height;
  }

  /** `says`: what a reader hears in its place, or besides what is printed. */
  element(parent: Element, type: string, attributes?: Attributes, says: Says = {}): Element {
    const element = this.doc.struct(type, says);
    if (attributes) setAttributes(element, attributes);
    parent.add(element);
    return element;
  }

  /** What is drawn belongs to this element. One element may have content on several pages. */
  content(element: Element, type: string, draw: () => void): void {
    const before = this.into;
    this.into = { element, type };
    draw();
    this.leave();
    this.into = before;
  }

  /** What is drawn is decoration, or stands on every page: nothing to be read out. */
  artifact(draw: () => void, pagination?: 'Top' | 'Bottom'): void {
    this.doc.markContent('Artifact', pagination ? { type: 'Pagination', attached: [pagination] } : { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  rule(y: number, x: number = page.left, width: number = textWidth, thickness = 0.6, ink: string = colour.line): void {
    this.fill(x, y - thickness / 2, width, thickness, ink);
  }

  fill(x: number, y: number, width: number, height: number, ink: string): void {
    this.artifact(() => {
      this.useInk(ink);
      this.doc.rect(x, y, width, height).fill();
    });
  }

  /** Where it is read out, the structure says what it shows and where it stands (PDF/UA-1, 7.3). */
  picture(bytes: Buffer, { x, y, width, height }: Box, alt: string): void {
    const draw = () => this.doc.image(bytes, x, y, { width, height });
    if (alt === '') return this.artifact(draw);
    const figure = this.element(this.root, 'Figure', { O: 'Layout', Placement: 'Block', BBox: [x, page.height - y - height, x + width, page.height - y] }, { alt });
    this.content(figure, 'Figure', () => this.mark(draw));
  }

  /** One line with its upper edge at y. */
  print(line: Line, x: number, y: number): void {
    const { size, leading, colour: ink } = line.style;
    const baseline = y + leading / 2 + size * 0.36; // half the height of a capital below the middle
    this.useInk(ink);
    for (const piece of line.pieces) {
      const draw = () => this.doc.font(piece.face).fontSize(size).text(piece.text, x + piece.x, baseline, { lineBreak: false, baseline: 'alphabetic' });
      if (piece.spoken !== undefined && this.into) this.span(this.into.element, piece.spoken, draw);
      else this.mark(draw);
    }
  }

  /** For what is drawn on all pages at the end. */
  goToPage(at: number): void {
    this.doc.switchToPage(at);
    this.ink = undefined;
  }

  end(): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.doc.on('error', reject);
      this.root.end();
      this.doc.end();
    });
  }

  /**
   * Words that are drawn in another order than they are read carry their text. It stands at a structure element, for
   * readers that follow the structure: at the letters themselves, other readers would turn it round once more.
   */
  private span(parent: Element, spoken: string, draw: () => void): void {
    this.leave();
    this.content(this.element(parent, 'Span', undefined, { actual: spoken }), 'Span', () => this.mark(draw));
  }

  private mark(draw: () => void): void {
    if (this.into) this.marked ??= this.doc.markStructureContent(this.into.type);
    draw();
  }

  private leave(): void {
    if (!this.marked) return;
    this.doc.endMarkedContent();
    this.into?.element.add(this.marked);
    this.marked = undefined;
  }

  private useInk(ink: string): void {
    if (ink !== this.ink) this.doc.fillColor(ink);
    this.ink = ink;
  }
}
