import { Button, ErrorSummary, Form, InsetText, Notice, PageHeading, PasswordInput, TextInput, textOf, type PageContext } from '@virtual-school/portal-kit';
import { safeNext } from '../../domain/next-page';

const words: Record<string, string> = {
  'signed-out': 'You have signed out.',
  password: 'Your password was changed. Sign in with the new one.',
};

type Props = { next: string; said: unknown; page: PageContext };

export const SignInPage = ({ next, said, page }: Props) => (
  <>
    <ErrorSummary page={page} />
    {typeof said === 'string' && Object.hasOwn(words, said) && page.problems.length === 0 && <Notice tone="done"><p className="govuk-notification-banner__heading">{words[said]}</p></Notice>}
    <PageHeading>Sign in</PageHeading>
    {page.carried && <InsetText>You were signed out. What you typed is kept: sign in again, and it can be saved.</InsetText>}
    <Form page={page} action="/portal/sign-in">
      <input type="hidden" name="next" value={safeNext(textOf(page, 'next', next))} />
      <TextInput page={page} name="name" label="Sign-in name or e-mail address" hint="If you share a mailbox with somebody, use your sign-in name." autocomplete="username" spellCheck={false} width={30} />
      <PasswordInput page={page} name="password" label="Password" autocomplete="current-password" />
      <Button>Sign in</Button>
    </Form>
    <p className="govuk-body"><a className="govuk-link" href="/portal/reset">I have forgotten my password</a></p>
    <p className="govuk-body">Accounts are made by invitation. If you have none, ask your Virtual School.</p>
  </>
);
