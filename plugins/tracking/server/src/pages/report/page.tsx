import { BlockList, Button, ButtonGroup, ButtonLink, Details, ErrorSummary, FactList, Form, formatDay, formatInstant, Notice, PageHeading, TextArea, Warning, type Fact, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { kindTitle } from '../../domain/kinds';
import type { ReportMove } from '../../domain/report-life';
import { mostSuspendedDays } from '../../domain/school-days';
import { ChildHeading } from '@virtual-school/strapi-plugin-children/api';
import { StateTag } from '../state-tag';
import type { Opened } from './route';

type Props = Opened & { page: PageContext };

const moveWords: Record<ReportMove, string> = { amend: 'Changed by the school', withdraw: 'Withdrawn by the school', 'ask-review': 'The school asked for an extra review of the plan', see: 'Seen by the Virtual School', close: 'Closed by the Virtual School' };

const factsOf = ({ report, school, provision, suspendedDays }: Opened): Fact[] => [
  { term: 'Where it stands', text: <StateTag state={report.state} /> },
  { term: 'School', text: school },
  { term: 'Told by', text: `${report.toldName}, ${formatInstant(report.toldAt)}` },
  ...(suspendedDays !== undefined ? [{ term: 'Suspended this school year', text: `${suspendedDays} of ${mostSuspendedDays} school days, as told here` }] : []),
  ...(provision ? [{ term: 'Other education', text: [`Full-time from ${formatDay(provision.sixth)}, the sixth school day.`, `For a child in care aim at ${formatDay(provision.first)}, the first.`] }] : []),
];

const History = ({ history, earlier }: Pick<Opened, 'history' | 'earlier'>): ReactElement => (
  <>
    {history.length > 0 && <h2 className="govuk-heading-m">What happened since</h2>}
    {history.length > 0 && <FactList rows={history.map(({ move, name, at, note }) => ({ term: moveWords[move], text: [`${name}, ${formatInstant(at)}`, ...(note ? [note] : [])] }))} />}
    {earlier.map(({ version, name, at, blocks }) => (
      <Details key={version} summary={`Earlier version: ${name}, ${formatInstant(at)}`}><BlockList blocks={blocks} /></Details>
    ))}
  </>
);

const Answer = ({ report, open, page }: Pick<Props, 'report' | 'open' | 'page'>): ReactElement => (
  <Form page={page} version={report.version}>
    <h2 className="govuk-heading-m">For the Virtual School</h2>
    <TextArea page={page} name="note" label="What we did" hint="The school and the social worker read this. You need it to close." rows={4} maxLength={4000} />
    <ButtonGroup>
      {open.see && <Button name="_do" value="see">Mark as seen</Button>}
      <Button name="_do" value="close" kind={open.see ? 'secondary' : undefined}>Close</Button>
    </ButtonGroup>
  </Form>
);

const Withdraw = ({ report, page }: Pick<Props, 'report' | 'page'>): ReactElement => (
  <Details summary="Withdraw it" open={page.problems.some(({ field }) => field === 'reason')}>
    <Form page={page} version={report.version}>
      <TextArea page={page} name="reason" label="Why?" hint="For example, the suspension was cancelled. What you told stays on record." rows={3} maxLength={4000} />
      <Button name="_do" value="withdraw" kind="warning">Withdraw</Button>
    </Form>
  </Details>
);

const AskReview = ({ report, page }: Pick<Props, 'report' | 'page'>): ReactElement => (
  <Details summary="Ask for an extra review of the plan" open={page.problems.some(({ field }) => field === 'why')}>
    <Form page={page} version={report.version}>
      <TextArea page={page} name="why" label="Why should the plan be reviewed now?" hint="The Virtual School or the social worker opens the review. They get a message." rows={3} maxLength={4000} />
      <Button name="_do" value="ask-review" kind="secondary">Ask for a review</Button>
    </Form>
  </Details>
);

export const ReportPage = (props: Props): ReactElement => {
  const { report, child, blocks, warnings, open, mayOpenPlan, page } = props;
  return (
    <>
      <ErrorSummary page={page} />
      {page.query.told === 'yes' && report.state === 'told' && <Notice tone="done"><p className="govuk-notification-banner__heading">You have told the Virtual School.</p></Notice>}
      <ChildHeading child={child} />
      <PageHeading>{kindTitle[report.what]} from {formatDay(report.from)}</PageHeading>
      {page.conflict && <Warning>Somebody changed this while you were here. Read it as it stands now, then go on.</Warning>}
      {warnings.map((warning) => <Warning key={warning}>{warning}</Warning>)}
      <FactList rows={factsOf(props)} />
      <h2 className="govuk-heading-m">What the school told</h2>
      <BlockList blocks={blocks} />
      <History {...props} />
      {open.close && <Answer {...props} />}
      {mayOpenPlan && <p className="govuk-body"><a className="govuk-link" href={`/portal/peps/open?kind=extra&reference=${child.reference}`}>Open an extra plan review</a></p>}
      {open['ask-review'] && <AskReview {...props} />}
      {open.amend && <ButtonLink href={`/portal/reports/${report.publicId}/amend`} kind="secondary">Change what you told</ButtonLink>}
      {open.withdraw && <Withdraw {...props} />}
    </>
  );
};
