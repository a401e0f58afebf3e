import type { Clock, Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Noticed, WordingNews } from '../domain/wording-news';

/** A duty that was confirmed or reworded: the day, and the instant, at which it was noticed. */
export type DutyNews = { code: string; news: WordingNews; on: string; at: string };

/** The wording of each duty as it was last seen published: so a change is noticed once, on whichever node. */
export const wordingsStore = ({ database, clock }: { database: Database; clock: Clock }) => {
  const query = () => database.query()('duties_wordings');
  return {
    known: async (): Promise<ReadonlyMap<string, string>> => new Map(((await query().select('code', 'wording')) as { code: string; wording: string }[]).map(({ code, wording }) => [code, wording])),
    keep: async (noticed: readonly Noticed[]): Promise<void> => {
      const since = clock.now().toISOString();
      const rows = noticed.map(({ code, wording, news }) => ({ code, wording, since, news: news ?? null, news_on: news ? clock.today() : null }));
      if (rows.length > 0) await query().insert(rows).onConflict(['code']).merge(['wording', 'since', 'news', 'news_on']);
    },
    /** The latest first. */
    async news(): Promise<DutyNews[]> {
      const rows = (await query().whereNotNull('news').select('code', 'since', 'news', 'news_on').orderBy([{ column: 'since', order: 'desc' }, 'code'])) as { code: string; since: string; news: WordingNews; news_on: string }[];
      return rows.map(({ code, since, news, news_on: on }) => ({ code, news, on, at: since }));
    },
  };
};
export type WordingsStore = ReturnType<typeof wordingsStore>;
