import type { Block, DocumentModel } from '@virtual-school/portal-kit';
import { aDocument, newFaces, saying, sentence } from '../testing/documents';
import { infoOf, textOf } from '../testing/pdf-tools';
import { linesThatFit } from './draw-lines';
import { render } from './render';
import { styles, textWidth } from './style';
import { typeset, widthOf } from './typeset';

const faces = newFaces();
const pageTexts = async (model: DocumentModel): Promise<string[]> => {
  const bytes = await render(faces, model);
  return Array.from({ length: Number(infoOf(bytes).Pages) }, (_, at) => textOf(bytes, { page: at + 1, body: true, drawn: true }).trim());
};

const fill = (lines: number): Block[] => Array.from({ length: lines }, () => ({ kind: 'paragraph', text: 'Filler' }));
const lastLineOf = (page: string): string => page.split('\n').at(-1) ?? '';

const following: [string, Block[]][] = [
  ['another heading and its questions', [{ kind: 'heading', level: 2, text: 'Lower heading' }, { kind: 'facts', rows: [{ term: 'Question', text: [sentence.repeat(3)], note: 'From last time' }, { term: 'Next', text: ['Yes'] }] }]],
  ['a question after another', [{ kind: 'facts', rows: [{ term: 'Before', text: [sentence.repeat(4)] }, { term: 'Question', text: [sentence.repeat(3)], note: 'From last time' }] }]],
  ['a table with its caption', [{ kind: 'table', caption: 'A caption', header: ['Target', 'Who'], rows: [['Read', sentence.repeat(2)], ['Write', 'Invented']] }]],
  ['a paragraph', [{ kind: 'paragraph', text: sentence.repeat(2) }]],
  ['a list', [{ kind: 'list', items: [sentence.repeat(2), 'Two'] }]],
];

test.each(following)('wherever a page ends, it does not end with a heading, a caption or a question: %s', async (_, blocks) => {
  for (let lines = 10; lines <= 30; lines += 1) {
    const pages = await pageTexts(aDocument({ blocks: [...fill(lines), { kind: 'heading', level: 1, text: 'Upper heading' }, ...blocks] }));
    for (const page of pages) expect(lastLineOf(page)).not.toMatch(/^(Upper heading|Lower heading|A caption|Question|Next|•|Target Who)$/);
  }
});

test('a note stays with the end of the answer that it is about', async () => {
  for (let lines = 10; lines <= 30; lines += 1) {
    const pages = await pageTexts(aDocument({ blocks: [...fill(lines), { kind: 'facts', rows: [{ term: 'Question', text: [sentence.repeat(5), sentence.repeat(3)], note: 'From last time' }] }] }));
    for (const page of pages) expect(page).not.toMatch(/^From last time/);
  }
});

test('no line of a paragraph stands alone at the foot or the head of a page', async () => {
  for (let lines = 10; lines <= 30; lines += 1) {
    const pages = await pageTexts(aDocument({ blocks: [...fill(lines), { kind: 'paragraph', text: Array.from({ length: 80 }, (_, at) => `w${at}`).join(' ') }] }));
    const shares = pages.map((page) => page.split('\n').filter((line) => /^w\d/.test(line)).length);
    for (const share of shares) expect(share).not.toBe(1);
  }
});

const line = (text: string) => ({ style: styles.body, pieces: [{ face: 'regular' as const, text, x: 0 }] });
const five = Array.from('abcde', line);

test.each([
  [5, 0, 5],
  [4, 0, 3],
  [3, 0, 3],
  [2, 0, 2],
  [1, 0, 0],
  [0, 0, 0],
  [5, 10, 3],
  [6, 10, 5],
])('of five lines, where %i have room and %i points belong below, %i go on the page', (room, below, expected) => {
  expect(linesThatFit(five, room * styles.body.leading, below)).toBe(expected);
});

test.each([
  ['words', sentence.repeat(30)],
  ['unbroken letters', 'x'.repeat(2000)],
  ['an address', `https://example.org/${'path/'.repeat(80)}`],
  ['Arabic', 'مرحبا بكم في مدرسة جديدة '.repeat(40)],
  ['a mixture', 'مرحبا English (x) 123 '.repeat(60)],
  ['wide letters', '— W M '.repeat(300)],
])('no line of %s is wider than its place', (_, text) => {
  for (const style of [styles.body, styles.warning]) {
    for (const width of [40, 120, textWidth]) {
      for (const { pieces } of typeset(faces, text, style, width)) {
        const right = Math.max(...pieces.map((piece) => piece.x + widthOf(faces, piece.face, style.size, piece.text.trimEnd())));
        expect(right).toBeLessThanOrEqual(width + 1);
        expect(Math.min(...pieces.map((piece) => piece.x))).toBeGreaterThanOrEqual(-4);
      }
    }
  }
});

test('a long reference goes on in the next line of the foot, and nothing of it is cut off', async () => {
  const bytes = await render(faces, { ...saying(sentence), reference: 'EX-REFERENCE-OF-AN-INVENTED-AUTHORITY-40', audience: 'Everyone whom the meeting was to include', version: '123456.7890' });
  const text = textOf(bytes, { page: 1 }).replace(/\s+/g, ' ');
  expect(text).toContain('Reference EX-REFERENCE-OF-AN-INVENTED-AUTHORITY-40 Version 123456.7890 Made for Everyone whom the meeting was to include');
  expect(text).toMatch(/Check code( [0-9A-F]{4}){4}/);
});

test('a head that is most of a page stands once, not before every row', async () => {
  const pages = await pageTexts(aDocument({ blocks: [{ kind: 'table', caption: 'High', header: ['Name', `Zebra ${sentence.repeat(40)}`], rows: Array.from({ length: 60 }, () => ['Invented', 'Row']) }] }));
  expect(pages.join('\n').match(/Zebra/g)).toHaveLength(1);
  expect(pages.length).toBeLessThan(6);
});
