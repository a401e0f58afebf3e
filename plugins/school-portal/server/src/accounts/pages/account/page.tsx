import { Button, ErrorSummary, FactList, Form, Notice, PageHeading, Table, TextButton, type PageContext } from '@virtual-school/portal-kit';
import type { OwnAccount } from './route';

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long', timeStyle: 'short' });
const words: Record<string, string> = {
  ended: 'You have been signed out there.',
  password: 'Your password was changed. Everywhere else you have been signed out.',
};

const factorWords = ({ account, codesLeft }: Pick<OwnAccount, 'account' | 'codesLeft'>): string => {
  if (account.second_factor === null) return 'None yet';
  return account.second_factor === 'totp' ? 'App or password manager' : `Printed card, ${codesLeft} of 20 codes left`;
};

const Sessions = ({ sessions, page }: Pick<OwnAccount, 'sessions'> & { page: PageContext }) => (
  <>
    <Table
      caption="Where you are signed in"
      columns={['Since', 'Last used', { text: 'End it', hidden: true }]}
      keys={sessions.map((each) => each.handle)}
      rows={sessions.map((each) => [
        time.format(new Date(each.createdAt)),
        time.format(new Date(each.seenAt)),
        each.isThis ? 'This browser' : <Form page={page}><TextButton name="end" value={each.handle}>Sign out<span className="govuk-visually-hidden"> where you are signed in since {time.format(new Date(each.createdAt))}</span></TextButton></Form>,
      ])}
    />
    {sessions.length > 1 && <Form page={page}><Button kind="secondary" name="end" value="others">Sign out everywhere else</Button></Form>}
  </>
);

export const AccountPage = ({ account, roles, sessions, codesLeft, said, page }: OwnAccount & { page: PageContext }) => (
  <>
    <ErrorSummary page={page} />
    {typeof said === 'string' && Object.hasOwn(words, said) && page.problems.length === 0 && <Notice tone="done"><p className="govuk-notification-banner__heading">{words[said]}</p></Notice>}
    <PageHeading>Your account</PageHeading>
    <FactList rows={[
      { term: 'Name', text: account.name },
      { term: 'Sign-in name', text: account.sign_in_name },
      { term: 'E-mail address', text: account.email },
      { term: 'Roles', text: roles.length > 0 ? roles : 'None at the moment' },
      { term: 'Password', text: `Changed on ${time.format(new Date(account.password_changed_at))}`, action: { href: '/portal/account/password', text: 'Change', of: 'your password' } },
      { term: 'Second factor', text: factorWords({ account, codesLeft }), action: { href: '/portal/second-factor', text: 'Change', of: 'your second factor' } },
    ]} />
    <Sessions sessions={sessions} page={page} />
  </>
);
