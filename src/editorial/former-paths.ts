import type { Rename } from './flatten-renames';

/**
 * The addresses that lead to this one, through however many renames, and that are nobody's page today.
 *
 * Ours lead there in one step; an editor may have written others by hand, in chains and even in circles.
 */
export const formerPaths = (renames: readonly Rename[], path: string, livedIn: ReadonlySet<string>): string[] => {
  const found = new Set([path]);
  for (const to of found) for (const { from_path: from } of renames.filter((each) => each.to_path === to && !livedIn.has(each.from_path))) found.add(from);
  found.delete(path);
  return [...found].sort();
};
