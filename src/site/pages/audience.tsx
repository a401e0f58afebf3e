import { Columns, PageHeading } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { audiencesOf, isFor } from '../audiences';
import { changesOf, type Change } from '../changes';
import { doors, type Door } from '../doors';
import type { Entry } from '../entries';
import { topics } from '../labels';
import type { SiteEvent } from '../options';
import { newest, wayTo, type Needs, type SitePage } from '../page';
import { ForceTag } from '../parts/article';
import { EntryList } from '../parts/entry-list';
import { current } from '../replaced';
import { changeItem } from './changes';
import { newsInOrder, newsItem } from './news';
import { Answer } from './questions';
import { trainingItem } from './training';
import { fits, roomOf } from './training-events';

type Content = { events: readonly SiteEvent[]; guidance: readonly Entry[]; training: readonly Entry[]; questions: readonly Entry[]; forms: readonly Entry[]; news: readonly Entry[]; changes: readonly Change[] };

const Law = ({ door }: { door: Door }): ReactElement => (
  <section className="vs-law" aria-labelledby="law">
    <h2 className="govuk-heading-m" id="law">{door.lawTitle}</h2>
    <ol className="vs-law__list">
      {door.law.map(({ text, source }) => <li key={text}>{text}{source && <span className="vs-law__source">{source}</span>}</li>)}
    </ol>
    {door.duties && <p className="govuk-body"><a className="govuk-link" href={door.duties.href}>{door.duties.text}</a></p>}
  </section>
);

const few = 6; // articles of a topic before "all"

const Topic = ({ topic, title, of, audience }: { topic: string; title: string; of: readonly Entry[]; audience: string }): ReactElement => (
  <section className="vs-topic">
    <h3 className="govuk-heading-s">{title}</h3>
    <ul className="govuk-list vs-topic__list">{of.slice(0, few).map((entry) => <li key={entry.slug}><a className="govuk-link" href={`/guidance/${entry.slug}`}>{entry.title}</a> <ForceTag force={entry.force} /></li>)}</ul>
    {of.length > few && <p className="govuk-body-s"><a className="govuk-link" href={`/guidance?audience=${audience}&topic=${topic}`}>All {of.length} on this<span className="govuk-visually-hidden">: {title}</span></a></p>}
  </section>
);

const Guidance = ({ door, guidance }: { door: Door; guidance: readonly Entry[] }): ReactElement => {
  const groups = [...Object.entries(topics), ['', 'More'] as const].map(([topic, title]) => ({ topic, title, of: guidance.filter((entry) => (entry.topic ?? '') === topic) })).filter(({ of }) => of.length > 0);
  return (
    <section className="vs-section">
      <h2 className="govuk-heading-m">{door.words.guidance}</h2>
      {groups.length === 0 ? <p className="govuk-body">Nothing has been published for you yet. See <a className="govuk-link" href="/guidance">all guidance</a>.</p> : <div className="vs-topics">{groups.map((group) => <Topic key={group.topic} {...group} audience={door.audience} />)}</div>}
    </section>
  );
};

const Section = ({ title, children, all }: { title: string; children: ReactElement; all?: { text: string; href: string } }): ReactElement => (
  <section className="vs-section">
    <h2 className="govuk-heading-m">{title}</h2>
    {children}
    {all && <p className="govuk-body"><a className="govuk-link" href={all.href}>{all.text}</a></p>}
  </section>
);

const Beside = ({ door, forms, news, changes }: { door: Door } & Pick<Content, 'forms' | 'news' | 'changes'>): ReactElement => (
  <>
    {door.next && <p className="govuk-body"><a className="govuk-button vs-save" href={door.next.href}>{door.next.text}</a></p>}
    {news.length > 0 && <div className="vs-related"><h2 className="govuk-heading-s">News</h2><EntryList level={3} items={news.slice(0, 2).map((entry) => ({ ...newsItem(entry), text: undefined }))} /></div>}
    {changes.length > 0 && <div className="vs-related"><h2 className="govuk-heading-s">What changed</h2><EntryList level={3} items={changes.slice(0, 3).map((change) => ({ ...changeItem(change), text: undefined }))} /><p className="govuk-body-s"><a className="govuk-link" href="/changes">All changes</a></p></div>}
    {forms.length > 0 && <div className="vs-related"><h2 className="govuk-heading-s">{door.words.forms}</h2><ul className="govuk-list govuk-list--spaced">{forms.slice(0, 5).map(({ slug, title }) => <li key={slug}><a className="govuk-link" href={`/forms/${slug}`}>{title}</a></li>)}</ul></div>}
  </>
);

const eventItem = (event: SiteEvent) => ({ href: `/training/events/${event.slug}`, title: event.title, text: event.summary, meta: [event.when[0] ?? '', roomOf(event)] });

export const AudiencePage = ({ door, content }: { door: Door; content: Content }): ReactElement => (
  <>
    <PageHeading caption="For">{door.title}</PageHeading>
    <p className="govuk-body-l vs-lead">{door.lead}</p>
    <Columns
      main={(
        <>
          <Law door={door} />
          <Guidance door={door} guidance={content.guidance} />
          {content.events.length > 0 && <Section title="Next training" all={{ text: 'All events', href: `/training/events?audience=${door.audience}` }}><EntryList level={3} items={content.events.slice(0, 2).map(eventItem)} /></Section>}
          {content.training.length > 0 && <Section title={door.words.training} all={{ text: 'All guides, videos and slides', href: '/training' }}><EntryList level={3} items={content.training.slice(0, 3).map(trainingItem)} /></Section>}
          {content.questions.length > 0 && <Section title={door.words.questions} all={{ text: 'All questions', href: '/questions' }}><div className="vs-answers">{content.questions.slice(0, 5).map((entry) => <Answer key={entry.slug} entry={entry} />)}</div></Section>}
        </>
      )}
      aside={<Beside door={door} {...content} />}
    />
  </>
);

const isOwn = ({ audience, isWrittenTo }: Door) => (entry: Entry): boolean => (isWrittenTo ? audiencesOf(entry).some((each) => each === audience) : isFor(entry, audience));
const isOwnEvent = ({ audience, isWrittenTo }: Door) => (event: SiteEvent): boolean => event.isOpen && (isWrittenTo ? event.audiences.includes(audience) : fits(event, { audience, topic: '' }));

/** Guidance for these people; what was agreed here, unless they are children; duties where they owe some. */
const changesFor = async ({ entries, duties, dutyNews }: Needs, door: Door, guidance: readonly Entry[], today: string): Promise<Change[]> => changesOf({
  guidance, news: [], policies: door.isWrittenTo ? [] : await entries.all('api::local-policy.local-policy'),
  duties: door.duties && { all: await duties(today), news: await dutyNews() },
}, today);

/** Questions have no audience of their own: those on the topics of what is written for these people. */
const questionsFor = (guidance: readonly Entry[], questions: readonly Entry[]): Entry[] => {
  const about = new Set(guidance.map(({ topic }) => topic).filter(Boolean));
  return [...questions].filter(({ topic }) => about.has(topic)).sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
};

const contentFor = async (needs: Needs, door: Door, today: string): Promise<Content> => {
  const { entries, training } = needs;
  const guidance = current(await entries.all('api::guidance-article.guidance-article')).filter(isOwn(door));
  const news = await entries.all('api::news-item.news-item');
  return {
    guidance,
    events: (await training().coming()).filter(isOwnEvent(door)),
    training: (await entries.all('api::training-resource.training-resource')).filter(isOwn(door)),
    questions: questionsFor(guidance, await entries.all('api::question.question')),
    forms: (await entries.all('api::form-download.form-download')).filter(isOwn(door)),
    news: newsInOrder(news, today),
    changes: await changesFor(needs, door, guidance, today),
  };
};

export const audiencePage: SitePage = {
  path: '/for/:audience',
  isLive: true, // places at events are taken while nobody edits
  async show(needs, { params, today }) {
    const door = doors.find(({ audience }) => audience === params.audience);
    if (!door) return undefined;
    const content = await contentFor(needs, door, today);
    return { title: `For ${door.title.toLowerCase()}`, description: door.lead, wide: true, breadcrumbs: wayTo(), modified: newest([...content.guidance, ...content.training].map(({ updatedAt }) => updatedAt)), main: <AudiencePage door={door} content={content} /> };
  },
};
