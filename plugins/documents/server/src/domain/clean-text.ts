import { symbolNames } from './symbol-names';
import { nameOfScript, scripts } from './scripts';

/** Whether one of our fonts can draw this code point. */
export type Covers = (codePoint: number) => boolean;

/** Western and Central European letters and punctuation: every font of ours draws them, and nothing in them has to be cleaned. */
const plain = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201d\u2022\u2026]*$/;

// eslint-disable-next-line no-control-regex -- these are the characters that are taken out
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/**
 * Controls that are never text: C0 and C1, soft hyphen, byte order marks, and the marks and overrides with which a
 * name could be made to read backwards (U+202A to E, U+2066 to 9). Direction is worked out from the letters alone.
 */
// eslint-disable-next-line no-control-regex -- these are the characters that are taken out
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/gu;

/** Letters that were typed as the shape they have in print, as programs for printed matter do: a search would not find them. */
const shapes = /[\ufb00-\ufb06\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]/g;

/** Joiners count only between Arabic letters, where they decide the shape. */
const strayJoiners = /(?<![\p{Script=Arabic}\p{M}])[\u200c\u200d]|[\u200c\u200d](?!\p{Script=Arabic})/gu;
const variationsAndTags = /[\ufe00-\ufe0f\u{e0000}-\u{e0fff}]/gu;

const flag = /\p{Regional_Indicator}{2}/gu;
const keycap = /([0-9#*])\ufe0f?\u20e3/g;
const onePicture = String.raw`\p{Extended_Pictographic}[\ufe0e\ufe0f]?\p{Emoji_Modifier}?[\u{e0020}-\u{e007f}]*`;
const picture = new RegExp(`${onePicture}(?:\\u200d${onePicture})*|\\p{Emoji_Modifier}`, 'gu');
// eslint-disable-next-line no-misleading-character-class -- single joiners and marks are meant
const decoration = /[\p{Emoji_Modifier}\ufe0e\ufe0f\u200d\u{e0020}-\u{e007f}]/gu;

/** Flags of the nations of the United Kingdom are spelled with invisible letters behind a black flag. */
const nations: Readonly<Record<string, string>> = { gbeng: 'flag of England', gbsct: 'flag of Scotland', gbwls: 'flag of Wales' };
const nationOf = (sequence: string): string | undefined =>
  nations[Array.from(sequence.slice(2), (each) => String.fromCharCode(Math.max(0, (each.codePointAt(0) ?? 0) - 0xe0000))).join('').replace(/[^a-z]/g, '')];

const nameOf = (symbol: string): string => symbolNames.get(symbol.codePointAt(0) ?? 0) ?? 'emoji';
const inPeople = (name: string): string => (name === 'male sign' ? 'man' : name === 'female sign' ? 'woman' : name);

const countryOf = (letters: string): string => Array.from(letters, (each) => String.fromCharCode((each.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join('');

const namePicture = (covers: Covers) => (sequence: string): string => {
  const bare = [...sequence.replace(decoration, '')];
  if (bare.length === 1 && covers(bare[0]?.codePointAt(0) ?? 0)) return bare[0] ?? ''; // a copyright sign is text
  if (bare.length === 0) return '';
  return `[${nationOf(sequence) ?? bare.map((each) => (bare.length > 1 ? inPeople(nameOf(each)) : nameOf(each))).join(', ')}]`;
};

const isCovered = (text: string, covers: Covers): boolean => Array.from(text).every((each) => each === '\n' || covers(each.codePointAt(0) ?? 0));

/** What stands for one character that no font of ours has: its plain form, its name, or its number. */
const standIn = (covers: Covers) => (char: string): string => {
  const codePoint = char.codePointAt(0) ?? 0;
  if (char === '\n' || covers(codePoint)) return char;
  if (/\s/u.test(char)) return ' ';
  if (/\p{M}/u.test(char)) return '';
  const simple = char.normalize('NFKC');
  if (simple !== char && isCovered(simple, covers)) return simple;
  const name = symbolNames.get(codePoint);
  return name ? `[${name}]` : `[character U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
};

const nameUncovered = (text: string, covers: Covers): string => {
  if (isCovered(text, covers)) return text;
  const named = scripts.reduce((so, script) => so.replace(script.pattern, (run) => (isCovered(run, covers) ? run : `[${nameOfScript(script)}]`)), text);
  return Array.from(named, standIn(covers)).join('');
};

/**
 * Text as it can be printed: no controls, no character that a font lacks (security: no reordering by override marks).
 * Pictures become their name in square brackets; letters of a script that we have no font for become "[text in ...]",
 * so that a reader learns that there is something to look up on the screen. Line ends become "\n", the rest is kept.
 */
export const cleanText = (text: string, covers: Covers): string => {
  if (plain.test(text)) return text;
  const bare = text
    .replace(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(shapes, (shape) => shape.normalize('NFKC'))
    .replace(controls, '');
  const named = bare
    .replace(flag, (letters) => `[flag ${countryOf(letters)}]`)
    .replace(keycap, '[key $1]')
    .replace(picture, namePicture(covers))
    .replace(strayJoiners, '')
    .replace(variationsAndTags, '');
  return nameUncovered(named, covers);
};
