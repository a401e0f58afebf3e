import { Button, Empty, ErrorSummary, FactList, Form, InsetText, Notice, PageHeading, Table, TextButton, type PageContext } from '@virtual-school/portal-kit';
import type { Shown } from './route';

const words: Record<string, string> = {
  end: 'The role has ended.',
  block: 'The account is blocked. The person has been signed out.',
  unblock: 'The account is open again.',
  'new-factor': 'The second factor was taken off. The person chooses a new one when they next sign in.',
};

const Roles = ({ person, roles, page }: Shown & { page: PageContext }) => roles.length === 0 ? <Empty title="No role at the moment" /> : (
  <Table caption="Roles that you may end" columns={['Role', 'Where', 'Until', { text: 'End it', hidden: true }]} keys={roles.map((role) => role.handle)} rows={roles.map((role) => [
    role.title,
    role.place,
    role.until,
    <Form page={page} key={role.handle}>
      <input type="hidden" name="role" value={role.handle} />
      <TextButton name="do" value="end">End<span className="govuk-visually-hidden"> the role {role.title} of {person.account.name}</span></TextButton>
    </Form>,
  ])} />
);

const WholeAccount = ({ person: { account }, page }: Shown & { page: PageContext }) => (
  <>
    <h2 className="govuk-heading-m">If the app or card is lost</h2>
    <p className="govuk-body">Speak to the person first, so that you are sure who asks. They then choose a new second factor after their password.</p>
    <Form page={page}><Button kind="secondary" name="do" value="new-factor">Let them choose a new second factor</Button></Form>
    <h2 className="govuk-heading-m">{account.blocked_at === null ? 'Block the account' : 'The account is blocked'}</h2>
    <p className="govuk-body">{account.blocked_at === null ? 'The person is signed out at once and cannot sign in until you open the account again.' : 'The person cannot sign in.'}</p>
    <Form page={page}>
      {account.blocked_at === null ? <Button kind="warning" name="do" value="block">Block the account</Button> : <Button kind="secondary" name="do" value="unblock">Open the account again</Button>}
    </Form>
  </>
);

export const PersonPage = (props: Shown & { page: PageContext }) => {
  const { person: { account, isWhollyInReach }, said, page } = props;
  return (
    <>
      <ErrorSummary page={page} />
      {typeof said === 'string' && Object.hasOwn(words, said) && page.problems.length === 0 && <Notice tone="done"><p className="govuk-notification-banner__heading">{words[said]}</p></Notice>}
      <PageHeading>{account.name}</PageHeading>
      <FactList rows={[{ term: 'Sign-in name', text: account.sign_in_name }, { term: 'E-mail address', text: account.email }]} />
      <Roles {...props} />
      {isWhollyInReach ? <WholeAccount {...props} /> : <InsetText>This person also has roles that are not yours to give. Only somebody who may give all of them can block the account or take off the second factor.</InsetText>}
    </>
  );
};
