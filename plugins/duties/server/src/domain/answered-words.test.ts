import { aDuty } from '../testing/a-duty';
import { lacksWords, notBrought, stillAnswers, withConfirmedWords, wordsOfAnswers } from './answered-words';

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

test('what was answered last year and not brought over is said, with the reason, until it is answered anew', () => {
  const last = { answers: { d01: 'yes' }, wordings: { D01: 'Somebody was named.' } };
  expect([...notBrought([duty], {}, last)]).toEqual([['D01', { why: 'other-words', words: 'Somebody was named.' }]]);
  expect([...notBrought([duty], {}, { ...last, wordings: {} })]).toEqual([['D01', { why: 'no-words' }]]);
  expect([...notBrought([duty], {}, { answers: { d01: 'in-place' }, wordings: { D01: duty.wording } })]).toEqual([['D01', { why: 'not-offered' }]]);
  expect(notBrought([duty], { d01: 'yes' }, last).size).toBe(0);
  expect(notBrought([duty], {}, { ...last, wordings: { D01: duty.wording } }).size).toBe(0);
  expect(notBrought([duty], {}, { answers: { d01Comment: 'Soon.' }, wordings: {} }).size).toBe(0);
});

describe('words that nobody kept beside the answer', () => {
  const confirmed = { facts: {}, duties: [{ code: 'D01', area: duty.area, wording: 'As it was confirmed.', force: duty.force, owedBy: duty.owedBy }], answers: { d01: 'yes', d01Comment: 'From January.' } };
  const answers = { d01Comment: 'From January.', d01: 'yes' };

  test('are those that were confirmed with the same answer', () => {
    expect(lacksWords([duty], { answers, wordings: {} })).toBe(true);
    expect(withConfirmedWords({ answers, wordings: {} }, confirmed).wordings).toEqual({ D01: 'As it was confirmed.' });
  });

  test('are not those of an answer that was changed since, and never replace what was kept', () => {
    expect(withConfirmedWords({ answers: { d01: 'not-yet' }, wordings: {} }, confirmed).wordings).toEqual({});
    expect(withConfirmedWords({ answers, wordings: { D01: 'As it was kept.' } }, confirmed).wordings).toEqual({ D01: 'As it was kept.' });
    expect(lacksWords([duty], { answers, wordings: { D01: 'As it was kept.' } })).toBe(false);
  });
});
