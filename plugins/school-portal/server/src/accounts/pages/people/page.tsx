import { ButtonGroup, ButtonLink, Empty, Filters, PageHeading, Pagination, Table, TextInput, type PageContext } from '@virtual-school/portal-kit';
import type { People } from './route';
import { inWords } from '../role-words';

const Person = ({ person, own }: { person: People['people'][number]; own: string }) => (
  <>
    {person.publicId === own ? person.name : <a className="govuk-link" href={`/portal/people/${person.publicId}`}>{person.name}</a>}
    {person.blocked && <> <strong className="govuk-tag govuk-tag--red">Blocked</strong></>}
  </>
);

const roleLine = (words: People['words'], row: People['people'][number]['memberships'][number]): string => {
  const { title, place } = words(row);
  return [title, place, row.until_day && `until ${inWords(row.until_day)}`].filter(Boolean).join(', ');
};

export const PeoplePage = ({ people, words, text, next, mayLetAct, page }: People & { page: PageContext }) => (
  <>
    <PageHeading>People and roles</PageHeading>
    <ButtonGroup>
      <ButtonLink href="/portal/invite">Invite somebody</ButtonLink>
      {mayLetAct && <ButtonLink href="/portal/acting" kind="secondary">Let somebody act in a role</ButtonLink>}
    </ButtonGroup>
    <Filters action="/portal/people" button="Search" clear={text === '' ? undefined : '/portal/people'} title="Find a person">
      <TextInput page={page} name="text" label="Name, e-mail address or school" type="search" value={text} width={30} />
    </Filters>
    {people.length === 0
      ? <Empty title={text === '' ? 'Nobody has a role here yet' : 'Nobody was found'}><p className="govuk-body">{text === '' ? 'Invite the first person.' : 'Try a part of the name or of the school.'}</p></Empty>
      : <Table caption="People and roles" hideCaption columns={['Name', 'Roles']} keys={people.map((person) => person.publicId)} rows={people.map((person) => [
          <Person person={person} own={page.actor.publicId} key="name" />,
          <ul className="govuk-list" key="roles">{person.memberships.map((row) => <li key={row.id}>{roleLine(words, row)}</li>)}</ul>,
        ])} />}
    <Pagination next={next} />
  </>
);
