import { Empty, FactList, formatDay, InsetText, PageHeading } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { isSafeLink } from '../blocks';
import { contactsFor } from '../contacts';
import type { TeamMember } from '../entries';
import type { PublicSchool } from '../options';
import { wayTo, type SitePage } from '../page';
import { ContactCard } from '../parts/contact-card';
import { EntryList, Pages } from '../parts/entry-list';
import { SearchBox } from '../parts/search-box';

type Known = ReadonlyMap<string, PublicSchool>;

const ages = ({ lowAge, highAge }: PublicSchool): string => (lowAge !== undefined && highAge !== undefined ? `ages ${lowAge} to ${highAge}` : '');
const phaseOf = (school: PublicSchool): string => [school.phase, ages(school)].filter(Boolean).join(', ');
const placeOf = (school: PublicSchool): string => [school.town, school.postcode].filter(Boolean).join(', ');
const dayOf = (day: string | undefined): string => (/^\d{4}-\d{2}-\d{2}$/.test(day ?? '') ? formatDay(day ?? '') : '');
const closed = (school: PublicSchool): string => (school.open ? '' : dayOf(school.closedOn) ? `Closed on ${dayOf(school.closedOn)}` : 'Closed');

const firstContact = (school: PublicSchool, team: readonly TeamMember[]): string => {
  const [member] = school.open ? contactsFor(school, team) : [];
  return member ? `Virtual School: ${member.name}` : '';
};

const itemOf = (team: readonly TeamMember[], followed: Known) => (school: PublicSchool) => {
  const next = followed.get(school.successor ?? '');
  return {
    href: `/schools/${school.urn}`, title: school.name, text: placeOf(school) || undefined,
    tag: school.open ? undefined : <strong className="govuk-tag govuk-tag--grey">{closed(school)}</strong>,
    meta: [`URN ${school.urn}`, phaseOf(school), next ? `Followed by ${next.name}` : '', firstContact(school, team)].filter(Boolean),
  };
};

type ListProps = { text: string; found?: { schools: readonly PublicSchool[]; total: number; page: number; pages: number }; team: readonly TeamMember[]; followed: Known };

const Found = ({ text, found, team, followed }: ListProps & { found: NonNullable<ListProps['found']> }): ReactElement => (found.total === 0
  ? <Empty title={`No school was found for “${text}”`}><p className="govuk-body">Try a part of the name, the town, or the first half of the postcode, such as “AB1”.</p></Empty>
  : (
    <>
      <p className="govuk-body" role="status">{found.total >= 500 ? 'More than 500 schools: add the town or the postcode' : found.total === 1 ? '1 school' : `${found.total} schools`}</p>
      <EntryList items={found.schools.map(itemOf(team, followed))} />
      <Pages path="/schools" query={{ q: text }} page={found.page} pages={found.pages} />
    </>
  ));

export const SchoolsPage = (props: ListProps): ReactElement => (
  <>
    <PageHeading>Find a school</PageHeading>
    <p className="govuk-body-l">Schools of the national register, with the contact of the Virtual School for each.</p>
    <SearchBox action="/schools" label="School" hint="Name or town, URN, or postcode" value={props.text} button="Find" />
    {props.found && <Found {...props} found={props.found} />}
  </>
);

const Contacts = ({ school, team }: { school: PublicSchool; team: readonly TeamMember[] }): ReactElement => {
  const contacts = contactsFor(school, team);
  return (
    <section className="vs-section">
      <h2 className="govuk-heading-m">Contact at the Virtual School</h2>
      {contacts.length === 0
        ? <p className="govuk-body">Nobody is named for this school yet. The <a className="govuk-link" href="/team">team</a> helps.</p>
        : <ul className="vs-contacts">{contacts.slice(0, 3).map((member) => <li key={member.documentId}><ContactCard member={member} level={3} /></li>)}</ul>}
      <p className="govuk-body">For a child of another authority, its Virtual School is the first to ask.</p>
    </section>
  );
};

const Closed = ({ school, next }: { school: PublicSchool; next?: PublicSchool }): ReactElement => (
  <InsetText>
    <p className="govuk-body"><strong>{closed(school)}.</strong> {next ? <>It was followed by <a className="govuk-link" href={`/schools/${next.urn}`}>{next.name}</a>.</> : 'The register names no school that followed it.'}</p>
  </InsetText>
);

/** "www.example.org" of the register is an address too; anything that is none is left out. */
const websiteOf = (text: string | undefined): string | undefined => {
  const address = text && !/^[a-z]+:/i.test(text) ? `https://${text}` : text;
  return address && /^https?:\/\/[\w.-]+\.[a-z]{2,}(\/|$)/i.test(address) && isSafeLink(address) ? address : undefined;
};

const factsOf = (school: PublicSchool): { term: string; text: string | ReactElement }[] => {
  const website = websiteOf(school.website);
  const address = [school.street, school.locality, school.town, school.county, school.postcode].filter(Boolean).join(', ');
  const facts: [string, string | ReactElement | undefined][] = [
    ['URN', school.urn], ['Kind', school.kind], ['Phase', phaseOf(school)], ['Address', address], ['Telephone', school.telephone],
    ['Website', website && <a className="govuk-link" href={website} rel="noreferrer">{website.replace(/^https?:\/\/|\/$/g, '')}</a>], ['Trust', school.trust], ['Local authority', school.authority],
  ];
  return facts.flatMap(([term, text]) => (text ? [{ term, text }] : []));
};

export const SchoolPage = ({ school, team, next }: { school: PublicSchool; team: readonly TeamMember[]; next?: PublicSchool }): ReactElement => (
  <>
    <PageHeading caption="School">{school.name}</PageHeading>
    {!school.open && <Closed school={school} next={next} />}
    {school.open && <Contacts school={school} team={team} />}
    <h2 className="govuk-heading-m">In the national register</h2>
    <FactList rows={factsOf(school)} />
  </>
);

export const schoolPages: readonly SitePage[] = [
  {
    path: '/schools',
    async show({ schools, entries }, { query }) {
      const text = (query.q ?? '').trim();
      const found = text === '' ? undefined : await schools.find(text, Math.floor(Number(query.page)) || 1);
      const followed = await schools.byUrns((found?.schools ?? []).flatMap(({ successor }) => successor ?? []));
      return { title: text === '' ? 'Find a school' : `${text} – Find a school`, wide: true, breadcrumbs: wayTo(), canonical: '/schools', unlisted: text !== '', main: <SchoolsPage text={text} found={found} team={await entries.team()} followed={followed} />, description: 'Find a school by name, URN or postcode, and its contact at the Virtual School.' };
    },
  },
  {
    path: '/schools/:urn',
    async show({ schools, entries }, { params }) {
      const urn = params.urn ?? '';
      const school = /^\d{6}$/.test(urn) ? (await schools.byUrns([urn])).get(urn) : undefined;
      if (!school) return undefined;
      const next = school.successor ? (await schools.byUrns([school.successor])).get(school.successor) : undefined;
      return { title: school.name, wide: true, breadcrumbs: wayTo({ text: 'Find a school', href: '/schools' }), unlisted: true, main: <SchoolPage school={school} team={await entries.team()} next={next} /> };
    },
  },
];
