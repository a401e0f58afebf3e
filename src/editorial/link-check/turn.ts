import type { Core } from '@strapi/strapi';

/** Addresses in the order of the alphabet, from this one on and round to it: also when it is no longer among them. */
export const beginningAt = (urls: ReadonlySet<string>, first: string | undefined): string[] => {
  const sorted = [...urls].sort();
  const at = first === undefined ? -1 : sorted.findIndex((url) => url >= first);
  return at < 0 ? sorted : [...sorted.slice(at), ...sorted.slice(0, at)];
};

/** Whose turn it is: the first address that the last check did not come to. Without it the same sites would be asked every day, and the others never. */
export const turnOf = (strapi: Core.Strapi) => {
  const store = strapi.store({ type: 'core', name: 'virtual-school', key: 'link-check' });
  return {
    next: async (): Promise<string | undefined> => ((await store.get({})) as { next?: string } | null)?.next,
    keep: async (next: string | undefined): Promise<void> => void (await store.set({ value: { next } })),
  };
};
