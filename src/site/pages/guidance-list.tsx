import { Empty, Filters, PageHeading, Select } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { audiencesOf } from '../audiences';
import type { Entry } from '../entries';
import { choiceOf, filterNames, filters, narrowed, optionsOf, said, type Choice } from '../guidance-filters';
import { audiences, phases, topics, wordOf } from '../labels';
import { newest, nothingPosted, wayTo, type SitePage } from '../page';
import { ForceTag } from '../parts/article';
import { EntryList, pageOf, Pages } from '../parts/entry-list';
import { current } from '../replaced';
import { breadcrumbList } from '../structured';

const itemOf = (entry: Entry) => ({
  href: `/guidance/${entry.slug}`, title: entry.title, text: entry.summary, tag: <ForceTag force={entry.force} />,
  meta: [audiencesOf(entry).map((each) => audiences[each]).join(', '), wordOf(phases, entry.phase), wordOf(topics, entry.topic)].filter(Boolean),
});

const howMany = (count: number, all: number): string => (count === all ? `${all} ${all === 1 ? 'article' : 'articles'}` : `${count} of ${all} articles`);

const Narrow = ({ entries, choice }: { entries: readonly Entry[]; choice: Choice }): ReactElement => (
  <Filters action="/guidance" title="Narrow the list" button="Show" clear={filterNames.some((name) => choice[name]) ? '/guidance' : undefined}>
    {filterNames.map((name) => <Select key={name} name={name} label={filters[name].label} page={nothingPosted} value={choice[name]} empty={filters[name].all} options={optionsOf(name, entries, choice)} />)}
  </Filters>
);

type Props = { entries: readonly Entry[]; choice: Choice; page?: string };

export const GuidanceList = ({ entries, choice, page }: Props): ReactElement => {
  const fits = narrowed(entries, choice);
  const { rows, ...at } = pageOf(fits, page);
  if (entries.length === 0) return <><PageHeading>Guidance</PageHeading><Empty title="No guidance has been published yet"><p className="govuk-body">The Virtual School’s editors publish it in the admin panel.</p></Empty></>;
  return (
    <>
      <PageHeading>Guidance</PageHeading>
      <p className="govuk-body-l">Short articles in plain words, each with what it rests on.</p>
      <Narrow entries={entries} choice={choice} />
      <p className="govuk-body" role="status">{said(howMany(fits.length, entries.length), choice)}</p>
      {fits.length === 0
        ? <Empty title="No article fits all of these choices"><p className="govuk-body">Choose less, or <a className="govuk-link" href="/guidance">show all guidance</a>.</p></Empty>
        : <EntryList items={rows.map(itemOf)} />}
      <Pages path="/guidance" query={choice} {...at} />
    </>
  );
};

export const guidanceList: SitePage = {
  path: '/guidance',
  async show({ entries, publicUrl }, { query }) {
    const all = current(await entries.all('api::guidance-article.guidance-article'));
    const breadcrumbs = wayTo();
    return {
      title: 'Guidance', wide: true, breadcrumbs, canonical: '/guidance', modified: newest(all.map(({ updatedAt }) => updatedAt)),
      description: 'What the law, statutory guidance and good practice say about the education of children in care, in plain words.',
      main: <GuidanceList entries={all} choice={choiceOf(query)} page={query.page} />,
      data: [breadcrumbList([...breadcrumbs, { text: 'Guidance', href: '/guidance' }], publicUrl)],
    };
  },
};
