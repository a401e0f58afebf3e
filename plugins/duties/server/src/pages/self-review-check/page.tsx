import { BlockList, Button, Checkboxes, ErrorSummary, FileLink, Form, InsetText, PageHeading, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { reviewBlocks } from '../../domain/review-document';
import { answersIn } from '../../use-cases/find-review';
import { schoolYear } from '../about';
import { reviewAddress } from '../about-review';
import { GoodPractice } from '../good-practice';
import { ReviewTag } from '../review-tag';
import type { CheckedReview } from './route';

type Props = CheckedReview & { page: PageContext };

const Missing = ({ record, missing }: Props): ReactElement => (
  <InsetText>
    <p className="govuk-body"><strong>Before you can finish, {missing.length} answer{missing.length === 1 ? ' is' : 's are'} missing.</strong></p>
    <ul className="govuk-list govuk-list--bullet">
      {missing.map(({ group, field, message }) => <li key={field}><a className="govuk-link" href={`${reviewAddress({ record })}/groups/${group}#${field}`}>{message}</a></li>)}
    </ul>
  </InsetText>
);

/** It may be finished as it is: whether last year's answers still hold is the school's to say. */
const FromLastYear = ({ record }: Pick<Props, 'record'>): ReactElement | null => {
  const groups = record.template.groups.filter(({ name }) => (record.pages.get(name)?.carried.length ?? 0) > 0);
  return groups.length === 0 ? null : (
    <InsetText>
      <p className="govuk-body"><strong>These pages hold last year’s answers, which nobody has looked at yet:</strong></p>
      <ul className="govuk-list govuk-list--bullet">{groups.map(({ name, title }) => <li key={name}><a className="govuk-link" href={`${reviewAddress({ record })}/groups/${name}`}>{title}</a></li>)}</ul>
    </InsetText>
  );
};

const Finish = ({ record, page }: Props): ReactElement => (
  <Form page={page} version={record.version}>
    <Checkboxes page={page} name="share" legend="May the Virtual School read it?" size="s" hint="If you do not tick this, the Virtual School sees that you finished this self-review and when, and nothing else." options={[{ value: 'yes', text: 'Share with the Virtual School' }]} />
    <Button name="_do" value="finish">Finish the self-review</Button>
  </Form>
);

const Reopen = ({ record, page }: Props): ReactElement => (
  <Form page={page} version={record.version}>
    <p className="govuk-body">Something has changed? Open it again: every answer is kept. The Virtual School no longer sees it until you finish it anew.</p>
    <Button name="_do" value="reopen" kind="secondary">Open it again</Button>
  </Form>
);

export const CheckReviewPage = (props: Props): ReactElement => {
  const { record, school, missing, mayFinish, mayReopen, page } = props;
  return (
    <>
      <ErrorSummary page={page} />
      <PageHeading caption={`${school.name}, ${schoolYear(record.year)}`}>{record.title}: check the answers</PageHeading>
      <p className="govuk-body"><ReviewTag review={record} /></p>
      <GoodPractice />
      {missing.length > 0 && <Missing {...props} />}
      {mayFinish && <FromLastYear record={record} />}
      <BlockList blocks={reviewBlocks(record.template, answersIn(record))} />
      <p className="govuk-body"><FileLink href={`${reviewAddress(props)}/review.pdf`} text="The same as a document" /></p>
      {mayFinish && missing.length === 0 && <Finish {...props} />}
      {mayReopen && <Reopen {...props} />}
    </>
  );
};
