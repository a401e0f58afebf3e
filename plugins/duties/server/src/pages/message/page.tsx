import { Button, ButtonGroup, ErrorSummary, Form, PageHeading, TextArea, TwoTexts, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { messageMoves, movesOpenTo } from '../../domain/message-life';
import { answerWords, moveWords } from '../../domain/message-words';
import type { FoundMessage } from '../../use-cases/answer-message';
import { AnswerGiven, signedBy, titleOf } from '../message-list';
import { SelfCheck } from '../self-check';

type Props = FoundMessage & { page: PageContext };

const Answer = ({ message, movers, page }: Props): ReactElement | null => {
  const moves = movesOpenTo(message, movers.filter((each) => each !== 'virtual-school'));
  if (moves.length === 0) return null;
  const isOffer = message.kind === 'offer';
  return (
    <Form page={page} version={message.version}>
      <TextArea page={page} name="words" label={isOffer ? 'Anything you want to add (optional)' : 'Your answer'} hint="The Virtual School reads this. It changes nothing in your return." rows={6} maxLength={2000} />
      <ButtonGroup>
        {moves.map((move) => <Button key={move} name="_do" value={move} kind={move === 'decline' ? 'secondary' : undefined}>{moveWords[move]}</Button>)}
      </ButtonGroup>
    </Form>
  );
};

/** For the Virtual School: nobody has to answer this any more. */
const Close = ({ message, movers, page }: Props): ReactElement | null =>
  !movesOpenTo(message, movers).includes('close') ? null : (
    <Form page={page} version={message.version}>
      <p className="govuk-body">The school has not answered yet. If it need not any more, close it: the school sees that you did, and nothing waits.</p>
      <Button name="_do" value="close" kind="secondary">{moveWords.close}</Button>
    </Form>
  );

/** Somebody was first: what they did stands, and what this person wrote is not lost from sight. */
const BothAnswers = ({ message, page }: Pick<Props, 'message' | 'page'>): ReactElement => {
  const pressed = messageMoves.find((move) => move === page.entries._do);
  const yours = [...(pressed && message.kind === 'offer' ? [moveWords[pressed]] : []), typeof page.entries.words === 'string' ? page.entries.words : ''];
  return <TwoTexts question={message.state === 'closed' ? 'The Virtual School has closed this' : 'Your school has answered already'} theirs={[...(message.state === 'answered' ? [] : [answerWords[message.state] ?? '']), message.answer ?? '']} yours={yours} who={signedBy(message.answeredFrom ?? '', message.answeredAt ?? message.at)} />;
};

export const MessagePage = (props: Props): ReactElement => {
  const { message, schoolName, page } = props;
  return (
    <>
      <ErrorSummary page={page} />
      <PageHeading caption={schoolName}>{titleOf(message)}</PageHeading>
      <SelfCheck />
      <p className="govuk-body">{signedBy(message.from, message.at)}</p>
      <p className="govuk-body vs-lines">{message.text}</p>
      {message.kind === 'note' && <p className="govuk-body">A note needs no answer.</p>}
      {page.conflict && message.answeredAt && page.entries._do !== 'close' ? <BothAnswers message={message} page={page} /> : <AnswerGiven message={message} />}
      <Answer {...props} />
      <Close {...props} />
    </>
  );
};
