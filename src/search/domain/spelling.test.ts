import { distance, trigramsOf, vocabularyOf } from './spelling';

test('a word falls into pieces of three letters with its edges', () => {
  expect(trigramsOf('cat')).toEqual(['  c', ' ca', 'cat', 'at ']);
});

test.each([['plan', 'plan', 0], ['plan', 'plans', 1], ['paln', 'plan', 1], ['premuim', 'premium', 1], ['', 'plan', 4], ['exlusion', 'exclusion', 1], ['kitten', 'sitting', 3]])('from %s to %s: %d', (a, b, expected) => {
  expect(distance(a, b)).toBe(expected);
});

const vocabulary = vocabularyOf([['suspension', 3], ['suspicion', 1], ['governor', 5], ['attendance', 9], ['plan', 4], ['place', 1]]);

test.each([['suspention', 'suspension'], ['govenor', 'governor'], ['atendence', 'attendance'], ['plann', 'plan'], ['xyz', undefined], ['pla', undefined]])('%s means %s', (word, expected) => {
  expect(vocabulary.nearest(word)).toBe(expected);
});

test('another form of a known word is known', () => {
  expect([vocabulary.knows('suspensions'), vocabulary.knows('plans'), vocabulary.knows('suspention')]).toEqual([true, true, false]);
});

test('of two words that are as near, the more used one is meant', () => {
  expect(vocabularyOf([['care', 1], ['card', 9]]).nearest('carx')).toBe('card');
});
