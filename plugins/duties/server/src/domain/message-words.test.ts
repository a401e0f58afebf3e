import { aboutWords, waitingWords } from './message-words';

test.each([
  [0, 0, ''], [1, 0, '1 question'], [2, 0, '2 questions'], [0, 1, '1 offer of help'], [1, 3, '1 question and 3 offers of help'],
])('%i questions and %i offers are said as "%s"', (questions, offers, words) => expect(waitingWords({ questions, offers })).toBe(words));

test('a message is about one area or about the return', () => {
  expect(aboutWords('governance')).toBe('about governance');
  expect(aboutWords(undefined)).toBe('about the return');
});
