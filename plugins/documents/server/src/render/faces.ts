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

const sameLetters = (one: readonly number[], other: readonly number[]): boolean => one.length === other.length && one.every((letter, at) => letter === other[at]);

/**
 * fontkit keeps the first glyph object made for an id, with the letters it was made for: a part of a composite letter
 * has none, a ligature may be two letters or one. The next document that shares the font would extract as those. Here
 * every text gets glyphs with the letters it asked for, so that no document depends on what was drawn before it.
 */
const keepLettersApart = (font: fontkit.Font): void => {
  const shared = font.getGlyph.bind(font);
  font.getGlyph = (id, letters) => {
    const glyph = shared(id, letters);
    return !letters || sameLetters(glyph.codePoints, letters) ? glyph : Object.create(glyph, { codePoints: { value: letters } });
  };
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
  keepLettersApart(font);
  const points = new Set(font.characterSet);
  return { name, font, covers: (codePoint) => points.has(codePoint), run: shapedOnce(font) };
};

/** Reads the fonts and lets every document share them. Takes some 50 ms; each document then saves about 100. */
export const openFaces = (folder: string): Faces => {
  const face = { regular: openFace(folder, 'regular'), bold: openFace(folder, 'bold'), arabic: openFace(folder, 'arabic'), hebrew: openFace(folder, 'hebrew') };
  const all = Object.values(face);
  return { face, covers: (codePoint) => all.some((each) => each.covers(codePoint)), smallest: readFileSync(path.join(folder, files.hebrew)) };
};
