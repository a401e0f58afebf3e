import { londonDay } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { audiencesOf } from '../audiences';
import type { Entry } from '../entries';
import { dutiesExplained } from '../explained-by';
import { audiences, forces, phases, topics, wordOf } from '../labels';
import { wayTo, type SitePage } from '../page';
import { Article, Day, ForceTag, SaveAsPdf, type AsideFact, type Related } from '../parts/article';
import { current, replacementsIn } from '../replaced';
import { article, breadcrumbList } from '../structured';

const Status = ({ entry }: { entry: Entry }): ReactElement | null => {
  const force = forces[entry.force ?? ''];
  return force ? <div className="vs-status"><ForceTag force={entry.force} /><p className="vs-status__meaning">{force.meaning}</p></div> : null;
};

const Source = ({ entry }: { entry: Entry }): ReactElement => (
  <>
    {entry.source_url ? <a className="govuk-link" href={entry.source_url}>{entry.source_name}</a> : entry.source_name}
    {entry.source_date && <>, <Day of={entry.source_date} /></>}
  </>
);

const factsOf = (entry: Entry): AsideFact[] => [
  { term: 'For', text: audiencesOf(entry).map((each) => audiences[each]).join(', ') },
  { term: 'Ages', text: wordOf(phases, entry.phase, 'All ages') },
  ...(entry.source_name ? [{ term: 'Source', text: <Source entry={entry} /> }] : []),
  { term: 'Last changed', text: <Day of={londonDay(entry.updatedAt)} /> },
  ...(entry.review_on ? [{ term: 'To be reviewed by', text: <Day of={entry.review_on} /> }] : []),
];

export type Neighbours = { replacedBy?: Entry; replaces?: Entry; related?: readonly Related[] };

const Notice = ({ entry, replacedBy, replaces }: Neighbours & { entry: Entry }): ReactElement | undefined => {
  if (replacedBy) return <p className="govuk-body"><strong>This has been replaced.</strong> Read <a className="govuk-link" href={`/guidance/${replacedBy.slug}`}>{replacedBy.title}</a> instead. {entry.superseded_note}</p>;
  if (replaces) return <p className="govuk-body">This takes the place of <a className="govuk-link" href={`/guidance/${replaces.slug}`}>{replaces.title}</a>.</p>;
  return entry.superseded_note ? <p className="govuk-body">{entry.superseded_note}</p> : undefined;
};

const ChangeNote = ({ entry }: { entry: Entry }): ReactElement | null => (entry.changed_on && entry.change_note ? (
  <div className="vs-change-note">
    <h2 className="govuk-heading-s">What changed on <Day of={entry.changed_on} /></h2>
    <p className="govuk-body">{entry.change_note}</p>
  </div>
) : null);

export const GuidanceArticle = ({ entry, replacedBy, replaces, related }: Neighbours & { entry: Entry }): ReactElement => {
  const hasNotice = replacedBy ?? replaces ?? entry.superseded_note;
  return (
    <Article
      caption={wordOf(topics, entry.topic, 'Guidance')} title={entry.title} summary={entry.summary} status={<Status entry={entry} />} body={entry.body}
      notice={hasNotice ? <Notice entry={entry} replacedBy={replacedBy} replaces={replaces} /> : undefined}
      after={<ChangeNote entry={entry} />} actions={<SaveAsPdf address={`/guidance/${entry.slug}`} />} facts={factsOf(entry)} related={related}
    />
  );
};

const few = 5;
const linksTo = (folder: string, entries: readonly Entry[]) => entries.slice(0, few).map(({ title, slug }) => ({ text: title, href: `${folder}/${slug}` }));

/** Training for one of the same audiences comes before training for everybody. */
const trainingFor = (entry: Entry, training: readonly Entry[]): Entry[] => {
  const wanted: readonly string[] = audiencesOf(entry);
  return training.filter((each) => audiencesOf(each).some((audience) => wanted.includes(audience))).slice(0, 3);
};

export const guidanceArticle: SitePage = {
  path: '/guidance/:slug',
  async show(needs, { params, today }) {
    const { entries, publicUrl } = needs;
    const guidance = await entries.all('api::guidance-article.guidance-article');
    const entry = guidance.find(({ slug }) => slug === params.slug);
    if (!entry) return undefined;
    const sameTopic = (other: Entry): boolean => other.topic === entry.topic && Boolean(entry.topic) && other.slug !== entry.slug;
    const questions = (await entries.all('api::question.question')).filter(sameTopic);
    const neighbours: Neighbours = {
      replaces: guidance.find(({ documentId }) => documentId === entry.supersedes?.documentId),
      replacedBy: replacementsIn(guidance).get(entry.documentId),
      related: [
        { title: 'Duties that this explains', links: (await dutiesExplained(needs, entry, today)).slice(0, few).map(({ slug, wording }) => ({ text: wording, href: `/duties/${slug}` })) },
        { title: 'More on this', links: linksTo('/guidance', current(guidance).filter(sameTopic)) },
        { title: 'Training', links: linksTo('/training', trainingFor(entry, await entries.all('api::training-resource.training-resource'))) },
        { title: 'Questions people ask', links: linksTo('/questions', questions) },
      ],
    };
    const breadcrumbs = wayTo({ text: 'Guidance', href: '/guidance' });
    return {
      title: entry.title, description: entry.summary, wide: true, breadcrumbs, modified: entry.updatedAt, main: <GuidanceArticle entry={entry} {...neighbours} />,
      data: [article(entry, `/guidance/${entry.slug}`, publicUrl), breadcrumbList([...breadcrumbs, { text: entry.title, href: `/guidance/${entry.slug}` }], publicUrl)],
    };
  },
};
