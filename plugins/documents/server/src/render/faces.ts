import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fontkit from 'fontkit';
import type { Covers } from '../domain/clean-text';

export const faceNames = ['regular', 'bold', 'arabic', 'hebrew'] as const;
export type FaceName = (typeof faceNames)[number];

/** Glyphs of a text in thousandths of the size, as pdfkit wants them. Shared between documents: never changed. */
export type Run = { glyphs: fontkit.Glyph[]; positions: (fontkit.Position & { advanceWidth: number })[]; advanceWidth: number };

export type Face = { name: FaceName; font: fontkit.Font; covers: Covers; run: (text: string) => Run };
/** `smallest`: bytes of one font, quickly read. */
export type Faces = { face: Record<FaceName, Face>; covers: Covers; smallest: Buffer };

const files: Record<FaceName, string> = {
  regular: 'NotoSans-Regular.ttf',
  bold: 'NotoSans-Bold.ttf',
  arabic: 'NotoSansArabic-Regular.ttf',
  hebrew: 'NotoSansHebrew-Regular.ttf',
};

/** Ligatures and presentation forms: as code points of their own they would be what "fi" or an Arabic word extracts as. */
const isPresentationForm = (codePoint: number): boolean => (codePoint >= 0xfb00 && codePoint <= 0xfdff) || (codePoint >= 0xfe70 && codePoint <= 0xfeff);

/**
 * fontkit keeps the first glyph object made for an id, with the letters it was made for. A composite letter makes its
 * parts without any, and the next document that shares the font would lose them from its text: so each is asked for once.
 */
const nameGlyphs = (font: fontkit.Font): void => {
  for (const codePoint of font.characterSet) if (!isPresentationForm(codePoint)) font.glyphForCodePoint(codePoint);
};

const shape = (font: fontkit.Font, text: string): Run => {
  const scale = 1000 / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  const scaled = positions.map(({ xAdvance, yAdvance, xOffset, yOffset }, at) => ({
    xAdvance: xAdvance * scale, yAdvance: yAdvance * scale, xOffset: xOffset * scale, yOffset: yOffset * scale, advanceWidth: (glyphs[at]?.advanceWidth ?? 0) * scale,
  }));
  return { glyphs, positions: scaled, advanceWidth: scaled.reduce((sum, each) => sum + each.xAdvance, 0) };
};

const wordsKept = 10_000;
const longestKept = 40;

const shapedOnce = (font: fontkit.Font): ((text: string) => Run) => {
  const known = new Map<string, Run>();
  return (text) => {
    if (text.length > longestKept) return shape(font, text);
    const before = known.get(text);
    if (before) return before;
    if (known.size >= wordsKept) known.clear();
    const run = shape(font, text);
    known.set(text, run);
    return run;
  };
};

const openFace = (folder: string, name: FaceName): Face => {
  const font = fontkit.openSync(path.join(folder, files[name]));
  nameGlyphs(font);
  const points = new Set(font.characterSet);
  return { name, font, covers: (codePoint) => points.has(codePoint), run: shapedOnce(font) };
};

/** Reads the fonts and lets every document share them. Takes some 50 ms; each document then saves about 100. */
export const openFaces = (folder: string): Faces => {
  const face = { regular: openFace(folder, 'regular'), bold: openFace(folder, 'bold'), arabic: openFace(folder, 'arabic'), hebrew: openFace(folder, 'hebrew') };
  const all = Object.values(face);
  return { face, covers: (codePoint) => all.some((each) => each.covers(codePoint)), smallest: readFileSync(path.join(folder, files.hebrew)) };
};
