import { publicPath } from './addresses';
import { isOut } from './entries';
import type { Needs } from './page';
import { replacementsIn } from './replaced';

const guidanceType = 'api::guidance-article.guidance-article' as const;
const newsType = 'api::news-item.news-item' as const;

/**
 * What the index of search cannot know, because it changes without an editor: news waits for its day, an event is there
 * once it can be booked and until it begins, an article is replaced by another one.
 */
export const hitsOn = async ({ entries, training }: Pick<Needs, 'entries' | 'training'>, today: string) => {
  const events = new Map((await training().coming()).map((event) => [`/training/events/${event.slug}`, event]));
  const waiting = new Set((await entries.all(newsType)).filter((entry) => !isOut(entry, today)).map(({ slug }) => publicPath(newsType, slug)));
  const guidance = await entries.all(guidanceType);
  const replacements = replacementsIn(guidance);
  const replaced = new Map(guidance.flatMap(({ documentId, slug }) => {
    const by = replacements.get(documentId);
    return by ? [[publicPath(guidanceType, slug), { title: by.title, href: publicPath(guidanceType, by.slug) }] as const] : [];
  }));
  return {
    isThere: ({ kind, address }: { kind: string; address: string }): boolean => (kind === 'event' ? events.has(address) : !waiting.has(address)),
    eventAt: (address: string) => events.get(address),
    replacementOf: (address: string) => replaced.get(address),
  };
};
export type Hits = Awaited<ReturnType<typeof hitsOn>>;
