import { Badge, Box, Button, Flex } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import type { AccountLine, PlacesAnswer } from '../../../server/src/admin-panel/answers';
import { actionOf } from '../../../server/src/admin-panel/permissions';
import { Answered, Nothing } from '../panel/answered';
import { useAnswer, useClient } from '../panel/client';
import { Confirm } from '../panel/confirm';
import { Beside, SelectField, Sheet, TextField } from '../panel/fields';
import { useListing } from '../panel/listing';
import { Rows, Turning, Words } from '../panel/rows';
import { useSay } from '../panel/say';

const states = [{ value: '', text: 'Any' }, { value: 'active', text: 'Active' }, { value: 'blocked', text: 'Blocked' }, { value: 'no-second-factor', text: 'Without a second factor' }];
const factors = { app: 'App', card: 'Card', none: 'Not yet' } as const;
const empty = { text: '', role: '', state: '' };

const StateOf = ({ isBlocked }: AccountLine) => <Badge variant={isBlocked ? 'danger' : 'success'}>{isBlocked ? 'Blocked' : 'Active'}</Badge>;

const Switch = ({ account, reload }: { account: AccountLine; reload: () => void }) => {
  const { send } = useClient();
  const say = useSay();
  const { isBlocked, name, publicId } = account;
  const press = async () => {
    const sent = await send(`/accounts/${publicId}/${isBlocked ? 'unblock' : 'block'}`);
    if (!sent.ok) return say.refused(sent);
    say.done(isBlocked ? `${name} can sign in again` : `${name} is blocked and signed out`);
    reload();
  };
  return (
    <Confirm title={isBlocked ? 'Unblock this account?' : 'Block this account?'} question={isBlocked ? `${name} will be able to sign in again.` : `${name} is signed out at once and cannot sign in until somebody unblocks the account.`} onYes={press}>
      <Button variant={isBlocked ? 'secondary' : 'danger-light'} size="S" aria-label={`${isBlocked ? 'Unblock' : 'Block'} ${name}`}>{isBlocked ? 'Unblock' : 'Block'}</Button>
    </Confirm>
  );
};

export const AccountsPage = () => {
  const list = useListing<AccountLine>('/accounts', empty);
  const { answer: places } = useAnswer<PlacesAnswer>('/places');
  const mayChange = useAuth('PortalAccounts', ({ permissions }) => permissions).some(({ action }) => action === actionOf('accounts.change'));
  const roles = places.state === 'here' ? places.value.roles : [];
  return (
    <>
      <Sheet title="Search accounts">
        <form onSubmit={(event) => { event.preventDefault(); list.search(); }}>
          <Beside>
            <TextField label="Name, e-mail or place" hint="Part of a name or address, a school or an authority" name="text" value={list.typed.text ?? ''} onChange={list.type('text')} />
            <SelectField label="Role" name="role" value={list.typed.role ?? ''} onChange={list.type('role')} options={[{ value: '', text: 'Any' }, ...roles.map(({ name, title }) => ({ value: name, text: title }))]} />
            <SelectField label="State" name="state" value={list.typed.state ?? ''} onChange={list.type('state')} options={states} />
          </Beside>
          <Flex paddingTop={4} gap={2}><Button type="submit">Search</Button><Button type="button" variant="tertiary" onClick={() => list.search(empty)}>Clear</Button></Flex>
        </form>
      </Sheet>
      <Answered answer={list.answer} reload={list.reload}>
        {({ rows, next }) => rows.length === 0 ? <Nothing>No account is like that.</Nothing> : (
          <>
            <Rows caption="Accounts" rows={rows} keyOf={({ publicId }) => publicId} columns={[
              { title: 'Name and e-mail address', cell: ({ name, email }) => <Box><div><Words>{name}</Words></div><div><Words>{email}</Words></div></Box> },
              { title: 'Roles', cell: (row) => <Box>{row.roles.map(({ title, where }) => <div key={`${title}${where}`}><Words>{`${title}, ${where}`}</Words></div>)}</Box> },
              { title: 'State', cell: StateOf },
              { title: 'Second factor', cell: ({ secondFactor }) => <Words>{factors[secondFactor]}</Words> },
              ...(mayChange ? [{ title: 'Change', cell: (row: AccountLine) => <Switch account={row} reload={list.reload} /> }] : []),
            ]} />
            <Turning isFirst={list.after === undefined} next={next} turn={list.turn} />
          </>
        )}
      </Answered>
    </>
  );
};
