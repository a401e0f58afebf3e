import { Empty, Filters, PageHeading, Select } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { dutyFilterNames, forceFor, narrowingOf, type DutyNarrowing } from '../duty-filters';
import type { SiteDuty } from '../options';
import { nothingPosted, wayTo, type SitePage } from '../page';
import { DutySource, DutyTag, NotAdvice } from '../parts/duty';
import { breadcrumbList } from '../structured';

type Group = { id: string; title: string; lead?: string; of: readonly SiteDuty[] };

/** By area, in the catalogue's order; what nobody is asked about stands apart and last. */
export const groupsOf = (duties: readonly SiteDuty[]): Group[] => {
  const asked = duties.filter((duty) => duty.asked);
  const areas = new Map(asked.map(({ area }) => [area.name, area.title]));
  const also = duties.filter((duty) => !duty.asked);
  return [
    ...[...areas].map(([id, title]) => ({ id, title, of: asked.filter(({ area }) => area.name === id) })),
    ...(also.length > 0 ? [{ id: 'also-worth-knowing', title: 'Also worth knowing', lead: 'Duties around the subject. The portal does not ask schools about them.', of: also }] : []),
  ];
};

const Item = ({ duty, school }: { duty: SiteDuty; school: string }): ReactElement => (
  <li className="vs-entries__item">
    <h3 className="govuk-heading-s vs-entries__title"><a className="govuk-link" href={`/duties/${duty.slug}`}>{duty.wording}</a></h3>
    <p className="vs-entries__meta">
      <DutyTag force={forceFor(duty, school)} />
      <span>{duty.code}</span>
      <span><DutySource source={duty.source} /></span>
      <span>{duty.words.schools}</span>
      <span>{duty.words.when}</span>
    </p>
  </li>
);

const DutyGroup = ({ group, school }: { group: Group; school: string }): ReactElement => (
  <section className="vs-section" aria-labelledby={group.id}>
    <h2 className="govuk-heading-m" id={group.id}>{group.title}</h2>
    {group.lead && <p className="govuk-body">{group.lead}</p>}
    <ul className="vs-entries vs-duties">{group.of.map((duty) => <Item key={duty.code} duty={duty} school={school} />)}</ul>
  </section>
);

const Contents = ({ groups }: { groups: readonly Group[] }): ReactElement | null => (groups.length < 3 ? null : (
  <nav className="vs-contents" aria-labelledby="contents">
    <h2 className="govuk-heading-s" id="contents">On this page</h2>
    <ol className="vs-contents__list">{groups.map(({ id, title, of }) => <li key={id}><a className="govuk-link" href={`#${id}`}>{title}</a> ({of.length})</li>)}</ol>
  </nav>
));

const Narrow = ({ filters, choice, optionsOf }: DutyNarrowing): ReactElement => (
  <Filters action="/duties" title="Narrow the list" button="Show" clear={dutyFilterNames.some((name) => choice[name]) ? '/duties' : undefined}>
    {dutyFilterNames.map((name) => <Select key={name} name={name} label={filters[name].label} page={nothingPosted} value={choice[name]} empty={filters[name].all} options={optionsOf(name)} />)}
  </Filters>
);

const howMany = (count: number, all: number): string => (count === all ? `${all} ${all === 1 ? 'duty' : 'duties'}` : `${count} of ${all} duties`);

const Heading = (): ReactElement => <PageHeading>What is asked of schools</PageHeading>;

export const DutyList = ({ duties, narrowing }: { duties: readonly SiteDuty[]; narrowing: DutyNarrowing }): ReactElement => {
  if (duties.length === 0) return <><Heading /><Empty title="No duty has been published yet"><p className="govuk-body">The Virtual School’s editors publish them. Until then, the <a className="govuk-link" href="/guidance">guidance</a> says what the law asks.</p></Empty></>;
  const groups = groupsOf(narrowing.fits);
  return (
    <>
      <Heading />
      <p className="govuk-body-l">The duties of a school towards children who are, or were, in care: each with what it rests on and for which schools.</p>
      <NotAdvice />
      <Narrow {...narrowing} />
      <p className="govuk-body" role="status">{narrowing.said(howMany(narrowing.fits.length, duties.length))}</p>
      {groups.length === 0 && <Empty title="No duty fits all of these choices"><p className="govuk-body">Choose less, or <a className="govuk-link" href="/duties">show all duties</a>.</p></Empty>}
      <Contents groups={groups} />
      {groups.map((group) => <DutyGroup key={group.id} group={group} school={narrowing.choice.school} />)}
    </>
  );
};

export const dutyList: SitePage = {
  path: '/duties',
  async show({ duties, publicUrl }, { query, today }) {
    const all = (await duties(today)).filter(({ words }) => !words.otherYear);
    const breadcrumbs = wayTo();
    return {
      title: 'What is asked of schools', wide: true, breadcrumbs, canonical: '/duties', main: <DutyList duties={all} narrowing={narrowingOf(all, query)} />,
      description: 'The duties of a school towards children who are, or were, in care: what the law, its codes, statutory guidance and good practice say, each with its source.',
      data: [breadcrumbList([...breadcrumbs, { text: 'Duties', href: '/duties' }], publicUrl)],
    };
  },
};
