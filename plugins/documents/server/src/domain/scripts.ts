/** Scripts that people in our schools write and our fonts lack, with the words that stand in for a run of them. */
const names = {
  Han: 'Chinese characters', Hiragana: 'Japanese', Katakana: 'Japanese', Hangul: 'Korean', Bengali: 'Bengali', Devanagari: 'Devanagari script',
  Gurmukhi: 'Gurmukhi', Gujarati: 'Gujarati', Tamil: 'Tamil', Telugu: 'Telugu', Kannada: 'Kannada', Malayalam: 'Malayalam', Sinhala: 'Sinhala',
  Thai: 'Thai', Lao: 'Lao', Khmer: 'Khmer', Myanmar: 'Burmese', Ethiopic: 'Ethiopic script', Georgian: 'Georgian', Armenian: 'Armenian', Tibetan: 'Tibetan',
} as const;

export type Script = { pattern: RegExp; words: string };

/** A run may hold spaces and marks between its letters: a sentence is named once, not word by word. */
export const scripts: readonly Script[] = Object.entries(names).map(([script, words]) => ({
  pattern: new RegExp(String.raw`\p{Script=${script}}(?:[\p{Script=${script}}\p{M}\s،।。、！？]*[\p{Script=${script}}\p{M}])?`, 'gu'),
  words,
}));

export const nameOfScript = ({ words }: Script): string => `text in ${words}`;
