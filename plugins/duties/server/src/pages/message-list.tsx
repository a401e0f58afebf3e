import { ButtonLink, formatDay, InsetText, londonDay, Tag } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { aboutWords, answerWords, kindWords } from '../domain/message-words';
import type { ReadMessage } from '../use-cases/read-messages';
import { schoolYear } from './about';

/** "Virtual School adviser, 4 November 2026": who, by role, and the day. */
export const signedBy = (from: string, at: string): string => `${from}, ${formatDay(londonDay(at))}`;

export const titleOf = ({ kind, area }: Pick<ReadMessage, 'kind' | 'area'>): string => `${kindWords[kind]} ${aboutWords(area)}`;

/** What the school said back, or that it has not yet. */
export const AnswerGiven = ({ message }: { message: ReadMessage }): ReactElement | null => {
  const { state, answer, answeredFrom = '', answeredAt } = message;
  if (state === 'open') return <p className="govuk-body"><Tag status="waiting" text="Waits for an answer" /></p>;
  if (!answeredAt) return null;
  return (
    <InsetText>
      <p className="govuk-body"><strong>{answerWords[state]}</strong> ({signedBy(answeredFrom, answeredAt)})</p>
      {answer && <p className="govuk-body vs-lines">{answer}</p>}
    </InsetText>
  );
};

type Listed = { /** Of the page: a message about another school year says so. */ year: number; may: 'answer' | 'close' };

const wordsOf = ({ kind }: ReadMessage, may: Listed['may']): string => (may === 'close' ? 'Close it, unanswered' : kind === 'offer' ? 'Say yes or no' : 'Answer');

const One = ({ message, year, may }: Listed & { message: ReadMessage }): ReactElement => (
  <>
    <h3 className="govuk-heading-s">{titleOf(message)}</h3>
    <p className="govuk-body-s">{signedBy(message.from, message.at)}{message.year !== year && <>, about the return of {schoolYear(message.year)}</>}</p>
    <p className="govuk-body vs-lines">{message.text}</p>
    <AnswerGiven message={message} />
    {message.state === 'open' && (
      <ButtonLink href={`/portal/duties/messages/${message.publicId}`} kind="secondary">{wordsOf(message, may)}<span className="govuk-visually-hidden">: the {titleOf(message).toLowerCase()}</span></ButtonLink>
    )}
  </>
);

/** What was said about a return, the newest first. */
export const MessageList = ({ title, messages, ...listed }: Listed & { title: string; messages: readonly ReadMessage[] }): ReactElement | null =>
  messages.length === 0 ? null : (
    <section aria-labelledby="messages">
      <h2 className="govuk-heading-m" id="messages">{title}</h2>
      <ul className="govuk-list">{messages.map((message) => <li key={message.publicId}><One message={message} {...listed} /></li>)}</ul>
    </section>
  );
