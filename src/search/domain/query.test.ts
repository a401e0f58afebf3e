import fc from 'fast-check';
import { asTyped, longestQuery, queryOf, share } from './query';
import { vocabularyOf } from './spelling';

const vocabulary = vocabularyOf(['designated', 'teacher', 'suspension', 'school', 'premium', 'pupil', 'plan', 'records', 'looked', 'care'].map((word) => [word, 1] as const));
const termsOf = (text: string): string[] => queryOf(text, vocabulary).terms.map(({ text: term }) => term);

test.each([
  ['the school', ['school']],
  ['LAC', ['xqlookedafter']],
  ['looked-after children', ['xqlookedafter']],
  ['children in care', ['xqlookedafter']],
  ['previously looked after', ['xqpreviously']],
  ['DT', ['xqteacher']],
  ['Designated Teacher’s plan', ['xqteacher', 'xqplan']],
  ['the care plan', ['xqcareplan']],
  ['PP+', ['xqpremium']],
  ['pupil premium plus', ['xqpremium']],
  ['exclusion', ['xqsuspension']],
  ['school school', ['school']],
  ['what is the', []],
  ['', []],
])('“%s” looks for %j', (text, expected) => {
  expect(termsOf(text)).toEqual(expected);
});

test.each([
  ['desginated teacher', 'designated teacher', ['xqteacher']],
  ['suspention', 'suspension', ['xqsuspension']],
  ['pupil premuim', 'pupil premium', ['xqpremium']],
  ['schol', 'school', ['school']],
])('“%s” is read as “%s”', (text, corrected, terms) => {
  expect(queryOf(text, vocabulary)).toMatchObject({ corrected, terms: terms.map((term) => ({ text: term })) });
});

test('a word that begins a known one is looked for as a beginning, not as a slip', () => {
  expect(queryOf('recor', vocabulary)).toEqual({ terms: [{ text: 'recor', isBeginning: true }], words: ['recor'] });
});

test('what resembles nothing stays as it is', () => {
  expect(queryOf('zzyzx', vocabulary)).toMatchObject({ terms: [{ text: 'zzyzx' }] });
  expect(queryOf('zzyzx', vocabulary).corrected).toBeUndefined();
});

test('whatever is typed, only letters and digits reach the database', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
    for (const { text: term } of queryOf(text, vocabulary).terms) expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
  }));
});

test('what stands past the hundredth letter is not looked for', () => {
  expect(termsOf(`${' '.repeat(longestQuery)}school`)).toEqual([]);
});

test.each([['The designated teacher', 1 / 1.1], ['Who can be the designated teacher', 1 / 1.4], ['Designated teachers of children in care', 1 / 1.2], ['New designated teacher: the first month', 1 / 4.1], ['Suspension', 0], ['', 0]])('“%s” is about the designated teacher to %d', (title, expected) => {
  expect(share(title, [{ text: 'xqteacher', isBeginning: false }])).toBeCloseTo(expected);
});

test.each([['Who can be the designated teacher', 1], ['The designated teacher', 0], ['Who decides', 1 / 3]])('of "who can be designated teacher" the title "%s" holds %d of the words that say little', (title, expected) => {
  expect(asTyped(title, ['who', 'can', 'be', 'designated', 'teacher'])).toBeCloseTo(expected);
  expect(asTyped(title, ['designated', 'teacher'])).toBe(0);
});
