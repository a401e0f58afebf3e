import { Button, Checkboxes, DateInput, Empty, ErrorSummary, Form, InsetText, Notice, PageHeading, problemOf, Radios, Table, TextButton, TextInput, textOf, type PageContext } from '@virtual-school/portal-kit';
import { inWords } from '../role-words';
import type { Loaded } from './route';

const words: Record<string, string> = {
  invited: 'The invitation is on its way.',
  added: 'This person has an account already. They have the role now and a mail that says so.',
  withdrawn: 'The invitation is withdrawn. Its link no longer works.',
};

/** The one school of the inviter is understood; several are a choice; any school is searched for. */
const SchoolField = ({ schools, isAnySchool, page }: Pick<Loaded, 'schools' | 'isAnySchool'> & { page: PageContext }) => {
  if (isAnySchool) return <TextInput page={page} name="urn" label="School" hint="Only for people who work at a school. Enter part of its name, or its URN." width={30} autocomplete="off" />;
  if (schools.length > 1) return <Radios page={page} name="urn" legend="At which school?" size="s" options={schools.map(({ urn, name }) => ({ value: urn, text: name }))} />;
  return schools[0] ? <InsetText>{schools[0].name}</InsetText> : null;
};

const RoleField = ({ roles, page }: Pick<Loaded, 'roles'> & { page: PageContext }) =>
  roles.length === 1 && roles[0]
    ? <><input type="hidden" name="role" value={roles[0].name} /><InsetText>{roles[0].title}</InsetText></>
    : <Radios page={page} name="role" legend="What will they do?" size="s" options={roles.map((role) => ({ value: role.name, text: role.title }))} />;

const InviteForm = ({ page, ...loaded }: Loaded & { page: PageContext }) => (
  <Form page={page}>
    <input type="hidden" name="do" value="invite" />
    <TextInput page={page} name="name" label="Name" autocomplete="off" width={30} />
    <TextInput page={page} name="email" label="Work e-mail address" type="email" autocomplete="off" spellCheck={false} width={30} />
    {(problemOf(page, 'shares') || textOf(page, 'shares') === 'yes') && <Checkboxes page={page} name="shares" legend="Do two people share this address?" size="s" options={[{ value: 'yes', text: 'Yes, this is another person who reads the same mailbox' }]} />}
    <RoleField roles={loaded.roles} page={page} />
    <SchoolField schools={loaded.schools} isAnySchool={loaded.isAnySchool} page={page} />
    {loaded.authorities.length > 1 && <Radios page={page} name="authority" legend="For which authority?" hint="Only for people who do not work at a school." size="s" options={loaded.authorities.map(({ publicId, name }) => ({ value: publicId, text: name }))} />}
    <DateInput page={page} name="until" legend="Last day (if it is for a time)" size="s" hint="For somebody who stands in. Leave it empty otherwise." />
    <Button>Send the invitation</Button>
  </Form>
);

const OpenInvitations = ({ open, words: roleWords, page }: Pick<Loaded, 'open' | 'words'> & { page: PageContext }) => (
  <>
    <h2 className="govuk-heading-m">Open invitations</h2>
    {open.length === 0 ? <Empty title="No invitation is open" /> : (
      <Table caption="Open invitations" hideCaption columns={['Name', 'Role', 'Works until', { text: 'Withdraw', hidden: true }]} keys={open.map((each) => each.public_id)} rows={open.map((each) => [
        each.name,
        [roleWords(each).title, roleWords(each).place].filter(Boolean).join(', '),
        inWords(each.expires_at),
        <Form page={page} key={each.public_id}>
          <input type="hidden" name="do" value="withdraw" />
          <input type="hidden" name="invitation" value={each.public_id} />
          <TextButton>Withdraw<span className="govuk-visually-hidden"> the invitation of {each.name}</span></TextButton>
        </Form>,
      ])} />
    )}
  </>
);

export const InvitePage = (props: Loaded & { page: PageContext }) => (
  <>
    <ErrorSummary page={props.page} />
    {typeof props.said === 'string' && Object.hasOwn(words, props.said) && props.page.problems.length === 0 && <Notice tone="done"><p className="govuk-notification-banner__heading">{words[props.said]}</p></Notice>}
    <PageHeading>Invite somebody</PageHeading>
    <p className="govuk-body">The person gets a mail with a link. It works once.</p>
    <InviteForm {...props} />
    <OpenInvitations {...props} />
  </>
);
