import fc from 'fast-check';
import { excerptOf, markedText } from './excerpt';

const marked = (text: string, ...terms: string[]): string => markedText(text, terms).map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');

test.each([
  ['The plans of a school', ['plan'], 'The [plans] of a school'],
  ['A looked-after child', ['xqlookedafter'], 'A [looked-after child]'],
  ['Ask the DT first', ['xqteacher'], 'Ask the [DT] first'],
  ['A teacher’s note', ['teacher'], 'A [teacher]’s note'],
  ['Nothing of it', ['plan'], 'Nothing of it'],
  ['<b>plan</b>', ['plan'], '<b>[plan]</b>'],
])('in “%s”, %j is marked', (text, terms, expected) => {
  expect(marked(text, ...terms)).toBe(expected);
});

test('the summary is shown when the words stand there, else where they stand in the text', () => {
  const body = `${'Words before it. '.repeat(30)}Here stands attendance, in the middle. ${'Words after it. '.repeat(30)}`;
  expect(excerptOf('A summary with attendance', body, ['attendance'])[0]?.text).toBe('A summary with ');
  const pieces = excerptOf('A summary', body, ['attendance']);
  expect(pieces.map(({ text }) => text).join('')).toMatch(/^… .*stands attendance.* …$/);
  expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(240);
  expect(excerptOf('A summary', 'Other words', ['attendance'])).toEqual([{ text: 'A summary', marked: false }]);
});

test('marking changes no letter', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.constantFrom('plan', 'xqteacher', 'a')), (text, terms) => {
    expect(markedText(text, terms).map((piece) => piece.text).join('')).toBe(text);
  }));
});
