import type { Entry } from './entries';

/** Which article took the place of which: by the documentId of the one that was replaced. */
export const replacementsIn = (guidance: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(guidance.flatMap((entry) => (entry.supersedes ? [[entry.supersedes.documentId, entry] as const] : [])));

/** The articles that count today. What has been replaced stands only at its own address, and says there by what. */
export const current = (guidance: readonly Entry[]): Entry[] => {
  const replaced = replacementsIn(guidance);
  return guidance.filter(({ documentId }) => !replaced.has(documentId));
};
