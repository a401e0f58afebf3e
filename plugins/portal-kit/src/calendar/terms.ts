import { addDays, daysBetween, type Period } from './days';

/** A school term: its name, its first and its last day. */
export type Term = Period & { name: string };

/** First and last day of each term; an authority puts its own. */
export const defaultTerms: readonly Term[] = [
  { name: 'Autumn 2025', from: '2025-09-01', until: '2025-12-19' },
  { name: 'Spring 2026', from: '2026-01-05', until: '2026-03-27' },
  { name: 'Summer 2026', from: '2026-04-13', until: '2026-07-21' },
  { name: 'Autumn 2026', from: '2026-09-01', until: '2026-12-18' },
  { name: 'Spring 2027', from: '2027-01-04', until: '2027-03-25' },
  { name: 'Summer 2027', from: '2027-04-12', until: '2027-07-21' },
  { name: 'Autumn 2027', from: '2027-09-01', until: '2027-12-17' },
  { name: 'Spring 2028', from: '2028-01-04', until: '2028-03-31' },
  { name: 'Summer 2028', from: '2028-04-17', until: '2028-07-20' },
];

/**
 * The day in the middle of a term, by which whatever belongs to the term is known again: it stays inside when the term is
 * renamed, and when its first or last day moves.
 */
export const middleOf = ({ from, until }: Period): string => addDays(from, Math.floor(daysBetween(from, until) / 2));

/** Terms that have still to begin. */
export const termsAhead = (terms: readonly Period[], today: string): number => terms.filter(({ from }) => from > today).length;

/** The term that a day is in; undefined in the holidays. */
export const termOf = (day: string, terms: readonly Term[]): Term | undefined => terms.find((term) => term.from <= day && day <= term.until);
