/** Words that stand in every sentence and say nothing about what somebody looks for. */
const silent = new Set('a about above after again all also am an and any are as at be because been before being below between both but by can could did do does doing down during each few for from further get had has have having he her here hers him his how i if in into is it its just me more most my no nor not now of off on once only or other our ours out over own same she should so some such than that the their theirs them then there these they this those through to too under until up us very was we were what when where which while who whom whose why will with would you your yours'.split(' '));

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/pp\+/g, 'ppplus ')
    .replace(/['’]s\b/g, '')
    .replace(/['’]/g, '');

/** All words of a text in order: lower case, without accents, possessives and punctuation. */
export const allWords = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

export const isSilent = (word: string): boolean => silent.has(word);

/**
 * The word without its ending, roughly: only to see on the screen that two words are the same, and to know a word of
 * the vocabulary in another form. What the databases compare, they stem themselves.
 */
export const stemOf = (word: string): string =>
  word.length < 5 ? word.replace(/(?<=..)s$/, '') : word.replace(/(ations?|ions?|ings?|ments?|ed|es|s|ly)$/, '').replace(/e$/, '').replace(/(.)\1$/, '$1');
