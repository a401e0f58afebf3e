import { Button, ButtonLink, defineAction, ErrorSummary, FactList, Form, ok, PageHeading, PasswordInput, refuse, signedIn } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { problemWithPassword } from '../../domain/passwords';
import type { AccountNeeds } from '../../needs';
import { hashPassword, verifyPassword } from '../../store/password-hash';
import { changePassword } from '../reset/route';

export const signOutPage = ({ sessions }: AccountNeeds) =>
  defineAction({
    path: '/portal/sign-out',
    allow: signedIn,
    audit: { action: 'session.signed-out' },
    load: async () => ok(undefined),
    form: z.strictObject({}),
    act: async (visit) => {
      if (visit.sessionId !== undefined) await sessions.end(visit.sessionId, 'signed-out');
      visit.browser.clearCookie('session');
      return ok(undefined);
    },
    goTo: () => '/portal/sign-in',
    view: (_loaded, page) => ({
      title: 'Sign out',
      main: <><PageHeading>Sign out</PageHeading><Form page={page}><Button>Sign out</Button></Form></>,
    }),
  });

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long', timeStyle: 'short' });

export const accountPage = (needs: AccountNeeds) =>
  defineAction({
    path: '/portal/account',
    allow: signedIn,
    audit: { action: 'account.viewed' },
    load: async (visit) => {
      const account = await needs.accounts.byId(visit.actor.accountId);
      if (!account) return refuse('not-found');
      const schools = await needs.schools.findMany(visit.actor.memberships.flatMap((each) => (each.urn ? [each.urn] : [])));
      return ok({ account, sessions: await needs.sessions.listOf(account.id), roles: visit.actor.memberships.map((each) => `${needs.roles.find(each.role)?.title ?? each.role}${each.urn ? `, ${schools.get(each.urn)?.name ?? each.urn}` : ''}`) });
    },
    form: z.discriminatedUnion('do', [
      z.strictObject({ do: z.literal('password'), old: z.string().max(1000), password: z.string().max(1000) }),
      z.strictObject({ do: z.literal('end-others') }),
    ]),
    prepare: async (visit, form) => {
      if (form.do === 'end-others') return ok('');
      const account = await needs.accounts.byId(visit.actor.accountId);
      if (!(await needs.limits.allows(`old:${visit.actor.publicId}`))) return refuse('too-many');
      if (!(await verifyPassword(account?.password_hash, form.old))) return refuse('invalid', [{ field: 'old', message: 'This is not your present password' }]);
      const problem = problemWithPassword(form.password, [account?.name ?? '', account?.sign_in_name ?? '']);
      return problem ? refuse('invalid', [{ field: 'password', message: problem }]) : ok(await hashPassword(form.password));
    },
    act: async (visit, form, { account }, passwordHash) => {
      if (form.do === 'password') await changePassword(needs, account.id, passwordHash, visit.sessionId);
      else await needs.sessions.endAllOf(account.id, 'ended-by-person', visit.sessionId);
      return ok(undefined);
    },
    changed: (form) => ({ did: form.do }),
    goTo: () => '/portal/account',
    view: ({ account, sessions, roles }, page) => ({
      title: 'Your account',
      back: { href: '/portal', text: 'Your list' },
      main: (
        <div className="govuk-grid-row"><div className="govuk-grid-column-two-thirds">
          <ErrorSummary page={page} />
          <PageHeading>Your account</PageHeading>
          <FactList rows={[
            { term: 'Name', text: account.name },
            { term: 'Sign-in name', text: account.sign_in_name },
            { term: 'E-mail address', text: account.email },
            { term: 'Roles', text: roles.length > 0 ? roles.join('; ') : 'None at the moment' },
            { term: 'Second factor', text: account.second_factor === 'card' ? 'Printed card' : account.second_factor === 'totp' ? 'App or password manager' : 'None yet' },
          ]} />
          <h2 className="govuk-heading-m">Change your password</h2>
          <Form page={page}>
            <input type="hidden" name="do" value="password" />
            <PasswordInput page={page} name="old" label="Present password" autocomplete="current-password" />
            <PasswordInput page={page} name="password" label="New password" hint="At least 12 characters. Three words that do not belong together are good." autocomplete="new-password" />
            <Button>Change password</Button>
          </Form>
          <h2 className="govuk-heading-m">Where you are signed in</h2>
          <ul className="govuk-list govuk-list--bullet">{sessions.map((each) => <li key={each.id}>Since {time.format(new Date(each.created_at))}, last used {time.format(new Date(each.seen_at))}</li>)}</ul>
          <Form page={page}>
            <input type="hidden" name="do" value="end-others" />
            <Button kind="secondary">Sign out everywhere else</Button>
          </Form>
          <p className="govuk-body"><ButtonLink href="/portal" kind="secondary">Back to your list</ButtonLink></p>
        </div></div>
      ),
    }),
  });
