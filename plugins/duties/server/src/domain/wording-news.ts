import type { Duty } from './duty';

/** What is new about a published duty: it was confirmed, or its words are others than they were. */
export type WordingNews = 'confirmed' | 'reworded';
export type Noticed = { code: string; wording: string; news?: WordingNews };

/**
 * The duties that are published otherwise than they were known, by their code.
 *
 * What a catalogue begins with is no news: before anything is known, nothing has changed.
 * Source: docs/rules/duties.md, rule 14.
 */
export const noticed = (published: readonly Duty[], known: ReadonlyMap<string, string>): Noticed[] => {
  const newsOf = (code: string): WordingNews | undefined => (known.has(code) ? 'reworded' : known.size > 0 ? 'confirmed' : undefined);
  return published.filter(({ code, wording }) => known.get(code) !== wording).map(({ code, wording }) => ({ code, wording, news: newsOf(code) }));
};
