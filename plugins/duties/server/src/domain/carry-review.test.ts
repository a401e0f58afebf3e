import { aTemplate } from '../testing/a-template';
import { answersToSameWords } from './carry-review';

const answers = { s1: '3', s1Next: 'Keep on', s2: '1', s3: '2', s3Checked: '2026-01-05' };

test('the same words keep their answers, wherever they stand now', () => {
  const now = aTemplate({ groups: [{ title: 'New', statements: 'We learn.\nWe ask.' }, { title: 'First', statements: 'We greet.' }] });
  expect(answersToSameWords(now, aTemplate(), answers)).toEqual({ s1: '2', s1Checked: '2026-01-05', s3: '3', s3Next: 'Keep on' });
});

test('other levels are other words: nothing is carried', () => {
  expect(answersToSameWords(aTemplate({ levels: 'No\nYes' }), aTemplate(), answers)).toEqual({});
});
