import { Empty, PageHeading } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { isOut, type Entry } from '../entries';
import { newest, wayTo, type SitePage } from '../page';
import { Article, Day, SaveAsPdf } from '../parts/article';
import { EntryList, pageOf, Pages } from '../parts/entry-list';
import { article, breadcrumbList } from '../structured';

const type = 'api::news-item.news-item' as const;
const way = wayTo({ text: 'News', href: '/news' });

/** Pinned news first, then the latest; what is dated later than today waits for its day. */
export const newsInOrder = (entries: readonly Entry[], today: string): Entry[] =>
  entries.filter((entry) => isOut(entry, today)).sort((a, b) => Number(b.pinned ?? false) - Number(a.pinned ?? false) || ((a.published_on ?? '') < (b.published_on ?? '') ? 1 : -1));

export const newsItem = (entry: Entry) => ({ href: `/news/${entry.slug}`, title: entry.title, text: entry.summary, meta: entry.published_on ? [<Day of={entry.published_on} />] : [] });

export const NewsList = ({ entries, page }: { entries: readonly Entry[]; page?: string }): ReactElement => {
  const { rows, ...at } = pageOf(entries, page);
  return (
    <>
      <PageHeading>News</PageHeading>
      {entries.length === 0 ? <Empty title="There is no news yet"><p className="govuk-body">See <a className="govuk-link" href="/changes">what changed</a> in guidance and policies.</p></Empty> : <EntryList items={rows.map(newsItem)} />}
      <Pages path="/news" {...at} />
    </>
  );
};

export const NewsPage = ({ entry }: { entry: Entry }): ReactElement => (
  <Article caption="News" title={entry.title} summary={entry.summary} body={entry.body} actions={<SaveAsPdf address={`/news/${entry.slug}`} />} facts={entry.published_on ? [{ term: 'Published', text: <Day of={entry.published_on} /> }] : []} related={[{ title: 'More', links: [{ text: 'All news', href: '/news' }, { text: 'What changed', href: '/changes' }] }]} />
);

export const newsPages: readonly SitePage[] = [
  {
    path: '/news',
    async show({ entries }, { query, today }) {
      const all = newsInOrder(await entries.all(type), today);
      return { title: 'News', wide: true, breadcrumbs: wayTo(), canonical: '/news', modified: newest(all.map(({ updatedAt }) => updatedAt)), main: <NewsList entries={all} page={query.page} />, description: 'News of the Virtual School for schools, carers and social workers.' };
    },
  },
  {
    path: '/news/:slug',
    async show({ entries, publicUrl }, { params, today }) {
      const entry = newsInOrder(await entries.all(type), today).find(({ slug }) => slug === params.slug);
      const address = `/news/${params.slug}`;
      return entry && { title: entry.title, description: entry.summary, wide: true, breadcrumbs: way, modified: entry.updatedAt, main: <NewsPage entry={entry} />, data: [article(entry, address, publicUrl, 'NewsArticle'), breadcrumbList([...way, { text: entry.title, href: address }], publicUrl)] };
    },
  },
];
