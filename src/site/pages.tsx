import { Cards, Columns, Hero, InsetText, PageHeading, Prose } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { audiencesOf } from './audiences';
import { Blocks } from './blocks';
import type { Entry } from './entries';

export const audiences: Record<string, string> = { 'designated-teacher': 'Designated teachers', 'head-teacher': 'Head teachers', governor: 'Governors', 'social-worker': 'Social workers', carer: 'Carers', 'young-person': 'Young people', everyone: 'Everybody' };
export const phases: Record<string, string> = { all: 'All ages', 'early-years': 'Early years', primary: 'Primary', secondary: 'Secondary', 'post-16': 'Post-16' };
const forces: Record<string, string> = { law: 'The law says', code: 'The code says', 'statutory-guidance': 'Statutory guidance says', 'good-practice': 'Good practice', 'grant-condition': 'A condition of the grant' };
const forms: Record<string, string> = { guide: 'Guide', video: 'Video', slides: 'Slides', 'e-learning': 'Course on screen' };
const day = (date: string) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long' }).format(new Date(date));

const audienceNames = (entry: Entry): string => audiencesOf(entry).map((each) => audiences[each]).join(', ');

export const HomePage = ({ guidance, training }: { guidance: readonly Entry[]; training: readonly Entry[] }): ReactElement => (
  <>
    <Hero title="Every child in care deserves a good education" lead="The Virtual School follows how each child in the council’s care is doing at school, and helps schools, social workers and carers to do more.">
      <p className="govuk-body"><a className="govuk-button govuk-button--start" href="/portal" role="button" draggable={false} data-module="govuk-button">Sign in to the portal</a></p>
    </Hero>
    <h2 className="govuk-heading-m">Guidance</h2>
    {guidance.length === 0 ? <p className="govuk-body">No guidance has been published yet.</p> : <Cards level={3} cards={guidance.slice(0, 6).map((entry) => ({ title: entry.title, text: entry.summary, href: `/guidance/${entry.slug}` }))} />}
    <p className="govuk-body"><a className="govuk-link" href="/guidance">All guidance</a></p>
    <h2 className="govuk-heading-m">Training</h2>
    {training.length === 0 ? <p className="govuk-body">No training has been published yet.</p> : <Cards level={3} cards={training.slice(0, 3).map((entry) => ({ title: entry.title, text: entry.summary, href: `/training/${entry.slug}` }))} />}
    <p className="govuk-body"><a className="govuk-link" href="/training">All training</a></p>
  </>
);

export type Choice = { audience: string; phase: string };

const Select = ({ name, label, options, value, all }: { name: string; label: string; options: Record<string, string>; value: string; all: string }): ReactElement => (
  <div className="govuk-form-group">
    <label className="govuk-label" htmlFor={name}>{label}</label>
    <select className="govuk-select" id={name} name={name} defaultValue={value}>
      <option value="">{all}</option>
      {Object.entries(options).map(([key, text]) => <option key={key} value={key}>{text}</option>)}
    </select>
  </div>
);

export const GuidanceList = ({ entries, choice }: { entries: readonly Entry[]; choice: Choice }): ReactElement => (
  <>
    <PageHeading>Guidance</PageHeading>
    <form method="get" action="/guidance" className="vs-filters">
      <Select name="audience" label="Who is it for?" options={audiences} value={choice.audience} all="Anybody" />
      <Select name="phase" label="Age of the child" options={phases} value={choice.phase} all="Any age" />
      <button className="govuk-button govuk-button--secondary" type="submit">Show</button>
    </form>
    {entries.length === 0
      ? <p className="govuk-body">Nothing fits what you chose. <a className="govuk-link" href="/guidance">Show all guidance</a></p>
      : <Cards cards={entries.map((entry) => ({ title: entry.title, text: `${entry.summary} (${audienceNames(entry)}, ${phases[entry.phase ?? 'all']?.toLowerCase()})`, href: `/guidance/${entry.slug}` }))} />}
  </>
);

export const GuidanceArticle = ({ entry }: { entry: Entry }): ReactElement => (
  <Columns
    main={<><PageHeading caption={forces[entry.force ?? '']}>{entry.title}</PageHeading><p className="govuk-body-l">{entry.summary}</p><Prose><Blocks blocks={entry.body} /></Prose></>}
    aside={(
      <>
        <h2 className="govuk-heading-s">About this page</h2>
        <p className="govuk-body">For {audienceNames(entry).toLowerCase()}, {phases[entry.phase ?? 'all']?.toLowerCase()}</p>
        {entry.source_name && <p className="govuk-body">Source: {entry.source_url ? <a className="govuk-link" href={entry.source_url}>{entry.source_name}</a> : entry.source_name}{entry.source_date && `, ${day(entry.source_date)}`}</p>}
        <p className="govuk-body">Last changed {day(entry.updatedAt)}</p>
      </>
    )}
  />
);

export const TrainingList = ({ entries }: { entries: readonly Entry[] }): ReactElement => (
  <>
    <PageHeading>Training</PageHeading>
    <p className="govuk-body-l"><a className="govuk-link" href="/training/events">Courses and events to book</a></p>
    {entries.length === 0 ? <p className="govuk-body">No training has been published yet.</p> : <Cards cards={entries.map((entry) => ({ title: entry.title, text: `${entry.summary} (${forms[entry.form ?? 'guide']}${entry.minutes ? `, ${entry.minutes} minutes` : ''})`, href: `/training/${entry.slug}` }))} />}
  </>
);

export const TrainingPage = ({ entry }: { entry: Entry }): ReactElement => (
  <>
    <PageHeading caption={`${forms[entry.form ?? 'guide']}${entry.minutes ? `, ${entry.minutes} minutes` : ''}`}>{entry.title}</PageHeading>
    <p className="govuk-body-l">{entry.summary}</p>
    <Prose><Blocks blocks={entry.body} /></Prose>
    {entry.link && <p className="govuk-body"><a className="govuk-link" href={entry.link}>Open it</a></p>}
  </>
);

export const PlainPage = ({ entry, title }: { entry?: Entry; title: string }): ReactElement => (
  <>
    <PageHeading>{entry?.title ?? title}</PageHeading>
    {entry ? <><p className="govuk-body-l">{entry.summary}</p><Prose><Blocks blocks={entry.body} /></Prose></> : <InsetText>An editor has not published this page yet.</InsetText>}
  </>
);
