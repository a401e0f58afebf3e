import { conceptsIn } from './concepts';
import type { Vocabulary } from './spelling';
import { allWords, isSilent, stemOf } from './words';

export const longestQuery = 100; // letters
const mostTerms = 12;

/** A word or the token of a concept: letters and digits alone, so that no database reads it as an order. */
export type Term = { text: string; isBeginning: boolean };
export type Query = {
  terms: readonly Term[];
  /** Every word as it was typed, those that say little among them. */
  words: readonly string[];
  /** The words as they are looked for, when some were misspelt. */
  corrected?: string;
};

const putRight = (word: string, vocabulary: Vocabulary): string =>
  isSilent(word) || /\d/.test(word) || vocabulary.knows(word) || vocabulary.begins(word) ? word : vocabulary.nearest(word) ?? word;

/** The words of a text that count, a concept as one. */
const unitsOf = (words: readonly string[]): { text: string; isConcept: boolean }[] => {
  const spans = conceptsIn(words);
  const units: { text: string; isConcept: boolean }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const span = spans.find(({ from }) => from === at);
    const text = span?.token ?? words[at] ?? '';
    if (span) at += span.length - 1;
    if (span || !isSilent(text)) units.push({ text, isConcept: Boolean(span) });
  }
  return units;
};

const everywhere = 'xqlookedafter'; // all of this site is about them
const little = 0.1;

/** How much of a title is what was looked for, from 0 to 1. Words that say little count little: "The designated teacher" is nearly all about that. */
export const share = (title: string, terms: readonly Term[]): number => {
  const words = allWords(title);
  const units = unitsOf(words);
  const wanted = new Set(terms.map(({ text }) => stemOf(text)));
  const hits = units.filter(({ text }) => wanted.has(stemOf(text))).length;
  const others = units.filter(({ text }) => !wanted.has(stemOf(text)) && text !== everywhere).length;
  return hits === 0 ? 0 : hits / (hits + others + little * words.filter(isSilent).length);
};

/** How many of the typed words that say little stand in a title, from 0 to 1: "who can be designated teacher" looks for the article of that name, not for every one about the post. */
export const asTyped = (title: string, words: readonly string[]): number => {
  const [own, silent] = [new Set(allWords(title)), words.filter(isSilent)];
  return silent.length === 0 ? 0 : silent.filter((word) => own.has(word)).length / silent.length;
};

/** What somebody looks for, of any text at all. Silent words are left out where they name no concept ("in care" keeps its "in"). */
export const queryOf = (text: string, vocabulary: Vocabulary): Query => {
  const typed = allWords(text.slice(0, longestQuery));
  const words = typed.map((word) => putRight(word, vocabulary));
  const terms = new Map(unitsOf(words).map(({ text: term, isConcept }) => [term, { text: term, isBeginning: !isConcept && term.length > 2 && !vocabulary.knows(term) }]));
  const isCorrected = words.some((word, at) => word !== typed[at]);
  return { terms: [...terms.values()].slice(0, mostTerms), words: typed, ...(isCorrected && { corrected: words.join(' ') }) };
};
