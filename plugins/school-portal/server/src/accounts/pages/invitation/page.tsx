import { Button, ErrorSummary, Form, PageHeading, TextInput, type PageContext } from '@virtual-school/portal-kit';
import type { Invitation } from '../../store/invitations-store';
import { NewPassword } from '../new-password';

type Props = { invitation: Invitation; role: string; page: PageContext };

export const InvitationPage = ({ invitation, role, page }: Props) => (
  <>
    <ErrorSummary page={page} />
    <PageHeading caption={role}>Welcome, {invitation.name}</PageHeading>
    <p className="govuk-body">Choose how you will sign in. After this you choose a second factor.</p>
    <Form page={page}>
      <TextInput page={page} name="signInName" label="Sign-in name" hint={`Your e-mail address (${invitation.email}), or a name that nobody else has here.`} autocomplete="username" spellCheck={false} width={30} value={invitation.email} />
      <NewPassword page={page} label="Password" />
      <Button>Make my account</Button>
    </Form>
  </>
);
