import { conceptsIn } from './concepts';
import type { Vocabulary } from './spelling';
import { allWords, isSilent } from './words';

export const longestQuery = 100; // letters
const mostTerms = 12;

/** A word or the token of a concept: letters and digits alone, so that no database reads it as an order. */
export type Term = { text: string; isBeginning: boolean };
export type Query = {
  terms: readonly Term[];
  /** The words as they are looked for, when some were misspelt. */
  corrected?: string;
};

const putRight = (word: string, vocabulary: Vocabulary): string =>
  isSilent(word) || /\d/.test(word) || vocabulary.knows(word) || vocabulary.begins(word) ? word : vocabulary.nearest(word) ?? word;

/** What somebody looks for, of any text at all. Silent words are left out where they name no concept ("in care" keeps its "in"). */
export const queryOf = (text: string, vocabulary: Vocabulary): Query => {
  const typed = allWords(text.slice(0, longestQuery));
  const words = typed.map((word) => putRight(word, vocabulary));
  const spans = conceptsIn(words);
  const terms = new Map<string, Term>();
  for (let at = 0; at < words.length; at += 1) {
    const span = spans.find(({ from }) => from === at);
    const word = span?.token ?? words[at] ?? '';
    if (span) at += span.length - 1;
    if (span || !isSilent(word)) terms.set(word, { text: word, isBeginning: !span && word.length > 2 && !vocabulary.knows(word) });
  }
  const isCorrected = words.some((word, at) => word !== typed[at]);
  return { terms: [...terms.values()].slice(0, mostTerms), ...(isCorrected && { corrected: words.join(' ') }) };
};
