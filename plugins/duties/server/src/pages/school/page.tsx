import { FactList, formatDay, londonDay, Notice, PageHeading, Table, Tag, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { isKeeper } from '../../domain/board-roles';
import { markWords } from '../../domain/marks';
import { lookedAfterWords, stateWords } from '../../domain/standing';
import { allAnswers } from '../../use-cases/find-return';
import { AnswerTables } from '../answer-tables';
import { FinishedReviews } from './finished-reviews';
import { OverdueDuties } from './overdue';
import { MessageList } from '../message-list';
import { MessageForm } from '../school-message/form';
import { SelfCheck } from '../self-check';
import type { Loaded } from './route';

const factsOf = ({ school, teachers }: Loaded) => [
  { term: 'URN', text: [school.urn] },
  { term: 'Phase and trust', text: [[school.phase, school.trust].filter(Boolean).join(', ') || 'Not known'] },
  { term: 'Designated teacher', text: teachers.length > 0 ? teachers : ['The portal knows none'] },
  { term: 'Children in care', text: [lookedAfterWords[school.lookedAfter]] },
  { term: 'Answers', text: [school.state === 'none' ? 'None yet' : `${school.answered} of ${school.asked}, ${school.notYet} of them not in place yet`] },
  ...(school.confirmedAt ? [{ term: 'Confirmed', text: [formatDay(londonDay(school.confirmedAt))] }] : []),
  ...(school.remindedOn ? [{ term: 'Last reminded', text: [formatDay(school.remindedOn)] }] : []),
];

/** As each designated teacher wrote it: the school's head does not read or change it. */
const OwnView = ({ views, asked }: Pick<Loaded, 'views' | 'asked'>): ReactElement => (
  <Table
    caption="The designated teacher’s own view" captionSize="m" columns={['From', 'Duty', 'View', 'In their words']} keys={views.map(({ accountId, code }) => `${accountId}${code}`)}
    rows={views.map(({ from, code, mark, comment }) => [from, `${code}. ${asked.find((duty) => duty.code === code)?.wording ?? ''}`, markWords[mark], comment || '–'])}
  />
);

const Marks = ({ marks, asked }: Pick<Loaded, 'marks' | 'asked'>): ReactElement => (
  <Table
    caption="Answers so far" captionSize="m" columns={['Duty', 'Answer', 'By when']} keys={marks.map(({ code }) => code)}
    rows={marks.map(({ code, mark, byWhen }) => [`${code}. ${asked.find((duty) => duty.code === code)?.wording ?? ''}`, markWords[mark], byWhen ? formatDay(byWhen) : '–'])}
  />
);

/** It notes, asks and offers help; it does not accept or refuse. */
const Write = ({ addressed, page }: { addressed: NonNullable<Loaded['addressed']>; page: PageContext }): ReactElement => (
  <section aria-labelledby="write">
    <h2 className="govuk-heading-m" id="write">Write to the school about its return</h2>
    <MessageForm urn={addressed.school.urn} areas={addressed.areas} page={page} />
  </section>
);

export const SchoolPage = ({ page, ...loaded }: Loaded & { page: PageContext }): ReactElement => {
  const { school, year, confirmed, marks, views, asked, messages, addressed } = loaded;
  return (
    <>
      {page.query.sent === 'yes' && messages.length > 0 && <Notice tone="done"><p className="govuk-notification-banner__heading">The school has your message.</p></Notice>}
      <PageHeading caption={`School year ${year} to ${year + 1}`}>{school.name}</PageHeading>
      <p className="govuk-body"><Tag status={stateWords[school.state].status} text={stateWords[school.state].text} /></p>
      <SelfCheck />
      <FactList rows={factsOf(loaded)} />
      {loaded.overdue.length > 0 && <OverdueDuties overdue={loaded.overdue} />}
      <MessageList title="What you wrote about the return" messages={messages} year={year} may="close" />
      {views.length > 0 && <OwnView views={views} asked={asked} />}
      {confirmed && <AnswerTables duties={confirmed.duties} answers={allAnswers(confirmed.record)} record={confirmed.record} files={confirmed.files} />}
      {marks.length > 0 && <Marks marks={marks} asked={asked} />}
      {loaded.reviews.length > 0 && <FinishedReviews reviews={loaded.reviews} />}
      {addressed && <Write addressed={addressed} page={page} />}
      {isKeeper(page.actor) && school.state === 'none' && <p className="govuk-body">You can write to the school about its return once it has begun it. Until then, remind it from the list of schools.</p>}
    </>
  );
};
