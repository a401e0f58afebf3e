import { Button, defineAction, ErrorSummary, Form, ok, PageHeading, refuse, signedIn, TextInput, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { plainCardCode, stepOf } from '../../domain/codes';
import type { AccountNeeds } from '../../needs';
import type { AccountRow } from '../../store/accounts-store';
import { hashOf, newToken } from '../../store/tokens';
import { safeNext } from '../sign-in/route';

const wrong = { field: 'code', message: 'This code is not right, or it was used. Enter the next one.' };

/** Spends the code: a step of the app, or one code of the card; each is good once. */
export const spendCode = async ({ accounts, vault, clock }: Pick<AccountNeeds, 'accounts' | 'vault' | 'clock'>, account: AccountRow, typed: string): Promise<boolean> => {
  if (account.second_factor === 'card') return accounts.useCardCode(account.id, hashOf(`${account.public_id}:${plainCardCode(typed)}`));
  if (!account.totp_secret) return false;
  const step = stepOf(vault.open(account.totp_secret), typed, clock.now(), account.totp_last_step ?? undefined);
  return step !== undefined && accounts.useStep(account.id, step);
};

/** The full session takes the place of the half one; from now on this browser is known. */
export const signInFully = async ({ sessions, vault }: Pick<AccountNeeds, 'sessions' | 'vault'>, visit: Visit<unknown>, account: AccountRow): Promise<void> => {
  if (visit.sessionId !== undefined) await sessions.end(visit.sessionId, 'second-factor');
  const { token } = await sessions.start(account.id, 'full');
  visit.browser.setCookie('session', token);
  const browser = newToken().slice(0, 26);
  visit.browser.setCookie('browser', `${browser}.${vault.digest(`browser:${browser}:${account.sign_in_name}`)}`, { maxAge: 180 * 86_400 });
};

export const codePage = (needs: AccountNeeds) =>
  defineAction({
    path: '/portal/sign-in/code',
    allow: signedIn,
    audit: { action: 'session.second-factor' },
    load: async (visit) => {
      const account = await needs.accounts.byId(visit.actor.accountId);
      return account?.second_factor ? ok({ account, left: await needs.accounts.cardCodesLeft(account.id), next: safeNext(visit.query.next) }) : refuse('not-found');
    },
    form: z.strictObject({ code: z.string().trim().min(1, 'Enter the code').max(40), next: z.string().max(300).optional() }),
    prepare: async (visit) => ((await needs.limits.allows(`code:${visit.actor.publicId}`, { most: 10 })) ? ok(undefined) : refuse('too-many')),
    act: async (visit, form, { account }) => {
      if (!(await spendCode(needs, account, form.code))) return refuse('invalid', [wrong]);
      await needs.limits.forget(`code:${visit.actor.publicId}`);
      await signInFully(needs, visit, account);
      return ok({ next: safeNext(form.next) });
    },
    goTo: ({ next }) => next,
    view: ({ account, left, next }, page) => ({
      title: 'Enter your code',
      main: (
        <div className="govuk-grid-row"><div className="govuk-grid-column-two-thirds">
          <ErrorSummary page={page} />
          <PageHeading>Enter your code</PageHeading>
          <Form page={page} action="/portal/sign-in/code">
            <input type="hidden" name="next" value={next} />
            {account.second_factor === 'card'
              ? <TextInput page={page} name="code" label="A code from your card" hint={`Each code works once. Cross it out when you have used it. You have ${left} left.`} width={10} autocomplete="one-time-code" spellCheck={false} />
              : <TextInput page={page} name="code" label="The six digits from your app or password manager" width={10} inputMode="numeric" autocomplete="one-time-code" />}
            <Button>Continue</Button>
          </Form>
          <p className="govuk-body">If you have lost your app or your card, ask the person who invited you for a new second factor.</p>
        </div></div>
      ),
    }),
  });
