/**
 * The reference of a child: eight characters of ours that can be read out on the telephone, in two groups of four.
 *
 * No vowels (no words), nothing that looks or sounds like another (0 O, 1 I L, 5 S, 8 B, 2 Z, M N, U V W). The last
 * character checks the others: 23 is prime, so one wrong character or two in the wrong order are noticed.
 */
const alphabet = '23456789CDFGHJKMPQRTWXY';

const checkCharacter = (seven: string): string => {
  const sum = Array.from(seven).reduce((total, character, at) => total + alphabet.indexOf(character) * (at + 2), 0);
  return alphabet.charAt(sum % alphabet.length);
};

/** Made from chance: `below(n)` gives a whole number from 0 to n - 1. */
export const makeReference = (below: (limit: number) => number): string => {
  const seven = Array.from({ length: 7 }, () => alphabet.charAt(below(alphabet.length))).join('');
  const eight = seven + checkCharacter(seven);
  return `${eight.slice(0, 4)}-${eight.slice(4)}`;
};

/** A reference as somebody wrote or typed it, in its one form; undefined when a character is wrong. */
export const readReference = (text: string): string | undefined => {
  const eight = text.toUpperCase().replace(/[\s-]/g, '');
  const known = eight.length === 8 && Array.from(eight).every((character) => alphabet.includes(character));
  return known && checkCharacter(eight.slice(0, 7)) === eight.charAt(7) ? `${eight.slice(0, 4)}-${eight.slice(4)}` : undefined;
};
