import { Button, defineAction, ErrorSummary, Form, ok, PageHeading, PasswordInput, refuse, signedIn, type PageContext } from '@virtual-school/portal-kit';
import { z } from 'zod';
import type { AccountNeeds } from '../../needs';
import { beginAgain } from '../../use-cases/begin-session';
import { changePassword } from '../../use-cases/change-password';
import { confirmPassword } from '../../use-cases/check-password';
import { note } from '../../use-cases/note-access';
import { typedPassword } from '../line';
import { hashOfNew, NewPassword, typedNewPassword } from '../new-password';

const PasswordPage = ({ page }: { page: PageContext }) => (
  <>
    <ErrorSummary page={page} />
    <PageHeading>Change your password</PageHeading>
    <p className="govuk-body">Everywhere else you will be signed out.</p>
    <Form page={page}>
      <PasswordInput page={page} name="old" label="Present password" autocomplete="current-password" />
      <NewPassword page={page} label="New password" />
      <Button>Change password</Button>
    </Form>
  </>
);

export const ownPassword = (needs: AccountNeeds) =>
  defineAction<Record<string, string>, undefined, { old: string; password: string }, string, undefined>({
    path: '/portal/account/password',
    allow: signedIn,
    audit: { notAudited: 'a form without any record; a change is recorded by itself' },
    load: async () => ok(undefined),
    form: z.strictObject({ old: typedPassword, password: typedNewPassword }),
    prepare: async (visit, { old, password }) => {
      const confirmed = await confirmPassword(needs, visit, old, 'old');
      if (!confirmed.ok) return confirmed;
      const { name, sign_in_name: signInName, email } = confirmed.value;
      return hashOfNew(password, [name, signInName, email]);
    },
    act: async (visit, _form, _loaded, passwordHash) => {
      const account = await needs.accounts.byId(visit.actor.accountId);
      if (!account) return refuse('not-found');
      await changePassword(needs, account, passwordHash);
      await beginAgain(needs, visit, account, 'password-changed');
      await note(needs, visit.actor, 'password-changed', account);
      return ok(undefined);
    },
    goTo: () => '/portal/account?said=password',
    view: (_loaded, page) => ({ title: 'Change your password', back: { href: '/portal/account', text: 'Your account' }, main: <PasswordPage page={page} /> }),
  });
