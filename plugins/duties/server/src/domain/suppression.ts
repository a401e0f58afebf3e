/**
 * Small numbers in what leaves the school: no count of pupils from 1 to 4 is shown, nor anything from which one could be
 * worked out by subtraction, even by somebody who knows this rule.
 *
 * A table is shown whole or not at all. To hide single numbers and show the rest is what people expect and it does not
 * hold: in a small school the total, the order in which numbers are hidden, or a second table of the same pupils gives
 * the hidden one away: hiding the next smallest beside it did, when every small table was tried.
 * Source: docs/rules/small-numbers.md.
 */

/** A count from 1 to 4. Nought names nobody and may be shown. */
const isSmall = (count: number): boolean => count > 0 && count < 5;

/** The count itself; undefined where it is not shown. */
export const shownCount = (count: number): number | undefined => (isSmall(count) ? undefined : count);

/**
 * The counts of one table, each of them; undefined where the table is not shown. The counts must divide the pupils
 * completely: to show 6 suspended of 8 is to show 2 who were not, so these 2 belong to the table.
 */
export const shownTable = (counts: readonly number[]): readonly number[] | undefined => (counts.some(isSmall) ? undefined : counts);

/** A share in whole percent; undefined where it or the rest stands for a small number: 1 of 6 is read back from 17%. */
export const shownShare = (part: number, whole: number): number | undefined => (whole === 0 || shownTable([part, whole - part]) === undefined ? undefined : Math.round((100 * part) / whole));

/** What stands in place of what is not shown. */
export const notShown = 'Not shown: it would name fewer than 5 pupils.';
