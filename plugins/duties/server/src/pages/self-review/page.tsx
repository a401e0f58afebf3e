import { ButtonLink, formatInstant, PageHeading, TaskList, type Task } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { reviewProgress } from '../../domain/review-progress';
import type { ReviewGroup } from '../../domain/self-review';
import { answersIn, type FoundReview } from '../../use-cases/find-review';
import { schoolYear } from '../about';
import { reviewAddress } from '../about-review';
import { GoodPractice } from '../good-practice';
import { ReviewTag } from '../review-tag';

type Props = FoundReview & { lastYear?: string; mayFinish: boolean };

const taskOf = ({ record }: Props, group: ReviewGroup): Task => {
  const { asked, answered } = reviewProgress({ groups: [group] }, answersIn(record));
  const isDone = answered === asked;
  const isCarried = (record.pages.get(group.name)?.carried.length ?? 0) > 0;
  return { id: group.name, title: group.title, href: `${reviewAddress({ record })}/groups/${group.name}`, status: isDone ? 'done' : answered === 0 ? 'not-started' : 'in-progress', statusText: isDone ? 'Complete' : `${answered} of ${asked}`, ...(isCarried && { hint: 'From last year: check that it is still right' }) };
};

export const SelfReviewPage = (props: Props): ReactElement => {
  const { record, school, lastYear, mayFinish } = props;
  return (
    <>
      <PageHeading caption={`${school.name}, ${schoolYear(record.year)}`}>{record.title}</PageHeading>
      <p className="govuk-body-l">{record.template.introduction}</p>
      <p className="govuk-body"><ReviewTag review={record} /></p>
      {record.finishedAt && <p className="govuk-body">Finished by {record.finishedName}, {formatInstant(record.finishedAt)}. {record.isShared ? 'The Virtual School can read it.' : 'The Virtual School sees that it was finished and when, and nothing else.'}</p>}
      <GoodPractice />
      <TaskList tasks={record.template.groups.map((group) => taskOf(props, group))} />
      <ButtonLink href={`${reviewAddress(props)}/check`} kind={mayFinish ? 'primary' : 'secondary'}>{mayFinish ? 'Check your answers and finish' : 'Read, print, or open it again'}</ButtonLink>
      {lastYear && <p className="govuk-body"><a className="govuk-link" href={`/portal/duties/self-reviews/${lastYear}/check`}>Last year’s answers</a></p>}
    </>
  );
};
