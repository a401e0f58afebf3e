import { anyone, Button, defineAction, ErrorSummary, Form, ok, PageHeading, PasswordInput, refuse, TextInput } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { problemWithPassword } from '../../domain/passwords';
import type { AccountNeeds } from '../../needs';
import { hashPassword } from '../../store/password-hash';

const newPassword = z.string().max(1000);

/** A mail scanner may open the link as often as it likes: only a press spends it, and only once. */
export const invitationPage = (needs: AccountNeeds) =>
  defineAction<{ token: string }, { name: string; role: string }, { signInName: string; password: string }, string, undefined>({
    path: '/portal/invitation/:token',
    allow: anyone,
    audit: { action: 'invitation.accepted' },
    load: async ({ params }) => {
      const invitation = await needs.invitations.find(params.token);
      return invitation ? ok({ name: invitation.name, role: needs.roles.find(invitation.role)?.title ?? '' }) : refuse('expired');
    },
    form: z.strictObject({ signInName: z.string().trim().toLowerCase().min(3, 'Enter a sign-in name of at least 3 characters').max(200), password: newPassword }),
    prepare: async (_visit, form) => {
      const problem = problemWithPassword(form.password, [form.signInName]);
      return problem ? refuse('invalid', [{ field: 'password', message: problem }]) : ok(await hashPassword(form.password));
    },
    act: async (visit, form, _loaded, passwordHash) => {
      const invitation = await needs.invitations.find(visit.params.token);
      if (!invitation || !(await needs.invitations.use(visit.params.token))) return refuse('expired');
      if (await needs.accounts.byName(form.signInName)) return refuse('invalid', [{ field: 'signInName', message: 'Somebody has this sign-in name. Choose another one.' }]);
      const account = await needs.accounts.create({ name: invitation.name, signInName: form.signInName, email: invitation.email, passwordHash });
      await needs.invitations.grant(account.id, { role: invitation.role, authorityId: invitation.authority_id ?? undefined, urn: invitation.urn ?? undefined, untilDay: invitation.until_day ?? undefined }, invitation.invited_by ?? undefined);
      const { token } = await needs.sessions.start(account.id, 'password');
      visit.browser.setCookie('session', token);
      return ok(undefined);
    },
    goTo: () => '/portal/second-factor',
    view: ({ name, role }, page) => ({
      title: 'Your invitation',
      main: (
        <div className="govuk-grid-row"><div className="govuk-grid-column-two-thirds">
          <ErrorSummary page={page} />
          <PageHeading caption={role}>Welcome, {name}</PageHeading>
          <p className="govuk-body">Choose how you will sign in. After this you choose a second factor.</p>
          <Form page={page}>
            <TextInput page={page} name="signInName" label="Sign-in name" hint="Your e-mail address, or any name that nobody else has here" autocomplete="username" spellCheck={false} width={30} />
            <PasswordInput page={page} name="password" label="Password" hint="At least 12 characters. Three words that do not belong together are good." autocomplete="new-password" />
            <Button>Make my account</Button>
          </Form>
        </div></div>
      ),
    }),
  });
