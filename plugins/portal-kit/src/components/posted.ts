import type { Fields, PageContext } from '../page';

/** What a field takes from the page: what was posted, and what was wrong with it. */
export type Posted = Pick<PageContext, 'entries' | 'problems'>;

const own = (fields: Fields, name: string): string | readonly string[] | undefined =>
  Object.prototype.hasOwnProperty.call(fields, name) ? fields[name] : undefined;

/** The text of one box: what was posted stands before what is stored. */
export const textOf = (page: Posted, name: string, stored = ''): string => {
  const posted = own(page.entries, name);
  if (posted === undefined) return stored;
  return typeof posted === 'string' ? posted : (posted[0] ?? '');
};

/** The ticked values of a group. A browser posts nothing for an empty group, so any entry means that it was posted. */
export const choicesOf = (page: Posted, name: string, stored: readonly string[] = []): readonly string[] => {
  const posted = own(page.entries, name);
  if (posted !== undefined) return typeof posted === 'string' ? [posted] : posted;
  return Object.keys(page.entries).length > 0 ? [] : stored;
};

/** What was wrong with one of these boxes, in the words of the error summary. */
export const problemOf = (page: Posted, ...names: readonly string[]): string | undefined =>
  page.problems.find((problem) => problem.message !== '' && names.includes(problem.field))?.message;
