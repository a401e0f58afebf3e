import { Empty, PageHeading } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { TeamMember } from '../entries';
import { newest, wayTo, type SitePage } from '../page';
import { ContactCard } from '../parts/contact-card';
import { SearchBox } from '../parts/search-box';

export const TeamPage = ({ team }: { team: readonly TeamMember[] }): ReactElement => (
  <>
    <PageHeading>The team</PageHeading>
    <p className="govuk-body-l">Ask early: a short call before something happens is worth more than a long meeting after it.</p>
    <SearchBox action="/schools" label="Who is the contact of a school?" hint="Name, URN or postcode of the school" button="Find" />
    {team.length === 0
      ? <Empty title="Nobody of the team is listed yet"><p className="govuk-body">The council’s main number puts you through to the Virtual School.</p></Empty>
      : <ul className="vs-contacts">{team.map((member) => <li key={member.documentId}><ContactCard member={member} /></li>)}</ul>}
    <p className="govuk-body">Do not write a child’s name in an e-mail. Use the child’s reference in the portal, or send the name through the council’s secure mail.</p>
  </>
);

export const teamPage: SitePage = {
  path: '/team',
  async show({ entries }) {
    const team = await entries.team();
    return { title: 'The team', wide: true, breadcrumbs: wayTo(), modified: newest(team.map(({ updatedAt }) => updatedAt)), main: <TeamPage team={team} />, description: 'Who works at the Virtual School, and who is the contact for your school.' };
  },
};
