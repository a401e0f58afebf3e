import { ButtonLink, formatDay, formatInstant, InsetText, londonDay, PageHeading, TaskList, type Status, type Task } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { Progress } from '../../domain/marks';
import type { FoundReturn } from '../../use-cases/find-return';
import type { ReadMessage } from '../../use-cases/read-messages';
import { schoolYear } from '../about';
import { MessageList } from '../message-list';
import { NoTeacher } from '../no-teacher';
import { SelfCheck } from '../self-check';
import { StateTag } from '../state-tag';
import type { AreaRow } from './route';

type Props = FoundReturn & { messages: readonly ReadMessage[]; rows: readonly AreaRow[]; hasTeacher: boolean; progress: Progress; /** More is asked today than was confirmed. */ asksMore: boolean; isShort: boolean; maySend: boolean; mayConfirm: boolean; mayReopen: boolean; mayTakeBack: boolean };

const statusOf = ({ asked, answered }: Progress): Status => (answered === asked ? 'done' : answered === 0 ? 'not-started' : 'in-progress');
const countOf = ({ asked, answered }: Progress): string => (answered === asked ? 'Complete' : `${answered} of ${asked}`);

const taskOf = ({ area, title, progress, changed }: AreaRow, base: string): Task =>
  ({ id: area, title, href: `${base}/areas/${area}`, status: statusOf(progress), statusText: countOf(progress), ...(changed && { hint: 'A wording has changed since it was answered' }) });

const tasksOf = ({ record, rows, progress, isShort, given }: Props, base: string): Task[] => {
  const facts: Task = { id: 'facts', title: 'Which pupils are on your roll', href: `${base}/facts`, status: record.said ? 'done' : 'not-started', statusText: record.said ? 'Complete' : undefined };
  if (given) return rows.map((row) => taskOf(row, base));
  if (isShort) return [facts, { id: 'short', title: 'The duties that apply without such a pupil', href: `${base}/short`, status: statusOf(progress), statusText: countOf(progress) }];
  return [facts, ...rows.map((row) => taskOf(row, base))];
};

const Stands = ({ record, asksMore }: Props): ReactElement => (
  <>
    <p className="govuk-body"><StateTag state={record.state} />{record.edition > 1 && <> Edition {record.edition}</>}</p>
    {record.state === 'open' && record.handedBackNote && record.handedBackAt && <InsetText><strong>The head teacher handed this back on {formatDay(londonDay(record.handedBackAt))}.</strong><br /><span className="vs-lines">{record.handedBackNote}</span></InsetText>}
    {record.submittedAt && record.state !== 'open' && <p className="govuk-body">Sent by {record.submittedName}, {formatInstant(record.submittedAt)}.</p>}
    {record.confirmedAt && <p className="govuk-body">Confirmed by {record.confirmedName}, {formatInstant(record.confirmedAt)}. It is with the Virtual School, which reads it and may offer help.</p>}
    {asksMore && <InsetText>Since it was confirmed, more duties apply to your school. Open it again to answer them.</InsetText>}
  </>
);

const Next = ({ record, maySend, mayConfirm, mayReopen, mayTakeBack, given }: Props, base: string): ReactElement | null => {
  if (given) return null;
  const words = maySend ? 'Check your answers and send' : mayConfirm ? 'Read and confirm' : record.state === 'confirmed' ? (mayReopen ? 'Read, or open it again' : 'Read') : mayTakeBack ? 'Read, or take it back' : 'Read the answers';
  return <ButtonLink href={`${base}/check`} kind={maySend || mayConfirm ? 'primary' : 'secondary'}>{words}</ButtonLink>;
};

export const ReturnPage = (props: Props): ReactElement => {
  const { record, school, movers, duties, given } = props;
  const base = `/portal/duties/${record.publicId}`;
  const hasOwnView = movers.includes('teacher') && duties.some(({ code }) => code === 'D08' || code === 'D09');
  return (
    <>
      <PageHeading caption={school.name}>Duties {schoolYear(record.year)}</PageHeading>
      <Stands {...props} />
      <SelfCheck />
      {!given && !props.hasTeacher && record.state === 'open' && <NoTeacher />}
      {given && <p className="govuk-body">These areas were given to you. Your answers are part of your school’s return.</p>}
      <TaskList tasks={tasksOf(props, base)} />
      {Next(props, base)}
      <MessageList title="From the Virtual School" messages={props.messages} year={record.year} may="answer" />
      {!given && (
        <ul className="govuk-list">
          {record.state === 'open' && !props.isShort && <li><a className="govuk-link" href={`${base}/share`}>Give areas to a colleague</a></li>}
          {hasOwnView && <li><a className="govuk-link" href={`${base}/own-view`}>Your own view of the post, for the Virtual School</a></li>}
          <li><a className="govuk-link" href="/portal/duties/also-worth-knowing">Also worth knowing</a></li>
        </ul>
      )}
    </>
  );
};
