import { Empty, londonDay, PageHeading } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { Entry } from '../entries';
import { newest, wayTo, type SitePage } from '../page';
import { Article, Day, SaveAsPdf, type AsideFact } from '../parts/article';
import { EntryList, pageOf, Pages } from '../parts/entry-list';
import { article, breadcrumbList } from '../structured';

const type = 'api::local-policy.local-policy' as const;
const way = wayTo({ text: 'Local policies', href: '/policies' });

const itemOf = (entry: Entry) => ({ href: `/policies/${entry.slug}`, title: entry.title, text: entry.summary, meta: entry.in_force_from ? [<>In force from <Day of={entry.in_force_from} /></>] : [] });

export const PolicyList = ({ entries, page }: { entries: readonly Entry[]; page?: string }): ReactElement => {
  const { rows, ...at } = pageOf(entries, page);
  return (
    <>
      <PageHeading>Local policies</PageHeading>
      <p className="govuk-body-l">How this Virtual School works, and what it has agreed with schools and with social care.</p>
      {entries.length === 0 ? <Empty title="No local policy has been published yet"><p className="govuk-body">Until then, the <a className="govuk-link" href="/guidance">guidance</a> says what the law asks.</p></Empty> : <EntryList items={rows.map(itemOf)} />}
      <Pages path="/policies" {...at} />
    </>
  );
};

const factsOf = (entry: Entry): AsideFact[] => [
  ...(entry.owner ? [{ term: 'Who answers for it', text: entry.owner }] : []),
  ...(entry.in_force_from ? [{ term: 'In force from', text: <Day of={entry.in_force_from} /> }] : []),
  { term: 'Last changed', text: <Day of={londonDay(entry.updatedAt)} /> },
  ...(entry.review_on ? [{ term: 'To be reviewed by', text: <Day of={entry.review_on} /> }] : []),
];

export const PolicyPage = ({ entry }: { entry: Entry }): ReactElement => (
  <Article caption="Local policy" title={entry.title} summary={entry.summary} body={entry.body} facts={factsOf(entry)} actions={<SaveAsPdf address={`/policies/${entry.slug}`} />} />
);

export const policyPages: readonly SitePage[] = [
  {
    path: '/policies',
    async show({ entries }, { query }) {
      const all = await entries.all(type);
      return { title: 'Local policies', wide: true, breadcrumbs: wayTo(), canonical: '/policies', modified: newest(all.map(({ updatedAt }) => updatedAt)), main: <PolicyList entries={all} page={query.page} />, description: 'How this Virtual School works, and what it has agreed with schools and with social care.' };
    },
  },
  {
    path: '/policies/:slug',
    async show({ entries, publicUrl }, { params }) {
      const entry = await entries.bySlug(type, params.slug ?? '');
      const address = `/policies/${params.slug}`;
      return entry && { title: entry.title, description: entry.summary, wide: true, breadcrumbs: way, modified: entry.updatedAt, main: <PolicyPage entry={entry} />, data: [article(entry, address, publicUrl), breadcrumbList([...way, { text: entry.title, href: address }], publicUrl)] };
    },
  },
];
