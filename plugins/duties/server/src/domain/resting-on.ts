import type { Duty } from './duty';

/** What `guidance.changed` says of an article: its address, and those that it had before where the CMS keeps them. */
type Article = { slug?: unknown; former?: unknown };

/** The duties whose guidance this article is, by whichever of its addresses they name it. */
export const restingOn = (duties: readonly Duty[], { slug, former }: Article): Duty[] => {
  const addresses: readonly unknown[] = [slug, ...(Array.isArray(former) ? former : [])];
  return duties.filter(({ guidanceSlug }) => guidanceSlug !== undefined && addresses.includes(guidanceSlug));
};
