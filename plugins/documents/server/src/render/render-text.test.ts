import fc from 'fast-check';
import type { DocumentModel } from '@virtual-school/portal-kit';
import { aDocument, aLongPlan, newFaces, saying, sentence, wordsOf } from '../testing/documents';
import { checkWithQpdf, fontsOf, missingGlyphsIn, objectsOf, structureOf, textOf } from '../testing/pdf-tools';
import { render } from './render';

const faces = newFaces();
const draw = (model: DocumentModel) => render(faces, model);
const bare = (text: string): string => text.replace(/\s+/g, '');
const inWords = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const readOut = (bytes: Buffer): string => structureOf(bytes).map((node) => node.text).join(' ');
const drawnText = (bytes: Buffer): string => textOf(bytes, { body: true, drawn: true });

test.each<[string, DocumentModel]>([
  ['a long plan', aLongPlan()],
  ['a draft', aLongPlan({ draft: 'Draft, not agreed' })],
  ['an empty document', aDocument({ blocks: [] })],
  ['a paragraph of 10,000 words', saying(Array.from({ length: 10_000 }, (_, at) => `word${at}`).join(' '))],
  ['an empty table', aDocument({ blocks: [{ kind: 'table', caption: 'Nobody', header: ['Name', 'Role'], rows: [] }] })],
  ['a table without anything', aDocument({ blocks: [{ kind: 'table', caption: '', header: [], rows: [] }] })],
  ['rows of unequal length', aDocument({ blocks: [{ kind: 'table', caption: 'Uneven', header: ['A', 'B'], rows: [['one'], ['one', 'two', 'three'], []] }] })],
  ['a row that is longer than a page', aDocument({ blocks: [{ kind: 'table', caption: 'High', header: ['Name', 'Story'], rows: [['Invented', sentence.repeat(120)], ['Other', 'Short']] }] })],
  ['a head that is longer than a page', aDocument({ blocks: [{ kind: 'table', caption: 'High', header: ['Name', sentence.repeat(90)], rows: [['Invented', 'One'], ['Other', 'Two']] }] })],
  ['questions without answers', aDocument({ blocks: [{ kind: 'facts', rows: [{ term: 'Carer', text: [] }, { term: 'School', text: [''], note: 'Not answered' }] }] })],
  ['a question that is longer than a page', aDocument({ blocks: [{ kind: 'facts', rows: [{ term: sentence.repeat(60), text: ['Yes'] }] }] })],
  ['nothing but empty lines', saying('', '\n\n', '  ', 'End')],
])('what is read out of %s is every word of it, in order', async (_, model) => {
  const bytes = await draw(model);
  checkWithQpdf(bytes);
  expect(inWords(readOut(bytes))).toEqual(wordsOf(model, '3 November 2026'));
  expect(missingGlyphsIn(bytes)).toBe(0);
});

test.each([
  ['Welsh', 'Mae’r dŵr yn y tŷ; ŵyn, ŷd, Ŵ, Ŷ, Llanfairpwllgwyngyll'],
  ['Polish', 'Zażółć gęślą jaźń. Łódź, ŚWIĘTO'],
  ['Romanian and Turkish', 'Ștefan și Țară, İstanbul ığdır'],
  ['Vietnamese', 'Nguyễn Thị Ảnh, Đường'],
  ['Ukrainian and Greek', 'Олена Їжак, Αθηνά'],
  ['letters with several marks', 'ǻ ṩ ệ ǡ'],
  ['ligatures of the font', 'fine office fluent affluent fjord'],
  ['signs', '£12.50 • ½ “good” ‘ok’ – — … © € 100%'],
  ['parts of composite letters', 'Sea Solo zoo Ōtautahi'],
])('%s is extracted as it was written', async (_, text) => {
  const bytes = await draw(saying(text));
  expect(bare(readOut(bytes))).toContain(bare(text));
  expect(bare(drawnText(bytes))).toContain(bare(text));
});

test('letters in pieces, typed ligatures, controls and pictures are extracted in their plain form', async () => {
  const bytes = await draw(saying('cafe\u0301 w\u0302yn', 'ﬁne oﬃce', 'a\u0000b\u001bc\u202ed', 'Well done 😀', '中文 𐌰'));
  const text = readOut(bytes);
  for (const expected of ['café ŵyn', 'fine office', 'abcd', 'Well done [grinning face]', '[text in Chinese characters] [character U+10330]']) expect(text).toContain(expected);
});

test('a word that is wider than the page is cut, and loses no letter', async () => {
  const word = Array.from({ length: 900 }, (_, at) => String.fromCharCode(97 + (at % 26))).join('');
  const bytes = await draw(aDocument({ blocks: [{ kind: 'paragraph', text: word }, { kind: 'table', caption: 'Narrow', header: ['A', 'B', 'C'], rows: [['x', word, 'y']] }] }));
  expect(readOut(bytes)).toContain(word);
  expect(bare(drawnText(bytes)).match(new RegExp(word, 'g'))).toHaveLength(2);
});

describe('what runs from right to left', () => {
  const spokenIn = (bytes: Buffer): string =>
    [...objectsOf(bytes).values()].filter((each) => each?.['/S'] === '/Span').map((each) => String(each['/ActualText']).slice(2)).join(' ');

  test.each([
    ['Arabic', 'مرحبا بكم في مدرسة جديدة', 'NotoSansArabic-Regular'],
    ['Persian', 'یک متن فارسی', 'NotoSansArabic-Regular'],
    ['Urdu', 'میرا نام سارہ ہے', 'NotoSansArabic-Regular'],
    ['Hebrew', 'שלום עולם וברכה', 'NotoSansHebrew-Regular'],
  ])('%s is extracted as it was written, and carries its text in reading order', async (_, text, font) => {
    const bytes = await draw(saying(text));
    checkWithQpdf(bytes);
    expect(textOf(bytes, { body: true })).toContain(text);
    expect(spokenIn(bytes)).toBe(text);
    expect(fontsOf(bytes).map((each) => each.name)).toContain(font);
  });

  test('among English words it stands where it was written, and nothing after it is lost', async () => {
    const bytes = await draw(saying('She says مرحبا بكم (twice) and שלום to all.'));
    for (const words of ['She says', 'مرحبا بكم', 'twice) and', 'שלום', 'to all.']) expect(textOf(bytes, { body: true })).toContain(words);
    expect(spokenIn(bytes)).toBe('مرحبا بكم שלום');
    expect(structureOf(bytes).map((node) => node.text).join('')).toMatch(/She says .*\(twice\) and .* to all\./);
  });

  test('English words and numbers among it are read in their place', async () => {
    const [, read] = bare(readOut(await draw(saying('مرحبا English بكم 123 سنة')))).split('3November2026');
    expect(read).toBe(['ابحرم', 'English', 'مكب', '123', 'ةنس'].join('')); // poppler gives the letters as they are drawn
  });

  test('joined letters, which one shape stands for, carry the letters', async () => {
    expect(spokenIn(await draw(saying('السلام إلى الأم')))).toBe('السلام إلى الأم');
  });

  test('in a paragraph over several lines every line carries its own words, in order', async () => {
    const text = 'مرحبا بكم في مدرسة جديدة '.repeat(20).trim();
    const bytes = await draw(saying(text));
    expect(inWords(spokenIn(bytes))).toEqual(inWords(text));
  });
});

describe('with fonts that were used before', () => {
  const composite = saying('Ōtautahi ǻ ṩ ệ Ǡ ﬁ ﬃ ﻻ', 'Đ Ŀ Ŋ ĳ');

  test.each(['Sea Solo zoo', 'fine office affluent', 'لا إله', 'aeiou AEIOU nsz'])('“%s” extracts as it does with fonts of its own', async (text) => {
    const used = newFaces();
    await render(used, composite);
    const [after, alone] = [await render(used, saying(text)), await render(newFaces(), saying(text))];
    expect(drawnText(after)).toBe(drawnText(alone));
    expect(readOut(after)).toBe(readOut(alone));
  });
});

describe('a letter that no font has', () => {
  test('is seen by the test that looks for it', async () => {
    const everything = { ...faces, covers: () => true };
    expect(missingGlyphsIn(await render(everything, saying('\u{10330}')))).toBe(1);
  });

  test('is drawn in no style and in no place of a document', async () => {
    const odd = '😀 中文 𐌰 \u0300 ẍ̱ q̂̃ ⴰ \u{e000} \ufffd ﷺ ࢠ 𞤀 ֿא ◌ٓ \u{1f1e6} ⁉ Ⅷ ㎏ 𝕏 ﬦ \u{10ffff}\nخط';
    const bytes = await draw(aDocument({
      title: odd, reference: odd, version: odd, audience: odd, draft: odd,
      blocks: [
        { kind: 'heading', level: 1, text: odd }, { kind: 'paragraph', text: odd }, { kind: 'paragraph', tone: 'quote', text: odd }, { kind: 'paragraph', tone: 'warning', text: odd }, { kind: 'list', items: [odd] },
        { kind: 'facts', rows: [{ term: odd, text: [odd], note: odd }] }, { kind: 'table', caption: odd, header: [odd, odd], rows: [[odd, odd]] },
      ],
    }));
    checkWithQpdf(bytes);
    expect(missingGlyphsIn(bytes)).toBe(0);
  });

  test('does not come about by anything that can be typed', async () => {
    const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(fc.constantFrom(...'ab(א)بل\u0301\u064e\u05b012٣ ,\u200d'), { maxLength: 40 }).map((each) => each.join('')));
    const texts = fc.sample(typed, { numRuns: 1500, seed: 20261103 });
    const bytes = await draw(aDocument({ blocks: [...texts.map((text) => ({ kind: 'paragraph' as const, text })), ...texts.map((text) => ({ kind: 'paragraph' as const, tone: 'warning' as const, text }))] }));
    checkWithQpdf(bytes);
    expect(missingGlyphsIn(bytes)).toBe(0);
  });

  test('does not come about by any single letter that cleaning lets through', async () => {
    const letters = Array.from({ length: 0x3000 }, (_, at) => String.fromCharCode(at)).concat(Array.from({ length: 0x800 }, (_, at) => String.fromCharCode(0xf800 + at)));
    const lines = Array.from({ length: Math.ceil(letters.length / 64) }, (_, at) => letters.slice(at * 64, at * 64 + 64).join(' '));
    const bytes = await draw(aDocument({ blocks: lines.flatMap((text) => [{ kind: 'paragraph', text }, { kind: 'paragraph', tone: 'warning', text }]) }));
    expect(missingGlyphsIn(bytes)).toBe(0);
  });
});
