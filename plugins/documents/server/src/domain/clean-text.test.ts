import fc from 'fast-check';
import { newFaces } from '../testing/documents';
import { cleanText } from './clean-text';

const { covers, face } = newFaces();
const clean = (text: string): string => cleanText(text, covers);

test.each([
  ['plain words', 'Exampleshire Academy, room 4 – “good”'],
  ['Welsh', 'dŵr, tŷ, ŵyn, ŷd'],
  ['Polish', 'Zażółć gęślą jaźń'],
  ['Vietnamese', 'Nguyễn Thị'],
  ['Cyrillic and Greek', 'Олена Αθηνά'],
  ['Arabic and Persian', 'السلام عليكم، می‌خواهم'],
  ['Hebrew with points', 'בְּרֵאשִׁית'],
  ['line ends', 'one\ntwo'],
  ['signs', '£12.50 · 50% © ½ € °'],
])('%s stays as it is', (_, text) => {
  expect(clean(text)).toBe(text.normalize('NFC'));
});

test.each([
  ['a name that would read backwards', 'Sam\u202ecod.exe', 'Samcod.exe'],
  ['isolates', '\u2066Sam\u2069', 'Sam'],
  ['NUL and other controls', 'a\u0000b\u0007c\u001b[31md\u007f\u0090', 'abc[31md'],
  ['a byte order mark and zero-width spaces', '\ufeffone\u200btwo\u2060', 'onetwo'],
  ['a soft hyphen', 'break\u00adfast', 'breakfast'],
  ['a tab', 'one\ttwo', 'one two'],
  ['line ends of every kind', 'a\r\nb\rc\u0085d\u2028e\u2029f\u000bg\u000ch', 'a\nb\nc\nd\ne\nf\ng\nh'],
  ['half of a pair', 'a\ud83db', 'a\ufffdb'],
  ['letters in pieces', 'cafe\u0301 w\u0302', 'café ŵ'],
  ['ligatures that were typed', 'ﬁne ﬂat oﬃce ﬆ', 'fine flat office st'],
  ['Arabic letters that were typed as shapes', 'ﺳﻼﻡ', 'سلام'],
  ['a joiner between Latin letters', 'a\u200db\u200cc', 'abc'],
  ['a noncharacter', 'a\ufdd0\uffff\u{1ffff}b', 'ab'],
])('%s: %j becomes %j', (_, text, expected) => {
  expect(clean(text)).toBe(expected);
});

test.each([
  ['😀', '[grinning face]'],
  ['👍🏽', '[thumbs up]'],
  ['❤️', '[red heart]'],
  ['👨‍👩‍👧', '[man, woman, girl]'],
  ['🤷‍♀️', '[shrug, woman]'],
  ['🇵🇱', '[flag PL]'],
  ['🏴󠁧󠁢󠁷󠁬󠁳󠁿', '[flag of Wales]'],
  ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', '[flag of Scotland]'],
  ['1️⃣', '[key 1]'],
  ['🏽', ''],
  ['😀😀', '[grinning face][grinning face]'],
  ['☐ ☑', '[empty box] [ticked box]'],
  ['→', '[arrow right]'],
  ['中文', '[text in Chinese characters]'],
  ['ਪੰਜਾਬੀ ਭਾਸ਼ਾ', '[text in Gurmukhi]'],
  ['𝔸', 'A'],
  ['①', '1'],
  ['𐌰', '[character U+10330]'],
])('%s, which no font of ours draws, is printed as %s', (text, expected) => {
  expect(clean(text)).toBe(expected);
});

test('every letter that the fonts have is let through, or has a plain form', () => {
  const lost: string[] = [];
  for (const { font } of Object.values(face)) {
    for (const codePoint of font.characterSet) {
      const char = String.fromCodePoint(codePoint);
      if (/[\p{L}\p{N}\p{P}]/u.test(char) && clean(char) !== char.normalize('NFC') && clean(char) !== char.normalize('NFKC')) lost.push(`${codePoint.toString(16)} ${clean(char)}`);
    }
  }
  expect(lost).toEqual([]);
});

const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)));
// eslint-disable-next-line no-control-regex -- none of these may be left
const forbidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/;

test('whatever was typed, what is left has a glyph for every character and no control', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const cleaned = clean(text);
      expect(cleaned).not.toMatch(forbidden);
      expect([...cleaned].filter((char) => char !== '\n' && !covers(char.codePointAt(0) ?? 0))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('what was cleaned once is not changed again', () => {
  fc.assert(fc.property(anything, (text) => expect(clean(clean(text))).toBe(clean(text))), { numRuns: 2000 });
});
