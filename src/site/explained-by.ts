import type { Entry } from './entries';
import type { SiteDuty } from './options';
import type { Needs } from './page';

const guidance = 'api::guidance-article.guidance-article' as const;

/** The article that explains a duty, if it is published: also when an editor gave it another address since. */
export const articleOf = async ({ entries, renamed }: Pick<Needs, 'entries' | 'renamed'>, { guidanceSlug }: Pick<SiteDuty, 'guidanceSlug'>): Promise<Entry | undefined> => {
  if (!guidanceSlug) return undefined;
  const found = await entries.bySlug(guidance, guidanceSlug);
  if (found) return found;
  const [, slug] = /^\/guidance\/([^/]+)$/.exec((await renamed(`/guidance/${guidanceSlug}`)) ?? '') ?? [];
  return slug === undefined ? undefined : entries.bySlug(guidance, slug);
};

/** The duties of this school year that an article explains. */
export const dutiesExplained = async (needs: Needs, article: Entry, today: string): Promise<SiteDuty[]> => {
  const pairs = await Promise.all((await needs.duties(today)).filter(({ words }) => !words.otherYear).map(async (duty) => ({ duty, by: await articleOf(needs, duty) })));
  return pairs.filter(({ by }) => by?.documentId === article.documentId).map(({ duty }) => duty);
};
