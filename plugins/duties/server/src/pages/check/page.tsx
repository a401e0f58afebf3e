import { Button, ErrorSummary, Form, InsetText, Notice, PageHeading, TextArea, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { areaTitles } from '../../domain/areas';
import type { ReturnMove } from '../../domain/return-life';
import { allAnswers, carriedAreas, isShort } from '../../use-cases/find-return';
import { AnswerTables } from '../answer-tables';
import { NoTeacher } from '../no-teacher';
import { SelfCheck } from '../self-check';
import { StateTag } from '../state-tag';
import type { Checked } from './route';

type Props = Checked & { page: PageContext };

const Missing = (props: Props): ReactElement | null => {
  const { record, missing } = props;
  const base = `/portal/duties/${record.publicId}`;
  if (!record.said) return <InsetText><a className="govuk-link" href={`${base}/facts`}>Say first which pupils are on your roll.</a></InsetText>;
  if (missing.length === 0) return null;
  return (
    <InsetText>
      <p className="govuk-body"><strong>Before the return can be sent, {missing.length} answer{missing.length === 1 ? ' is' : 's are'} missing.</strong></p>
      <ul className="govuk-list govuk-list--bullet">
        {missing.map(({ area, field, message }) => <li key={`${area}${field}`}><a className="govuk-link" href={`${base}/${isShort(props) ? 'short' : `areas/${area}`}#${field}`}>{message}</a></li>)}
      </ul>
    </InsetText>
  );
};

/** What came over from last year and nobody has saved again: whoever sends reads it here, beside its words. */
const FromLastYear = (props: Pick<Props, 'record' | 'duties' | 'facts'>): ReactElement | null => {
  const carried = carriedAreas(props);
  const base = `/portal/duties/${props.record.publicId}`;
  return carried.length === 0 ? null : (
    <InsetText>
      <p className="govuk-body"><strong>These answers are last year’s, and nobody has looked at them yet.</strong> Read them below before you send them, or change them:</p>
      <ul className="govuk-list govuk-list--bullet">
        {isShort(props) ? <li><a className="govuk-link" href={`${base}/short`}>Your answers</a></li> : carried.map((area) => <li key={area}><a className="govuk-link" href={`${base}/areas/${area}`}>{areaTitles[area]}</a></li>)}
      </ul>
    </InsetText>
  );
};

const words: Partial<Record<ReturnMove, { before: string; button: string; kind?: 'secondary' }>> = {
  submit: { before: 'The head teacher is told, reads the answers and confirms them. Those of the governing body are the head teacher’s to answer for.', button: 'Send to the head teacher' },
  'submit-and-confirm': { before: 'You are designated teacher and head teacher: one press sends and confirms. The Virtual School can read the answers then.', button: 'Confirm the answers' },
  confirm: { before: 'By confirming you answer for the school, and for what the governing body owes. The Virtual School can read the answers then.', button: 'Confirm the answers' },
  'take-back': { before: 'You can change your answers again. Send them when you are ready.', button: 'Take it back', kind: 'secondary' },
  reopen: { before: 'Something has changed? Open the return again: every answer is kept, and it is sent and confirmed anew.', button: 'Open it again', kind: 'secondary' },
};

const Move = ({ move, record, page }: { move: ReturnMove } & Pick<Props, 'record' | 'page'>): ReactElement | null => {
  const said = words[move];
  return said ? (
    <Form page={page} version={record.version}>
      <p className="govuk-body">{said.before}</p>
      <Button name="_do" value={move} kind={said.kind}>{said.button}</Button>
    </Form>
  ) : null;
};

const HandBack = ({ record, page }: Pick<Props, 'record' | 'page'>): ReactElement => (
  <Form page={page} version={record.version}>
    <h2 className="govuk-heading-m">Hand it back</h2>
    <TextArea page={page} name="note" label="What has to change?" hint="The designated teacher reads this first. Name the duty by its code." rows={4} maxLength={2000} />
    <Button name="_do" value="hand-back" kind="secondary">Hand it back</Button>
  </Form>
);

/** With both roles one press does both; otherwise each move has its own. */
const shown = (moves: readonly ReturnMove[]): ReturnMove[] => moves.filter((move) => move !== 'hand-back' && !(move === 'submit' && moves.includes('submit-and-confirm')));

export const CheckPage = (props: Props): ReactElement => {
  const { record, school, duties, moves, missing, files, hasTeacher, page } = props;
  const isReady = record.state !== 'open' || (missing.length === 0 && record.said !== undefined);
  return (
    <>
      <ErrorSummary page={page} />
      {page.query.saved === 'look' && record.state === 'open' && <Notice><p className="govuk-notification-banner__heading">Your answers are saved. They are not sent yet.</p><p className="govuk-body">The return has changed since you opened the page that you answered: a file was added or taken away, for instance. Read it as it is now, then send it here.</p></Notice>}
      <PageHeading caption={school.name}>Check the answers</PageHeading>
      <p className="govuk-body"><StateTag state={record.state} /></p>
      <SelfCheck />
      {record.state === 'open' && !hasTeacher && <NoTeacher />}
      {record.state === 'open' && <Missing {...props} />}
      {record.state === 'open' && <FromLastYear {...props} />}
      <AnswerTables duties={duties} answers={allAnswers(record)} record={record} files={files} />
      {isReady && shown(moves).map((move) => <Move key={move} move={move} record={record} page={page} />)}
      {moves.includes('hand-back') && <HandBack record={record} page={page} />}
    </>
  );
};
