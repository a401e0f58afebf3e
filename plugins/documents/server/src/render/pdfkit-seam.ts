import PDFDocument from 'pdfkit';
import { faceNames, type Face, type Faces } from './faces';

/**
 * What we use of pdfkit 0.17.2 beyond what it promises: its version is pinned, and render.test.ts fails when it changes.
 */
export type Doc = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

type EmbeddedFont = { layout: Face['run']; layoutCached: Face['run']; layoutRun: Face['run'] };
type EmbeddedFontClass = new (doc: Doc, font: Face['font'], id: string) => EmbeddedFont;
type Inside = { _font: EmbeddedFont; _fontFamilies: Record<string, EmbeddedFont>; _fontCount: number; _addInfo: () => void };

const inside = (doc: Doc): Inside => doc as unknown as Inside;

/** pdfkit opens a font anew for every document; its class for an opened font is only to be had from one of them. */
let embeddedFontClass: EmbeddedFontClass | undefined;
const embeddedFont = (bytes: Buffer): EmbeddedFontClass => {
  embeddedFontClass ??= inside(new PDFDocument({ autoFirstPage: false }).font(bytes))._font.constructor as EmbeddedFontClass;
  return embeddedFontClass;
};

/** Gives the document our opened fonts under their names, and the glyphs of words that were shaped before. */
export const shareFaces = (doc: Doc, faces: Faces): void => {
  const Embedded = embeddedFont(faces.smallest);
  const { _fontFamilies: families } = inside(doc);
  faceNames.forEach((name, at) => {
    const embedded = new Embedded(doc, faces.face[name].font, `F${at + 1}`);
    embedded.layoutCached = faces.face[name].run;
    embedded.layoutRun = faces.face[name].run;
    // pdfkit sets word after word from left to right: words of these scripts have to be shaped together.
    if (name === 'arabic' || name === 'hebrew') embedded.layout = faces.face[name].run;
    families[name] = embedded;
  });
};

/** pdfkit writes the title into the XMP packet as it is, so that "<" or "&" would break it. */
export const writeMetadata = (doc: Doc, xml: string): void => {
  inside(doc)._addInfo = () => (doc as unknown as { appendXML: (xml: string) => void }).appendXML(xml);
};

/** Of a structure element: scope of a table header, kind of a list, the box of a picture. Plain strings become names. */
export type Attributes = Readonly<Record<string, string | readonly number[]>>;
export const setAttributes = (element: Element, attributes: Attributes): void => {
  (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data.A = attributes;
};
