import { Button, ButtonLink, defineAction, DateInput, Empty, ErrorSummary, Form, ok, PageHeading, Radios, readDate, refuse, Table, TextButton, TextInput, type Allow } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { authorityToInviteFor, mayInviteAt, rolesToInvite } from '../../domain/invite-rules';
import type { AccountNeeds } from '../../needs';

const day = (instant: string) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long' }).format(new Date(instant));
const field = (name: string, message: string) => ({ field: name, message });

const form = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('invite'), name: z.string().trim().min(1, 'Enter the person’s name').max(120), email: z.email('Enter an e-mail address, like name@example.org').max(200),
    role: z.string().max(60).optional(), urn: z.string().trim().max(10).optional(), 'until-day': z.string().max(2).optional(), 'until-month': z.string().max(12).optional(), 'until-year': z.string().max(4).optional(),
  }),
  z.strictObject({ do: z.literal('withdraw'), invitation: z.string().max(30) }),
]);
type InviteForm = z.infer<typeof form>;

const grantOf = async (needs: AccountNeeds, actor: Parameters<typeof mayInviteAt>[0], posted: Extract<InviteForm, { do: 'invite' }>, today: string) => {
  const role = rolesToInvite(actor, needs.roles.all()).find((each) => each.name === posted.role);
  if (!role) return refuse('invalid', [field('role', 'Choose what the person will do')]);
  const until = readDate(Object.fromEntries(Object.entries(posted).filter((each): each is [string, string] => typeof each[1] === 'string')), 'until', 'The last day');
  if (!until.ok) return until;
  if (until.value !== '' && until.value < today) return refuse('invalid', [field('until', 'The last day must be today or later')]);
  const untilDay = until.value || undefined;
  if (role.reach !== 'school') {
    const authorityId = authorityToInviteFor(actor, role);
    return authorityId === undefined ? refuse('not-yours') : ok({ role: role.name, authorityId, untilDay });
  }
  const school = await needs.schools.find(posted.urn ?? '');
  if (!school || !school.open) return refuse('invalid', [field('urn', 'Enter the six-figure URN of an open school')]);
  return mayInviteAt(actor, role, school.urn) ? ok({ role: role.name, urn: school.urn, untilDay }) : refuse('invalid', [field('urn', 'You can invite people to your own school only')]);
};

export const invitePage = (needs: AccountNeeds, allow: Allow) =>
  defineAction({
    path: '/portal/invite',
    allow,
    audit: { action: 'invitation' },
    load: async (visit) => ok({ roles: rolesToInvite(visit.actor, needs.roles.all()), open: await needs.invitations.openOf(visit.actor.accountId), ownUrns: visit.actor.memberships.flatMap((each) => (each.urn ? [each.urn] : [])) }),
    form,
    act: async (visit, posted) => {
      if (posted.do === 'withdraw') return (await needs.invitations.withdraw(posted.invitation, visit.actor.accountId)) ? ok(undefined) : refuse('wrong-state');
      const grant = await grantOf(needs, visit.actor, posted, visit.today);
      if (!grant.ok) return grant;
      const title = needs.roles.find(grant.value.role)?.title ?? '';
      const existing = (await needs.accounts.byEmail(posted.email)).find((account) => account.name.toLowerCase() === posted.name.toLowerCase());
      if (existing) {
        await needs.invitations.grant(existing.id, grant.value, visit.actor.accountId);
        await needs.sessions.endAllOf(existing.id, 'role');
        await needs.mailer.toAccount(existing.public_id, { subject: 'You have a further role', paragraphs: [`Hello ${existing.name},`, `You now have the role ${title} in the portal. Sign in as before.`], link: { text: 'Sign in', path: '/portal' } });
        return ok(undefined);
      }
      const days = await needs.settings.get<number>('authorityId' in grant.value ? grant.value.authorityId : undefined, 'portal.invitation-days');
      const token = await needs.invitations.make({ email: posted.email, name: posted.name, grant: grant.value, invitedBy: visit.actor.accountId, days });
      await needs.mailer.toAddress(posted.email, { subject: 'You are invited to the Virtual School Portal', paragraphs: [`Hello ${posted.name},`, `${visit.actor.name} invites you to the portal as ${title}.`, `The link below works once, for ${days} days.`], link: { text: 'Make your account', path: `/portal/invitation/${token}` } });
      return ok(undefined);
    },
    changed: (posted) => ({ did: posted.do, ...(posted.do === 'invite' && { role: posted.role }) }),
    goTo: () => '/portal/invite',
    view: ({ roles, open, ownUrns }, page) => ({
      title: 'Invite somebody',
      back: { href: '/portal', text: 'Your list' },
      main: (
        <div className="govuk-grid-row"><div className="govuk-grid-column-two-thirds">
          <ErrorSummary page={page} />
          <PageHeading>Invite somebody</PageHeading>
          <p className="govuk-body">The person gets a mail with a link. It works once. <a className="govuk-link" href="/portal/people">See who has which role</a></p>
          <Form page={page}>
            <input type="hidden" name="do" value="invite" />
            <TextInput page={page} name="name" label="Name" autocomplete="off" width={30} />
            <TextInput page={page} name="email" label="Work e-mail address" type="email" autocomplete="off" width={30} />
            <Radios page={page} name="role" legend="What will they do?" size="s" options={roles.map((role) => ({ value: role.name, text: role.title }))} />
            <TextInput page={page} name="urn" label="URN of the school" hint="Only for people who work at a school. Six figures, from the national register." width={10} inputMode="numeric" value={ownUrns[0]} />
            <DateInput page={page} name="until" legend="Last day (if it is for a time)" size="s" hint="For somebody who stands in. Leave it empty otherwise." />
            <Button>Send the invitation</Button>
          </Form>
          <h2 className="govuk-heading-m">Open invitations</h2>
          {open.length === 0 ? <Empty title="No invitation is open" /> : (
            <Table caption="Open invitations" hideCaption columns={[{ text: 'Name' }, { text: 'Role' }, { text: 'Works until' }, { text: 'Withdraw' }]} rows={open.map((each) => [
              each.name, needs.roles.find(each.role)?.title ?? each.role, day(each.expires_at),
              <Form page={page} key={each.public_id}><input type="hidden" name="do" value="withdraw" /><input type="hidden" name="invitation" value={each.public_id} /><TextButton>Withdraw<span className="govuk-visually-hidden"> the invitation of {each.name}</span></TextButton></Form>,
            ])} />
          )}
          <ButtonLink href="/portal" kind="secondary">Back to your list</ButtonLink>
        </div></div>
      ),
    }),
  });
