import { asDrawn, inVisualOrder, levelsOf, needsBidi, runsOf, type TextRun } from './runs';
import type { FaceName, Faces } from './faces';
import type { Style } from './style';

/** Letters that one font draws in one go, `x` from the line's left edge. `spoken`: as they are read, where that may differ. */
export type Piece = { face: FaceName; text: string; x: number; spoken?: string };
/** `pieces` in the order in which they are read. `before`: space above the line, where a paragraph of the same cell ends. */
export type Line = { pieces: readonly Piece[]; style: Style; before?: number };

/** `from`: where it stands in its paragraph. `space`: width of the spaces at its end. */
type Word = { text: string; from: number; width: number; space: number };

/** After spaces, and after a hyphen or slash between letters. A no-break space holds together. */
const breaks = /(?<= )(?=[^ ])|(?<=\p{L}[-\u2013\u2014/])(?=\p{L})/u;
const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

export const widthOf = (faces: Faces, face: FaceName, size: number, text: string): number => (faces.face[face].run(text).advanceWidth * size) / 1000;

type Setting = { faces: Faces; style: Style; width: number; measure: (text: string, runs?: readonly TextRun[]) => number; runsAt?: (from: number, to: number) => TextRun[] };

const wordOf = ({ measure, runsAt }: Setting, text: string, from: number): Word => {
  const bare = text.trimEnd();
  return { text, from, width: measure(bare, runsAt?.(from, from + bare.length)), space: (text.length - bare.length) * measure(' ') };
};

/** A word that is wider than its line is cut between letters, never through one. Adds up single letters: a word may be a page long. */
const cut = (setting: Setting, text: string, from: number): Word[] => {
  const parts: Word[] = [];
  let start = 0;
  let at = 0;
  let used = 0;
  for (const { segment } of graphemes.segment(text.trimEnd())) {
    const width = setting.measure(segment, setting.runsAt?.(from + at, from + at + segment.length));
    if (at > start && used + width > setting.width) {
      parts.push(wordOf(setting, text.slice(start, at), from + start));
      start = at;
      used = 0;
    }
    used += width;
    at += segment.length;
  }
  return [...parts, wordOf(setting, text.slice(start), from + start)];
};

const longestMeasuredWhole = 200;

const wordsOf = (setting: Setting, text: string): Word[] => {
  let from = 0;
  return text.split(breaks).flatMap((part) => {
    const word = part.length > longestMeasuredWhole ? undefined : wordOf(setting, part, from);
    const parts = word && word.width <= setting.width ? [word] : cut(setting, part, from);
    from += part.length;
    return parts;
  });
};

/** Greedy: as many words as fit. */
const fill = (words: readonly Word[], width: number): Word[][] => {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of words) {
    if (used > 0 && used + word.width > width + 0.01) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(word);
    used += word.width + word.space;
  }
  return lines;
};

/** The space at the end of a line stays in the text, so that a screen reader does not join two words. */
const straight = ({ style }: Setting, words: readonly Word[]): Line => ({ style, pieces: [{ face: style.face, text: words.map((word) => word.text).join(''), x: 0 }] });

/** The runs of one line; the space at its end has the direction of the paragraph (Unicode Bidirectional Algorithm, rule L1). */
const runsOfLine = ({ style, runsAt }: Setting, words: readonly Word[], base: number): TextRun[] => {
  const text = words.map((word) => word.text).join('');
  const bare = text.trimEnd();
  const from = words[0]?.from ?? 0;
  const end: TextRun = { text: text.slice(bare.length), level: base, face: style.face };
  return [...(runsAt?.(from, from + bare.length) ?? []), end].filter((run) => run.text !== '');
};

/** Words between letters that run the other way are a piece of their own, with their text as it is read. */
const spokenOf = (run: TextRun, drawn: string): string | undefined => (run.text.trim() !== '' && (drawn !== run.text || run.level % 2 === 1) ? run.text : undefined);

const ordered = (setting: Setting, words: readonly Word[], base: number): Line => {
  const { faces, style, width } = setting;
  const runs = runsOfLine(setting, words, base);
  const left = new Map<TextRun, number>();
  let x = 0;
  for (const run of inVisualOrder(runs)) {
    left.set(run, x);
    x += widthOf(faces, run.face, style.size, asDrawn(run));
  }
  const shift = base % 2 === 1 ? width - x : 0; // its last space hangs out at the left
  const pieces = runs.map((run): Piece => {
    const text = asDrawn(run);
    return { face: run.face, text, x: (left.get(run) ?? 0) + shift, spoken: spokenOf(run, text) };
  });
  return { style, pieces };
};

/** One paragraph, without line ends, as lines of at most `width` points. */
export const typeset = (faces: Faces, text: string, style: Style, width: number): Line[] => {
  const measureFace = (face: FaceName, part: string) => widthOf(faces, face, style.size, part);
  if (!needsBidi(text)) {
    const setting: Setting = { faces, style, width, measure: (part) => measureFace(style.face, part) };
    return fill(wordsOf(setting, text), width).map((words) => straight(setting, words));
  }
  const { levels, base } = levelsOf(text);
  const setting: Setting = {
    faces, style, width,
    measure: (part, runs) => (runs ? runs.reduce((sum, run) => sum + measureFace(run.face, run.text), 0) : measureFace(style.face, part)),
    runsAt: (from, to) => runsOf(faces, style.face, text, levels, from, to),
  };
  return fill(wordsOf(setting, text), width).map((words) => ordered(setting, words, base));
};

/** Several paragraphs in one place: `gap` points between them. Empty lines are not printed. */
export const typesetAll = (faces: Faces, texts: readonly string[], style: Style, width: number, gap: number): Line[] => {
  const paragraphs = texts.flatMap((text) => text.split('\n')).filter((text) => text.trim() !== '');
  return paragraphs.flatMap((text, at) => {
    const [first, ...rest] = typeset(faces, text, style, width);
    return first ? [at > 0 ? { ...first, before: gap } : first, ...rest] : [];
  });
};

export const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.style.leading + (line.before ?? 0), 0);
