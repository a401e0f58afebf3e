import { Button, ErrorSummary, Form, PageHeading, TextInput, type PageContext } from '@virtual-school/portal-kit';
import { NewPassword } from '../new-password';

export const AskPage = ({ page }: { page: PageContext }) => (
  <>
    <ErrorSummary page={page} />
    <PageHeading>Forgotten password</PageHeading>
    <p className="govuk-body">We send a link to the e-mail address of your account. It works once, for one hour.</p>
    <Form page={page}>
      <TextInput page={page} name="name" label="Sign-in name or e-mail address" autocomplete="username" spellCheck={false} width={30} />
      <Button>Send the link</Button>
    </Form>
  </>
);

export const SentPage = () => (
  <>
    <PageHeading>Check your mail</PageHeading>
    <p className="govuk-body">If there is an account with that name, a link is on its way to its e-mail address.</p>
    <p className="govuk-body">Nothing there after ten minutes? Look among unwanted mail, then ask the person who invited you.</p>
  </>
);

export const ResetPage = ({ signInName, page }: { signInName: string; page: PageContext }) => (
  <>
    <ErrorSummary page={page} />
    <PageHeading>Choose a new password</PageHeading>
    <p className="govuk-body">Your sign-in name is <strong>{signInName}</strong>. Your second factor stays as it is.</p>
    <Form page={page}>
      <NewPassword page={page} label="New password" />
      <Button>Save the new password</Button>
    </Form>
  </>
);
