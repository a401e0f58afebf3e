import { Empty, PageHeading } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { audiencesOf } from '../audiences';
import { isSafeLink } from '../blocks';
import type { Entry } from '../entries';
import { audiences, trainingKind } from '../labels';
import { newest, wayTo, type SitePage } from '../page';
import { Article, SaveAsPdf } from '../parts/article';
import { EntryList, pageOf, Pages } from '../parts/entry-list';
import { breadcrumbList } from '../structured';

const type = 'api::training-resource.training-resource' as const;
const way = wayTo({ text: 'Training', href: '/training' });

export const trainingItem = (entry: Entry) => ({ href: `/training/${entry.slug}`, title: entry.title, text: entry.summary, meta: [trainingKind(entry), audiencesOf(entry).map((each) => audiences[each]).join(', ')] });

export const TrainingList = ({ entries, page }: { entries: readonly Entry[]; page?: string }): ReactElement => {
  const { rows, ...at } = pageOf(entries, page);
  return (
    <>
      <PageHeading>Training</PageHeading>
      <p className="govuk-body-l">To read, to watch and to use in a staff meeting, whenever it suits you.</p>
      <p className="govuk-body"><a className="govuk-link" href="/training/events">Courses and events to book</a></p>
      {entries.length === 0 ? <Empty title="No training has been published yet"><p className="govuk-body">Ask the <a className="govuk-link" href="/team">team</a> what is coming.</p></Empty> : <EntryList items={rows.map(trainingItem)} />}
      <Pages path="/training" {...at} />
    </>
  );
};

export const TrainingPage = ({ entry }: { entry: Entry }): ReactElement => (
  <Article
    caption="Training" title={entry.title} summary={entry.summary} body={entry.body}
    after={entry.link && isSafeLink(entry.link) ? <p className="govuk-body"><a className="govuk-link" href={entry.link}>Open {entry.title}</a></p> : undefined}
    actions={<SaveAsPdf address={`/training/${entry.slug}`} />}
    facts={[{ term: 'Kind', text: trainingKind(entry) }, { term: 'For', text: audiencesOf(entry).map((each) => audiences[each]).join(', ') }]}
    related={[{ title: 'More', links: [{ text: 'All training', href: '/training' }] }]}
  />
);

export const trainingPages: readonly SitePage[] = [
  {
    path: '/training',
    async show({ entries }, { query }) {
      const all = await entries.all(type);
      return { title: 'Training', wide: true, breadcrumbs: wayTo(), canonical: '/training', modified: newest(all.map(({ updatedAt }) => updatedAt)), main: <TrainingList entries={all} page={query.page} />, description: 'Training for designated teachers, governors, social workers and carers.' };
    },
  },
  {
    path: '/training/:slug',
    async show({ entries, publicUrl }, { params }) {
      const entry = await entries.bySlug(type, params.slug ?? '');
      return entry && { title: entry.title, description: entry.summary, wide: true, breadcrumbs: way, modified: entry.updatedAt, main: <TrainingPage entry={entry} />, data: [breadcrumbList([...way, { text: entry.title, href: `/training/${entry.slug}` }], publicUrl)] };
    },
  },
];
