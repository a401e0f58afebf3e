import { anyone, defineAction, definePage, ok, refuse } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { plainName } from '../../domain/sign-in-name';
import type { AccountNeeds } from '../../needs';
import type { AccountRow } from '../../store/accounts-store';
import { changePassword } from '../../use-cases/change-password';
import { note } from '../../use-cases/note-access';
import { askForReset } from '../../use-cases/send-reset-links';
import { line } from '../line';
import { hashOfNew, typedNewPassword } from '../new-password';
import { AskPage, ResetPage, SentPage } from './page';

const askForm = z.strictObject({ name: line(200).min(1, 'Enter your sign-in name or e-mail address') });

/** The same words in the same time, whether there is such a person or not. After five in five minutes nothing more is sent. */
export const askForResetPage = (needs: AccountNeeds) =>
  defineAction<Record<string, string>, undefined, { name: string }, boolean, undefined>({
    path: '/portal/reset',
    allow: anyone,
    audit: { notAudited: 'says the same to everybody; a new password is recorded by itself' },
    load: async () => ok(undefined),
    form: askForm,
    prepare: async (_visit, { name }) => ok(await needs.limits.allows(`reset:${needs.vault.digest(`reset:${plainName(name)}`)}`, { most: 5 })),
    act: async (_visit, { name }, _loaded, mayAsk) => {
      if (mayAsk) await askForReset(needs, name);
      return ok(undefined);
    },
    goTo: () => '/portal/reset/sent',
    view: (_loaded, page) => ({ title: 'Forgotten password', back: { href: '/portal/sign-in', text: 'Sign in' }, main: <AskPage page={page} /> }),
  });

export const resetSent = () =>
  definePage({
    path: '/portal/reset/sent',
    allow: anyone,
    audit: { notAudited: 'says the same to everybody' },
    load: async () => ok(undefined),
    view: () => ({ title: 'Check your mail', back: { href: '/portal/sign-in', text: 'Sign in' }, main: <SentPage /> }),
  });

/** Whose link this is, while it works and the person is not blocked. */
const personOf = async (needs: AccountNeeds, token: string): Promise<AccountRow | undefined> => {
  const accountId = await needs.resets.accountOf(token);
  const account = accountId === undefined ? undefined : await needs.accounts.byId(accountId);
  return account && account.blocked_at === null ? account : undefined;
};

export const reset = (needs: AccountNeeds) =>
  defineAction<{ token: string }, AccountRow, { password: string }, string, undefined>({
    path: '/portal/reset/:token',
    allow: anyone,
    audit: { notAudited: 'shown to whoever holds the link; a new password is recorded by itself' },
    load: async ({ params }) => {
      const account = await personOf(needs, params.token);
      return account ? ok(account) : refuse('expired');
    },
    form: z.strictObject({ password: typedNewPassword }),
    prepare: async ({ params }, { password }) => {
      const account = await personOf(needs, params.token);
      return account ? hashOfNew(password, [account.name, account.sign_in_name, account.email]) : refuse('expired');
    },
    act: async (visit, _form, account, passwordHash) => {
      if (!(await needs.resets.use(visit.params.token))) return refuse('expired');
      await changePassword(needs, account, passwordHash);
      await note(needs, visit.actor, 'password-reset', account);
      return ok(undefined);
    },
    goTo: () => '/portal/sign-in?said=password',
    view: (account, page) => ({ title: 'Choose a new password', main: <ResetPage signInName={account.sign_in_name} page={page} /> }),
  });
