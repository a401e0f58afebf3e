import { useState } from 'react';
import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import type { InvitationLine, PlacesAnswer } from '../../../server/src/admin-panel/answers';
import { actionOf } from '../../../server/src/admin-panel/permissions';
import { Answered, Nothing } from '../panel/answered';
import { problemOf, useAnswer, useClient, type Refused } from '../panel/client';
import { Confirm } from '../panel/confirm';
import { Beside, SelectField, Sheet, TextField } from '../panel/fields';
import { useListing } from '../panel/listing';
import { Rows, Turning, Words } from '../panel/rows';
import { useSay } from '../panel/say';
import { when } from '../panel/when';

type Reload = { reload: () => void };

/** A small form that is sent as it is typed, with what is wrong in it said at its boxes. */
const useForm = <Fields extends Readonly<Record<string, string>>>(path: string, empty: Fields, own: Readonly<Record<number, string>>, done: (typed: Fields) => void) => {
  const [typed, setTyped] = useState(empty);
  const [refused, setRefused] = useState<Refused>();
  const { send } = useClient();
  const say = useSay();
  const press = async () => {
    const sent = await send(path, typed);
    setRefused(sent.ok ? undefined : sent);
    if (!sent.ok) return say.refused(sent, own);
    setTyped(empty);
    done(typed);
  };
  return { press, box: (name: keyof Fields & string) => ({ name, value: typed[name] ?? '', error: problemOf(refused, name), onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })) }) };
};

const FirstForm = ({ places, reload }: { places: PlacesAnswer } & Reload) => {
  const say = useSay();
  const { press, box } = useForm('/invitations', { name: '', email: '', role: '', authority: '' }, { 409: 'Somebody holds this role there already: they invite others in the portal.' }, ({ name }) => {
    say.done(`An invitation for ${name} is on its way`);
    reload();
  });
  return (
    <Sheet title="Invite the first person">
      <Typography variant="delta" tag="h2">Invite the first person</Typography>
      <Box paddingTop={2} paddingBottom={4}><Typography tag="p">For a role that nobody holds in the authority yet. The link goes to the address by mail and is shown to nobody else.</Typography></Box>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void press(); }}>
        <Beside>
          <TextField label="Name" {...box('name')} />
          <TextField label="Work e-mail address" type="email" {...box('email')} />
          <SelectField label="Role" {...box('role')} options={places.roles.filter(({ isOfAuthority }) => isOfAuthority).map(({ name, title }) => ({ value: name, text: title }))} />
          <SelectField label="Authority" {...box('authority')} options={places.authorities.map(({ code, name }) => ({ value: code, text: `${name} (${code})` }))} />
        </Beside>
        <Box paddingTop={4}><Button type="submit">Send the invitation</Button></Box>
      </form>
    </Sheet>
  );
};

const AuthorityForm = ({ places, reload }: { places: PlacesAnswer } & Reload) => {
  const say = useSay();
  const { press, box } = useForm('/authorities', { code: '', name: '' }, {}, ({ name }) => {
    say.done(`${name} is made`);
    reload();
  });
  return (
    <Sheet title="Authorities">
      <Typography variant="delta" tag="h2">Authorities</Typography>
      <Box paddingTop={2} paddingBottom={4} tag="ul">{places.authorities.map(({ code, name }) => <li key={code}><Words>{`${name} (${code})`}</Words></li>)}</Box>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void press(); }}>
        <Beside>
          <TextField label="Code of a new authority" hint="Three figures, as in the national register of schools" {...box('code')} />
          <TextField label="Name of the new authority" {...box('name')} />
        </Beside>
        <Box paddingTop={4}><Button type="submit" variant="secondary">Make the authority</Button></Box>
      </form>
    </Sheet>
  );
};

const Change = ({ invitation: { publicId, name, email }, reload }: { invitation: InvitationLine } & Reload) => {
  const { send } = useClient();
  const say = useSay();
  const press = (what: 'resend' | 'withdraw', message: string) => async () => {
    const sent = await send(`/invitations/${publicId}/${what}`);
    if (!sent.ok) return say.refused(sent);
    say.done(message);
    reload();
  };
  return (
    <Flex gap={2} wrap="wrap">
      <Button size="S" variant="secondary" onClick={press('resend', `A new link is on its way to ${email}`)} aria-label={`Send again: the invitation of ${name}`}>Send again</Button>
      <Confirm title="Withdraw this invitation?" question={`The link that ${name} has will stop working.`} onYes={press('withdraw', 'The invitation is withdrawn')}>
        <Button size="S" variant="danger-light" aria-label={`Withdraw the invitation of ${name}`}>Withdraw</Button>
      </Confirm>
    </Flex>
  );
};

export const InvitationsPage = () => {
  const list = useListing<InvitationLine>('/invitations', {});
  const places = useAnswer<PlacesAnswer>('/places');
  const mayChange = useAuth('PortalInvitations', ({ permissions }) => permissions).some(({ action }) => action === actionOf('accounts.change'));
  return (
    <>
      {mayChange && (
        <Answered {...places}>{(found) => <><FirstForm places={found} reload={list.reload} /><AuthorityForm places={found} reload={places.reload} /></>}</Answered>
      )}
      <Box paddingBottom={4}><Typography variant="delta" tag="h2">Invitations that nobody has answered</Typography></Box>
      <Answered answer={list.answer} reload={list.reload}>
        {({ rows, next }) => rows.length === 0 ? <Nothing>Every invitation is answered.</Nothing> : (
          <>
            <Rows caption="Invitations" rows={rows} keyOf={({ publicId }) => publicId} columns={[
              { title: 'Name', cell: ({ name }) => <Words>{name}</Words> },
              { title: 'E-mail address', cell: ({ email }) => <Words>{email}</Words> },
              { title: 'Role', cell: ({ role, where }) => <Words>{`${role}, ${where}`}</Words> },
              { title: 'Works until', cell: ({ expiresAt, isExpired }) => (isExpired ? <Badge variant="warning">Expired</Badge> : <Words>{when(expiresAt)}</Words>) },
              ...(mayChange ? [{ title: 'Change', cell: (row: InvitationLine) => <Change invitation={row} reload={list.reload} /> }] : []),
            ]} />
            <Turning isFirst={list.after === undefined} next={next} turn={list.turn} />
          </>
        )}
      </Answered>
    </>
  );
};
