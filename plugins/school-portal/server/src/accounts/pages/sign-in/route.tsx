import { anyone, defineAction, ErrorSummary, Form, ok, PageHeading, PasswordInput, refuse, TextInput, Button, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import type { AccountNeeds } from '../../needs';
import { verifyPassword } from '../../store/password-hash';

const wrong = 'The name or the password is not right';

/** Only addresses of the portal itself: a link from outside cannot lead a person away after signing in. */
export const safeNext = (next: unknown): string => (typeof next === 'string' && /^\/portal(\/[a-z0-9\-./]*)?$/.test(next) && !next.includes('..') ? next : '/portal');

/**
 * Guesses are counted per account and known browser: a browser that has fully signed in before has a count of its
 * own, so nobody can lock a person out from outside. What is counted is a digest, not the name.
 */
export const guessKey = ({ vault }: Pick<AccountNeeds, 'vault'>, visit: Visit<unknown>, kind: string, name: string): string => {
  const known = visit.browser.cookie('browser');
  const isKnown = known !== undefined && known.split('.')[1] === vault.digest(`browser:${known.split('.')[0]}:${name}`);
  return `${kind}:${vault.digest(`${name}:${isKnown ? known.split('.')[0] : 'unknown'}`)}`;
};

export const signInPage = ({ accounts, sessions, limits, vault, mailer: _mailer }: AccountNeeds) =>
  defineAction({
    path: '/portal/sign-in',
    allow: anyone,
    audit: { action: 'session.password' },
    load: async (visit) => ok({ next: safeNext(visit.query.next) }),
    form: z.strictObject({ name: z.string().trim().min(1, 'Enter your sign-in name or e-mail address').max(200), password: z.string().min(1, 'Enter your password').max(1000), next: z.string().max(300).optional() }),
    prepare: async (visit, form) => {
      const name = form.name.toLowerCase();
      if (!(await limits.allows(guessKey({ vault }, visit, 'password', name)))) return refuse('too-many');
      const byEmail = name.includes('@') ? await accounts.byEmail(name) : [];
      const account = byEmail.length === 1 ? byEmail[0] : await accounts.byName(name);
      const isRight = await verifyPassword(account?.password_hash, form.password);
      if (!isRight || !account || account.blocked_at) return refuse('invalid', [{ field: 'name', message: wrong }]);
      await limits.forget(guessKey({ vault }, visit, 'password', name));
      return ok(account);
    },
    act: async (visit, form, _loaded, account) => {
      const { token } = await sessions.start(account.id, 'password', visit.browser.cookie('browser') ? 'known' : undefined);
      visit.browser.setCookie('session', token);
      return ok({ hasFactor: account.second_factor !== null, next: safeNext(form.next) });
    },
    goTo: ({ hasFactor, next }) => (hasFactor ? `/portal/sign-in/code?next=${encodeURIComponent(next)}` : '/portal/second-factor'),
    view: ({ next }, page) => ({
      title: 'Sign in',
      main: (
        <div className="govuk-grid-row"><div className="govuk-grid-column-two-thirds">
          <ErrorSummary page={page} />
          <PageHeading>Sign in</PageHeading>
          {page.carried && <p className="govuk-body">You were signed out. What you typed is kept: sign in again and it is saved.</p>}
          <Form page={page} action="/portal/sign-in">
            <input type="hidden" name="next" value={typeof page.entries.next === 'string' ? safeNext(page.entries.next) : next} />
            <TextInput page={page} name="name" label="Sign-in name or e-mail address" autocomplete="username" spellCheck={false} width={30} />
            <PasswordInput page={page} name="password" label="Password" autocomplete="current-password" />
            <Button>Sign in</Button>
          </Form>
          <p className="govuk-body"><a className="govuk-link" href="/portal/reset">I have forgotten my password</a></p>
          <p className="govuk-body">Accounts are made by invitation. If you have none, ask your Virtual School.</p>
        </div></div>
      ),
    }),
  });
