import { Button, defineAction, Empty, Form, ok, PageHeading, refuse, Table, TextButton, ErrorSummary, type Allow } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { rolesToInvite } from '../../domain/invite-rules';
import type { AccountNeeds } from '../../needs';
import type { PeopleStore } from '../../store/people-store';

const form = z.strictObject({ do: z.enum(['end', 'block', 'unblock', 'act-myself']), membership: z.string().regex(/^\d{1,12}$/).optional(), urn: z.string().max(10).optional() });
const yesterday = (today: string) => new Date(Date.parse(`${today}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Who has which role. Ending one, blocking a person or a head standing in takes effect on the next request. */
export const peoplePage = (needs: AccountNeeds & { people: PeopleStore }, allow: Allow, stand: { as: string; by: string }) =>
  defineAction({
    path: '/portal/people',
    allow,
    audit: { action: 'people' },
    load: async (visit) => {
      const roles = rolesToInvite(visit.actor, needs.roles.all());
      const people = await needs.people.inReachOf(visit.actor, roles.map((role) => role.name));
      const schools = await needs.schools.findMany(people.flatMap((each) => (each.urn ? [each.urn] : [])));
      const ownSchools = visit.actor.memberships.filter((each) => each.role === stand.by && each.urn).map((each) => each.urn as string);
      return ok({ people, schools, ownSchools });
    },
    form,
    act: async (visit, posted, { people, ownSchools }) => {
      if (posted.do === 'act-myself') {
        const urn = ownSchools.find((each) => each === posted.urn);
        if (!urn) return refuse('not-yours');
        await needs.invitations.grant(visit.actor.accountId, { role: stand.as, urn }, visit.actor.accountId, 'yes');
        return ok(undefined);
      }
      const person = people.find((each) => String(each.id) === posted.membership);
      if (!person) return refuse('not-found');
      if (posted.do === 'end') await needs.people.endMembership(person.id, yesterday(visit.today));
      else if (posted.do === 'block') await needs.people.block(person.account_id);
      else await needs.people.unblock(person.account_id);
      await needs.sessions.endAllOf(person.account_id, posted.do);
      return ok(undefined);
    },
    changed: (posted) => ({ did: posted.do }),
    goTo: () => '/portal/people',
    view: ({ people, schools, ownSchools }, page) => ({
      title: 'People and roles',
      back: { href: '/portal/invite', text: 'Invite somebody' },
      wide: true,
      main: (
        <>
          <ErrorSummary page={page} />
          <PageHeading>People and roles</PageHeading>
          {ownSchools.map((urn) => (
            <Form page={page} key={urn}><input type="hidden" name="do" value="act-myself" /><input type="hidden" name="urn" value={urn} /><Button kind="secondary">{`Act as ${needs.roles.find(stand.as)?.title.toLowerCase() ?? stand.as} yourself`}</Button></Form>
          ))}
          {people.length === 0 ? <Empty title="Nobody has a role here yet" /> : (
            <Table caption="People and roles" hideCaption columns={[{ text: 'Name' }, { text: 'Role' }, { text: 'School' }, { text: 'Until' }, { text: 'Actions' }]} rows={people.map((each) => [
              `${each.name}${each.blocked_at ? ' (blocked)' : ''}`,
              `${needs.roles.find(each.role)?.title ?? each.role}${each.acting ? ', standing in' : ''}`,
              each.urn ? (schools.get(each.urn)?.name ?? each.urn) : '',
              each.until_day ?? '',
              <div className="govuk-button-group" key={each.id}>
                <Form page={page}><input type="hidden" name="membership" value={String(each.id)} /><TextButton name="do" value="end">End this role<span className="govuk-visually-hidden"> of {each.name}</span></TextButton></Form>
                <Form page={page}><input type="hidden" name="membership" value={String(each.id)} /><TextButton name="do" value={each.blocked_at ? 'unblock' : 'block'}>{each.blocked_at ? 'Unblock' : 'Block'}<span className="govuk-visually-hidden"> {each.name}</span></TextButton></Form>
              </div>,
            ])} />
          )}
        </>
      ),
    }),
  });
