import { Columns, FactList, InsetText, PageHeading, StartButton, type Fact } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { Entry } from '../entries';
import { articleOf } from '../explained-by';
import { dutyForces } from '../labels';
import type { SiteDuty } from '../options';
import { wayTo, type SitePage } from '../page';
import { DutySource, DutyTag, NotAdvice } from '../parts/duty';
import { breadcrumbList, type Thing } from '../structured';

const factsOf = ({ source, owedBy, words, evidence }: SiteDuty): Fact[] => [
  { term: 'Source', text: <DutySource source={source} /> },
  { term: 'Who owes it', text: `The ${owedBy.title}` },
  { term: 'For which schools', text: words.schools, note: words.elsewhere },
  { term: 'When it applies', text: words.when },
  ...(evidence ? [{ term: 'Usual evidence', text: evidence, note: 'It is kept in school, and is never a list of pupils.' }] : []),
];

const Force = ({ force }: Pick<SiteDuty, 'force'>): ReactElement => (
  <div className="vs-status"><DutyTag force={force} /><p className="vs-status__meaning">{dutyForces[force.name]?.meaning}</p></div>
);

const Beside = ({ duty, article, nearby }: Props): ReactElement => (
  <>
    {duty.asked && !duty.words.otherYear && <div className="vs-aside__actions"><StartButton href="/portal/duties">Sign in to answer</StartButton></div>}
    {article && <div className="vs-related"><h2 className="govuk-heading-s">Explained in</h2><ul className="govuk-list"><li><a className="govuk-link" href={`/guidance/${article.slug}`}>{article.title}</a></li></ul></div>}
    {nearby.length > 0 && (
      <div className="vs-related">
        <h2 className="govuk-heading-s">More on this</h2>
        <ul className="govuk-list">{nearby.map(({ code, slug, wording }) => <li key={code}><a className="govuk-link" href={`/duties/${slug}`}>{wording}</a></li>)}</ul>
      </div>
    )}
    <p className="govuk-body vs-related"><a className="govuk-link" href="/duties">All duties</a></p>
  </>
);

type Props = { duty: SiteDuty; article?: Entry; nearby: readonly SiteDuty[] };

export const DutyPage = (props: Props): ReactElement => {
  const { duty } = props;
  return (
    <Columns
      main={(
        <article className="vs-duties">
          <PageHeading caption={`Duty ${duty.code}: ${duty.area.title}`}>{duty.wording}</PageHeading>
          {duty.words.otherYear && <InsetText>{duty.words.otherYear}</InsetText>}
          <Force force={duty.force} />
          {duty.help && <p className="govuk-body">{duty.help}</p>}
          {!duty.asked && <p className="govuk-body">This is also worth knowing. The portal does not ask schools about it.</p>}
          <FactList rows={factsOf(duty)} />
          <NotAdvice />
        </article>
      )}
      aside={<Beside {...props} />}
    />
  );
};

const few = 4;
const longestTitle = 100; // letters, in a tab and in a list of results

/** As many whole words as a title holds. */
export const shortened = (text: string): string => (text.length <= longestTitle ? text : `${text.slice(0, text.lastIndexOf(' ', longestTitle))} …`);

/** For search engines: the page, and the source it rests on. */
const thingOf = (duty: SiteDuty, title: string, url: string): Thing => ({
  '@type': 'WebPage', name: title, description: duty.wording, url: `${url}/duties/${duty.slug}`, inLanguage: 'en-GB', publisher: { '@id': `${url}/#organization` },
  ...(duty.source.url && { isBasedOn: duty.source.url }),
});

export const dutyPage: SitePage = {
  path: '/duties/:slug',
  async show(needs, { params, today }) {
    const all = await needs.duties(today);
    const duty = all.find(({ slug }) => slug === params.slug);
    if (!duty) return undefined;
    const nearby = all.filter((other) => other.area.name === duty.area.name && other.asked === duty.asked && other.code !== duty.code && !other.words.otherYear).slice(0, few);
    const breadcrumbs = wayTo({ text: 'Duties', href: '/duties' });
    const title = `${duty.code}: ${shortened(duty.wording)}`;
    return {
      title, description: `${duty.force.title}: ${duty.wording} Source: ${duty.source.text}.`, wide: true, breadcrumbs, unlisted: duty.words.otherYear ? true : undefined, modified: duty.changedAt,
      main: <DutyPage duty={duty} article={await articleOf(needs, duty)} nearby={nearby} />,
      data: [thingOf(duty, title, needs.publicUrl), breadcrumbList([...breadcrumbs, { text: `Duty ${duty.code}`, href: `/duties/${duty.slug}` }], needs.publicUrl)],
    };
  },
};
