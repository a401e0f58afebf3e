import { aDuty } from '../testing/a-duty';
import { otherWordsLastYear, stillAnswers, wordsOfAnswers } from './answered-words';

const duty = aDuty({ wording: 'Somebody is named.' });

test('the words go with whatever is said to them, a comment too', () => {
  const other = aDuty({ code: 'D02', wording: 'Somebody is trained.' });
  expect(wordsOfAnswers([duty, other], { d01Comment: 'From January.' })).toEqual({ D01: 'Somebody is named.' });
});

test.each([
  ['the same words', { answers: { d01: 'yes' }, wordings: { D01: 'Somebody is named.' } }, true],
  ['other words', { answers: { d01: 'yes' }, wordings: { D01: 'Somebody was named.' } }, false],
  ['words that nobody kept', { answers: { d01: 'yes' }, wordings: {} }, false],
  ['an answer that the duty no longer offers', { answers: { d01: 'in-place' }, wordings: { D01: 'Somebody is named.' } }, false],
  ['a comment alone', { answers: { d01Comment: 'Soon.' }, wordings: { D01: 'Somebody is named.' } }, true],
])('last year’s answer to %s', (_name, last, stands) => {
  expect(stillAnswers(duty, last)).toBe(stands);
});

test('what was answered last year in other words is said until it is answered anew', () => {
  const last = { answers: { d01: 'yes' }, wordings: { D01: 'Somebody was named.' } };
  expect([...otherWordsLastYear([duty], {}, last)]).toEqual([['D01', 'Somebody was named.']]);
  expect(otherWordsLastYear([duty], { d01: 'yes' }, last).size).toBe(0);
  expect(otherWordsLastYear([duty], {}, { ...last, wordings: { D01: duty.wording } }).size).toBe(0);
  expect(otherWordsLastYear([duty], {}, { answers: {}, wordings: {} }).size).toBe(0);
});
