import { Empty, londonDay, PageHeading, Prose } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { Blocks, wordsOf } from '../blocks';
import type { Entry } from '../entries';
import { topics, wordOf } from '../labels';
import { newest, wayTo, type SitePage } from '../page';
import { Article, Day, SaveAsPdf } from '../parts/article';
import { pageOf, Pages } from '../parts/entry-list';
import { breadcrumbList, faqPage } from '../structured';

const type = 'api::question.question' as const;
const way = wayTo({ text: 'Questions', href: '/questions' });

const textOf = (entry: Entry): string => (entry.body ?? []).map(wordsOf).join('\n').trim();
const inOrder = (entries: readonly Entry[]): Entry[] => [...entries].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));

/** A question that opens to its answer, by keyboard and without a script. */
export const Answer = ({ entry }: { entry: Entry }): ReactElement => (
  <details className="vs-answer" id={entry.slug}>
    <summary className="vs-answer__question">{entry.title}</summary>
    <div className="vs-answer__text">
      <Prose><Blocks blocks={entry.body} /></Prose>
      <p className="vs-note"><a className="govuk-link" href={`/questions/${entry.slug}`}>This answer on a page of its own<span className="govuk-visually-hidden">: {entry.title}</span></a></p>
    </div>
  </details>
);

const byTopic = (entries: readonly Entry[]): { title: string; of: Entry[] }[] =>
  [...Object.entries(topics), ['', 'Other questions']]
    .map(([topic, title]) => ({ title: title ?? '', of: entries.filter((entry) => (entry.topic ?? '') === topic) }))
    .filter(({ of }) => of.length > 0);

/** A theme goes on from one page to the next: whole answers stand here, and a page stays light however many there are. */
export const QuestionList = ({ entries, page }: { entries: readonly Entry[]; page?: string }): ReactElement => {
  const { rows, ...at } = pageOf(byTopic(entries).flatMap(({ of }) => of), page);
  return (
    <>
      <PageHeading>Questions people ask</PageHeading>
      {entries.length === 0
        ? <Empty title="No question has been published yet"><p className="govuk-body">Ask the <a className="govuk-link" href="/team">Virtual School’s team</a>.</p></Empty>
        : byTopic(rows).map(({ title, of }) => <section key={title} className="vs-section"><h2 className="govuk-heading-m">{title}</h2>{of.map((entry) => <Answer key={entry.slug} entry={entry} />)}</section>)}
      <Pages path="/questions" {...at} />
    </>
  );
};

export const QuestionPage = ({ entry, others = [] }: { entry: Entry; others?: readonly Entry[] }): ReactElement => (
  <Article
    caption="Question" title={entry.title} body={entry.body} actions={<SaveAsPdf address={`/questions/${entry.slug}`} />}
    facts={[...(entry.topic ? [{ term: 'Topic', text: wordOf(topics, entry.topic) }] : []), { term: 'Last changed', text: <Day of={londonDay(entry.updatedAt)} /> }]}
    related={[{ title: 'More questions', links: [...others.slice(0, 5).map(({ title, slug }) => ({ text: title, href: `/questions/${slug}` })), { text: 'All questions', href: '/questions' }] }]}
  />
);

export const questionPages: readonly SitePage[] = [
  {
    path: '/questions',
    async show({ entries }, { query }) {
      const all = inOrder(await entries.all(type));
      return { title: 'Questions people ask', breadcrumbs: wayTo(), canonical: '/questions', modified: newest(all.map(({ updatedAt }) => updatedAt)), main: <QuestionList entries={all} page={query.page} />, description: 'Short answers to what schools, carers and social workers ask the Virtual School.' }; // each question has its data on a page of its own
    },
  },
  {
    path: '/questions/:slug',
    async show({ entries, publicUrl }, { params }) {
      const all = inOrder(await entries.all(type));
      const entry = all.find(({ slug }) => slug === params.slug);
      const others = all.filter((other) => other.slug !== entry?.slug && other.topic === entry?.topic);
      return entry && { title: entry.title, description: textOf(entry).slice(0, 150), wide: true, breadcrumbs: way, modified: entry.updatedAt, main: <QuestionPage entry={entry} others={others} />, data: [faqPage([{ question: entry.title, answer: textOf(entry) }]), breadcrumbList([...way, { text: entry.title, href: `/questions/${entry.slug}` }], publicUrl)] };
    },
  },
];
