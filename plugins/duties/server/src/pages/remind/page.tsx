import { Button, Details, Empty, ErrorSummary, Form, formatDay, InsetText, Notice, PageHeading, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { Loaded } from './route';

const counted = (count: number): string => (count === 1 ? '1 school' : `${count} schools`);

type Days = { rounds: Loaded['rounds']; today: string };

const dayWords = (day: string, today: string): string => (day === today ? 'today' : `on ${formatDay(day)}`);
/** The one day on which all mails go out; none where authorities differ. */
const oneDay = (rounds: Loaded['rounds']): string | undefined => (new Set(rounds.map(({ sendOn }) => sendOn)).size === 1 ? rounds[0]?.sendOn : undefined);

const Planned = ({ planned, rounds, today }: Days & { planned: string }): ReactElement => {
  const day = oneDay(rounds);
  return <Notice title="Done" tone="done"><p className="govuk-notification-banner__heading">{counted(Number(planned))} will be reminded{day && ` ${dayWords(day, today)}`}.</p></Notice>;
};

/** Schools of different authorities may have different holidays. */
const When = ({ rounds, today }: Days): ReactElement => {
  const day = oneDay(rounds);
  if (day) return <p className="govuk-body">{day === today ? 'The mails go out today.' : `Schools are closed. The mails go out on ${formatDay(day)}, the next day of school.`}</p>;
  return (
    <>
      <p className="govuk-body">Not all schools are open today. The mails go out on the next day of school of each authority:</p>
      <ul className="govuk-list govuk-list--bullet">{rounds.map(({ authority, due, sendOn }) => <li key={authority.publicId}>{authority.name}: {counted(due.length)}, {dayWords(sendOn, today)}</li>)}</ul>
    </>
  );
};

const Ask = ({ loaded, page }: { loaded: Loaded; page: PageContext }): ReactElement => (
  <Form page={page}>
    {Object.entries(loaded.chosen).filter(([, value]) => value !== '').map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
    <p className="govuk-body">{counted(loaded.due.length)} {loaded.due.length === 1 ? 'has' : 'have'} not confirmed {loaded.due.length === 1 ? 'its' : 'their'} return. The designated teacher of each gets one mail; the head teacher, where the answers wait to be confirmed or the portal knows no designated teacher.</p>
    <When rounds={loaded.rounds} today={page.today} />
    <Details summary="Which schools?"><ul className="govuk-list govuk-list--bullet">{loaded.due.slice(0, 100).map(({ urn, name }) => <li key={urn}>{name}</li>)}</ul>{loaded.due.length > 100 && <p className="govuk-body">And {loaded.due.length - 100} more.</p>}</Details>
    <Button>{`Remind ${counted(loaded.due.length)}`}</Button>
  </Form>
);

export const RemindPage = ({ loaded, page }: { loaded: Loaded; page: PageContext }): ReactElement => (
  <>
    <ErrorSummary page={page} />
    {loaded.planned !== undefined && <Planned planned={loaded.planned} rounds={loaded.rounds} today={page.today} />}
    <PageHeading>Remind schools</PageHeading>
    {loaded.left > 0 && <InsetText>{counted(loaded.left)} of this list {loaded.left === 1 ? 'was' : 'were'} reminded within the last week, and {loaded.left === 1 ? 'is' : 'are'} left in peace.</InsetText>}
    {loaded.due.length === 0 ? <Empty title="Nobody to remind">Every school in this list has confirmed, or was reminded within a week.</Empty> : <Ask loaded={loaded} page={page} />}
  </>
);
