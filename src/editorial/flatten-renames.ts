/** An address that was renamed: asked for `from_path`, people are led to `to_path`. */
export type Rename = { from_path: string; to_path: string };

/**
 * The renames after one more.
 *
 * Each leads to its end in one step, and none leads to itself: an address that is lived in again is renamed no longer.
 */
export const flattenRenames = (before: readonly Rename[], { from_path: from, to_path: to }: Rename): readonly Rename[] => {
  if (from === to) return before;
  const kept = before.filter((each) => each.from_path !== from && each.from_path !== to);
  return [...kept.map((each) => (each.to_path === from ? { ...each, to_path: to } : each)), { from_path: from, to_path: to }];
};
