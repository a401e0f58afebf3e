import { anyone, Button, defineAction, definePage, ErrorSummary, Form, ok, PageHeading, PasswordInput, refuse, TextInput } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { problemWithPassword } from '../../domain/passwords';
import type { AccountNeeds } from '../../needs';
import { hashPassword } from '../../store/password-hash';

/** The same words, in the same time, whether there is such a person or not: what is done about it waits in the outbox. */
export const askForResetPage = ({ accounts, invitations, mailer, limits, vault }: AccountNeeds) =>
  defineAction({
    path: '/portal/reset',
    allow: anyone,
    audit: { action: 'password.reset-asked' },
    load: async () => ok(undefined),
    form: z.strictObject({ name: z.string().trim().toLowerCase().min(1, 'Enter your sign-in name or e-mail address').max(200) }),
    prepare: async (_visit, form) => ((await limits.allows(`reset:${vault.digest(form.name)}`, { most: 5 })) ? ok(undefined) : refuse('too-many')),
    act: async (_visit, form) => {
      const found = form.name.includes('@') ? await accounts.byEmail(form.name) : [await accounts.byName(form.name)];
      for (const account of found) {
        if (!account || account.blocked_at) continue;
        const token = await invitations.makeReset(account.id);
        await mailer.toAccount(account.public_id, {
          subject: 'Choose a new password',
          paragraphs: [`Hello ${account.name},`, 'Somebody asked for a new password for your account in the portal. The link below works once, for one hour.', 'If it was not you, do nothing. Your password stays as it is.'],
          link: { text: 'Choose a new password', path: `/portal/reset/${token}` },
        });
      }
      return ok(undefined);
    },
    goTo: () => '/portal/reset/sent',
    view: (_loaded, page) => ({
      title: 'Forgotten password',
      back: { href: '/portal/sign-in', text: 'Sign in' },
      main: (
        <div className="govuk-grid-row"><div className="govuk-grid-column-two-thirds">
          <ErrorSummary page={page} />
          <PageHeading>Forgotten password</PageHeading>
          <p className="govuk-body">We send a link to the e-mail address of your account. It works once, for one hour.</p>
          <Form page={page}>
            <TextInput page={page} name="name" label="Sign-in name or e-mail address" autocomplete="username" spellCheck={false} width={30} />
            <Button>Send the link</Button>
          </Form>
        </div></div>
      ),
    }),
  });

export const resetSentPage = () =>
  definePage({
    path: '/portal/reset/sent',
    allow: anyone,
    audit: { notAudited: 'says the same to everybody' },
    load: async () => ok(undefined),
    view: () => ({
      title: 'Check your mail',
      main: (
        <>
          <PageHeading>Check your mail</PageHeading>
          <p className="govuk-body">If there is an account with that name, a link is on its way to its e-mail address.</p>
          <p className="govuk-body">Nothing there after ten minutes? Look among unwanted mail, then ask the person who invited you.</p>
        </>
      ),
    }),
  });

export const resetPage = (needs: AccountNeeds) =>
  defineAction<{ token: string }, undefined, { password: string }, string, undefined>({
    path: '/portal/reset/:token',
    allow: anyone,
    audit: { action: 'password.reset' },
    load: async ({ params }) => ((await needs.invitations.findReset(params.token)) ? ok(undefined) : refuse('expired')),
    form: z.strictObject({ password: z.string().max(1000) }),
    prepare: async (_visit, form) => {
      const problem = problemWithPassword(form.password);
      return problem ? refuse('invalid', [{ field: 'password', message: problem }]) : ok(await hashPassword(form.password));
    },
    act: async (visit, _form, _loaded, passwordHash) => {
      const reset = await needs.invitations.findReset(visit.params.token);
      if (!reset || !(await needs.invitations.useReset(visit.params.token))) return refuse('expired');
      await changePassword(needs, reset.account_id, passwordHash);
      return ok(undefined);
    },
    goTo: () => '/portal/sign-in',
    view: (_loaded, page) => ({
      title: 'Choose a new password',
      main: (
        <div className="govuk-grid-row"><div className="govuk-grid-column-two-thirds">
          <ErrorSummary page={page} />
          <PageHeading>Choose a new password</PageHeading>
          <Form page={page}>
            <PasswordInput page={page} name="password" label="New password" hint="At least 12 characters. Three words that do not belong together are good." autocomplete="new-password" />
            <Button>Save and sign in</Button>
          </Form>
        </div></div>
      ),
    }),
  });

/** Every session ends, and the person is told. */
export const changePassword = async ({ accounts, sessions, mailer, clock }: AccountNeeds, accountId: number, passwordHash: string, keepSession?: number): Promise<void> => {
  const account = await accounts.byId(accountId);
  if (!account) return;
  await accounts.change(accountId, { password_hash: passwordHash, password_changed_at: clock.now().toISOString() });
  await sessions.endAllOf(accountId, 'password', keepSession);
  await mailer.toAccount(account.public_id, { subject: 'Your password was changed', paragraphs: [`Hello ${account.name},`, 'The password of your account in the portal was changed just now.', 'If it was not you, tell the person who invited you at once.'] });
};
