import { aDuty } from '../testing/a-duty';
import { areRewordedSince, asShown, wordsShown } from './words-shown';

const [old, fresh] = [aDuty({ wording: 'Old words.' }), aDuty({ wording: 'New words.' })];
const wordingOf = (...from: Parameters<typeof asShown>) => asShown(...from)[0]?.wording;

test('a page shows what was answered, and the new words beside it where they differ', () => {
  expect(wordsShown([old], [old])).toEqual({ D01: { asked: 'Old words.' } });
  expect(wordsShown([old], [fresh])).toEqual({ D01: { asked: 'Old words.', now: 'New words.' } });
});

test('an answer keeps the words that were read, not those that were published meanwhile', () => {
  expect(wordingOf([fresh], { D01: { asked: 'Old words.' } }, { kept: {}, takesNew: false })).toBe('Old words.');
  expect(wordingOf([fresh], { D01: { asked: 'Old words.' } }, { kept: { D01: 'First words.' }, takesNew: false })).toBe('First words.');
});

test('the new words are taken as they were read, and only where they were', () => {
  const third = aDuty({ wording: 'Third words.' });
  expect(wordingOf([third], { D01: { asked: 'Old words.', now: 'New words.' } }, { kept: { D01: 'Old words.' }, takesNew: true })).toBe('New words.');
  expect(wordingOf([third], { D01: { asked: 'Old words.' } }, { kept: {}, takesNew: true })).toBe('Old words.');
});

test.each([
  ['answered, and reworded since', { D01: { asked: 'Old words.' } }, { d01: 'yes' }, true],
  ['reworded, and not answered', { D01: { asked: 'Old words.' } }, {}, false],
  ['answered, with the new words in sight', { D01: { asked: 'Old words.', now: 'New words.' } }, { d01: 'yes' }, false],
  ['not on the page', {}, { d01: 'yes' }, false],
])('%s', (_name, shown, answers, isReworded) => {
  expect(areRewordedSince(shown, [fresh], answers)).toBe(isReworded);
});
