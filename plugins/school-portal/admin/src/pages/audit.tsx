import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { AuditFound } from '../../../server/src/admin-panel/answers';
import { Answered, Nothing } from '../panel/answered';
import { searchOf, useClient } from '../panel/client';
import { Beside, Sheet, TextField } from '../panel/fields';
import { useListing } from '../panel/listing';
import { Rows, Turning, Words } from '../panel/rows';
import { useSay } from '../panel/say';
import { saveFile } from '../services/save-file';

const empty = { about: '', account: '', action: '', from: '', until: '' };

export const AuditPage = () => {
  const list = useListing<AuditFound>('/audit', empty);
  const { read } = useClient();
  const say = useSay();
  const download = async () => {
    const sent = await read<{ csv: string; isCutOff: boolean }>(`/audit.csv${searchOf(list.asked)}`);
    if (!sent.ok) return say.refused(sent);
    saveFile('audit.csv', sent.value.csv);
    say.done(sent.value.isCutOff ? 'The newest 10,000 rows are in the file. Search more narrowly for the others.' : 'The file is in your downloads');
  };
  return (
    <>
      <Sheet title="Search the audit">
        <form onSubmit={(event) => { event.preventDefault(); list.search(); }}>
          <Beside>
            <TextField label="Reference or public id" name="about" hint="What was looked at or changed" value={list.typed.about ?? ''} onChange={list.type('about')} />
            <TextField label="Account" name="account" hint="E-mail address, sign-in name, public id, or admin:1" value={list.typed.account ?? ''} onChange={list.type('account')} />
            <TextField label="Action" name="action" hint="As it stands in the list" value={list.typed.action ?? ''} onChange={list.type('action')} />
            <TextField label="From" name="from" type="date" hint="Days are in UTC" value={list.typed.from ?? ''} onChange={list.type('from')} />
            <TextField label="Until" name="until" type="date" value={list.typed.until ?? ''} onChange={list.type('until')} />
          </Beside>
          <Flex paddingTop={4} gap={2} wrap="wrap">
            <Button type="submit">Search</Button>
            <Button type="button" variant="tertiary" onClick={() => list.search(empty)}>Clear</Button>
            <Button type="button" variant="secondary" onClick={download}>Download as CSV</Button>
          </Flex>
        </form>
      </Sheet>
      <Answered answer={list.answer} reload={list.reload}>
        {({ rows, next }) => rows.length === 0 ? <Nothing>No row is like that.</Nothing> : (
          <>
            <Rows caption="Rows of the audit" rows={rows} keyOf={({ row }) => String(row)} columns={[
              { title: 'Row', cell: ({ row }) => <Words>{row}</Words> },
              { title: 'When (UTC)', cell: ({ at }) => <Words>{at.replace('T', ' ').slice(0, 19)}</Words> },
              { title: 'Who', cell: ({ name, account }) => <Words>{name ?? (account || 'Nobody signed in')}</Words> },
              { title: 'Action', cell: ({ action }) => <Words>{action}</Words> },
              { title: 'Outcome', cell: ({ outcome }) => <Words>{outcome}</Words> },
              { title: 'About', cell: ({ aboutType, aboutId }) => <Box><Words>{aboutType}</Words><div><Words>{aboutId}</Words></div></Box> },
              { title: 'Sealed', cell: ({ isSealed }) => <Words>{isSealed ? 'Yes' : 'Not yet'}</Words> },
            ]} />
            <Turning isFirst={list.after === undefined} next={next} turn={list.turn} />
            <Box paddingTop={4}><Typography tag="p">Whether a seal still fits its rows is checked where the server runs, with <code>npm run audit:verify</code>.</Typography></Box>
          </>
        )}
      </Answered>
    </>
  );
};
