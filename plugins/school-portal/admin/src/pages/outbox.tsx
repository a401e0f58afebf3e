import { Box, Button } from '@strapi/design-system';
import type { Delivery } from '../../../server/src/admin-panel/answers';
import { Answered, Nothing } from '../panel/answered';
import { useClient } from '../panel/client';
import { SelectField, Sheet } from '../panel/fields';
import { useListing } from '../panel/listing';
import { Rows, Turning, Words } from '../panel/rows';
import { useSay } from '../panel/say';
import { when } from '../panel/when';

const states = [{ value: 'failed', text: 'Given up after every try' }, { value: 'waiting', text: 'Waiting for the next try' }];

const Again = ({ delivery: { event, subscriber, type }, reload }: { delivery: Delivery; reload: () => void }) => {
  const { send } = useClient();
  const say = useSay();
  const press = async () => {
    const sent = await send(`/outbox/${event}/retry`, { subscriber });
    if (!sent.ok) return say.refused(sent);
    say.done('It is tried again now');
    reload();
  };
  return <Button variant="secondary" size="S" onClick={press} aria-label={`Try again: ${type} for ${subscriber}`}>Try again</Button>;
};

export const OutboxPage = () => {
  const list = useListing<Delivery>('/outbox', { state: 'failed' });
  const isFailed = list.asked.state === 'failed';
  return (
    <>
      <Sheet title="What to show"><SelectField label="Show" name="state" value={list.typed.state ?? ''} options={states} onChange={(state) => list.search({ state })} /></Sheet>
      <Answered answer={list.answer} reload={list.reload}>
        {({ rows, next }) => rows.length === 0 ? <Nothing>{isFailed ? 'Nothing was given up.' : 'Nothing is waiting.'}</Nothing> : (
          <>
            <Rows caption="Outbox" rows={rows} keyOf={({ event, subscriber }) => `${event}${subscriber}`} columns={[
              { title: 'What', cell: ({ type }) => <Words>{type}</Words> },
              { title: 'For', cell: ({ subscriber }) => <Words>{subscriber}</Words> },
              { title: 'Since', cell: ({ at }) => <Words>{when(at)}</Words> },
              { title: 'Tries', cell: ({ attempts }) => <Words>{attempts}</Words> },
              { title: isFailed ? 'Given up' : 'Next try', cell: ({ dueAt, deadAt }) => <Words>{when(deadAt ?? dueAt)}</Words> },
              { title: 'Kind of error', cell: ({ error }) => <Words>{error ?? 'None yet'}</Words> },
              { title: 'About (public ids)', cell: ({ about }) => <Box>{about.map((id) => <div key={id}><Words>{id}</Words></div>)}</Box> },
              ...(isFailed ? [{ title: 'Change', cell: (row: Delivery) => <Again delivery={row} reload={list.reload} /> }] : []),
            ]} />
            <Turning isFirst={list.after === undefined} next={next} turn={list.turn} />
          </>
        )}
      </Answered>
    </>
  );
};
