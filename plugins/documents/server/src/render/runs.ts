import bidiFactory from 'bidi-js';
import type { FaceName, Faces } from './faces';

/** A stretch of letters with one direction (odd levels run right to left) and one font. */
export type TextRun = { text: string; level: number; face: FaceName };

const bidi = bidiFactory();
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export const needsBidi = (text: string): boolean => rightToLeft.test(text);

/** Direction of each UTF-16 unit, and of the paragraph: that of its first letter. */
export const levelsOf = (text: string): { levels: Uint8Array; base: number } => {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text);
  return { levels, base: paragraphs[0]?.level ?? 0 };
};

const isNeutral = (char: string): boolean => /[\p{Script=Common}\p{Script=Inherited}]/u.test(char);

/** The font goes on as long as it can, so that a full stop is drawn with the letters it belongs to. */
const faceFor = (faces: Faces, char: string, own: FaceName, before: FaceName | undefined): FaceName => {
  const codePoint = char.codePointAt(0) ?? 0;
  if (before && isNeutral(char) && faces.face[before].covers(codePoint)) return before;
  if (faces.face[own].covers(codePoint)) return own;
  return (['arabic', 'hebrew'] as const).find((name) => faces.face[name].covers(codePoint)) ?? own;
};

/** Splits text[from, to) where direction or font change. */
export const runsOf = (faces: Faces, own: FaceName, text: string, levels: Uint8Array, from: number, to: number): TextRun[] => {
  const runs: TextRun[] = [];
  let at = from;
  for (const char of text.slice(from, to)) {
    const last = runs.at(-1);
    const level = levels[at] ?? 0;
    const face = faceFor(faces, char, own, last?.level === level ? last.face : undefined);
    if (last && last.level === level && last.face === face) last.text += char;
    else runs.push({ text: char, level, face });
    at += char.length;
  }
  return runs;
};

/** Unicode Bidirectional Algorithm, rule L2: from the highest level down, turn round what runs right to left. */
export const inVisualOrder = (runs: readonly TextRun[]): TextRun[] => {
  const order = [...runs];
  const highest = Math.max(0, ...order.map((run) => run.level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end += 1;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
};

const turned = (text: string): string => Array.from(text).reverse().join('');
const mirrored = (text: string): string => Array.from(text, (char) => bidi.getMirroredCharacter(char) ?? char).join('');
const readsRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * What the font is given. fontkit turns a run round by itself when its first letter belongs to a right-to-left script,
 * and only then: brackets and marks on their own have to be turned here, and Persian digits turned back.
 */
export const asDrawn = ({ text, level }: TextRun): string => {
  const turnedByFont = readsRightToLeft.test(text);
  if (level % 2 === 1) return turnedByFont ? mirrored(text) : turned(mirrored(text));
  return turnedByFont ? turned(text) : text;
};
