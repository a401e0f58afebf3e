import { ButtonLink, Details, formatDay, formatInstant, InsetText, NoticeStrip, PageHeading, TaskList, type SectionStatus } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { daysLate } from '../../domain/clocks';
import { kindTitle, partTitle } from '../../domain/plan-document';
import type { Mover, PartName, PlanState } from '../../domain/pep-life';
import type { FoundPep } from '../../use-cases/find-pep';
import { ChildHeading } from '@virtual-school/strapi-plugin-children/api';
import { LateTag, PartTag, PlanTag, type PartStatus } from '../status-tags';

type SectionRow = { name: string; title: string; part: string; status: SectionStatus; changed: boolean };
type Props = FoundPep & {
  sections: readonly SectionRow[]; contact?: { contactLimits?: string; mayCollect?: string }; isReader: boolean; isIssued: boolean; writes?: PartName; isChecker: boolean;
  movers: Record<PartName, readonly Mover[]>; state: PlanState; today: string;
};

/** Derived from the part and its sections, never stored. */
export const partStatus = (part: FoundPep['pep']['parts']['school'], sections: readonly { status: SectionStatus }[]): PartStatus => {
  if (part.state === 'signed') return 'signed';
  if (part.state === 'returned') return 'returned';
  if (part.version === 0) return 'not-started';
  return sections.every((section) => section.status === 'ready') ? 'ready' : 'in-progress';
};

const contactLines = (contact: Props['contact']): string[] => [
  ...(contact?.contactLimits ? [`Contact limits: ${contact.contactLimits}`] : []),
  ...(contact?.mayCollect ? [`May collect: ${contact.mayCollect}`] : []),
];

const PartBox = ({ name, props }: { name: PartName; props: Props }): ReactElement => {
  const { pep, sections, today, isReader, movers } = props;
  const part = pep.parts[name];
  const own = sections.filter((section) => section.part === name);
  const due = name === 'school' ? pep.schoolDueOn : pep.careDueOn;
  const status = partStatus(part, own);
  const isWriter = movers[name].includes('writer') && !pep.outcome;
  const base = `/portal/peps/${pep.publicId}`;
  return (
    <section aria-labelledby={`part-${name}`}>
      <h2 className="govuk-heading-m" id={`part-${name}`}>{partTitle[name]} <PartTag status={status} /></h2>
      <p className="govuk-body">Due on {formatDay(due)} {part.state !== 'signed' && !pep.outcome && <LateTag days={daysLate(due, today)} />}</p>
      {part.state === 'signed' && part.signedAt && <p className="govuk-body">Signed by {part.signedName} ({part.signedRole}), {formatInstant(part.signedAt)}, version {part.version}.</p>}
      {part.state === 'returned' && isReader && <InsetText><strong>The Virtual School has returned this part.</strong><br />{part.returnedReason}</InsetText>}
      {isReader && <TaskList tasks={own.map((section) => ({ id: section.name, title: section.title, href: `${base}/sections/${section.name}`, status: section.status === 'ready' ? 'done' as const : section.status, statusText: section.status === 'ready' ? 'Complete' : undefined, hint: section.changed ? 'Changed since it was returned' : undefined }))} />}
      {isWriter && part.state !== 'signed' && <ButtonLink href={`${base}/parts/${name}/check`}>Check your answers and sign</ButtonLink>}
      {isWriter && part.state === 'signed' && !pep.checkingSince && <ButtonLink href={`${base}/parts/${name}/take-back`} kind="secondary">Take it back</ButtonLink>}
    </section>
  );
};

export const PlanPage = (props: Props): ReactElement => {
  const { pep, child, contact, isReader, isChecker, state } = props;
  const base = `/portal/peps/${pep.publicId}`;
  const maySetMeeting = !pep.outcome && (isChecker || props.roles.includes('social-worker'));
  return (
    <>
      {contactLines(contact).length > 0 && <NoticeStrip title="Contact and collecting" lines={contactLines(contact)} />}
      <ChildHeading child={child} />
      <PageHeading>{kindTitle[pep.kind]} plan, {pep.term}</PageHeading>
      <p className="govuk-body"><PlanTag state={state} />{pep.careMissingAcceptedAt && <> Care part missing</>} {pep.outcomeReason && isChecker && <>Reason: {pep.outcomeReason}</>}{pep.quality && isReader && <> Quality: {pep.quality}</>}</p>
      <p className="govuk-body">
        {pep.meetingOn ? <>Meeting on {formatDay(pep.meetingOn)}{pep.meetingPlace && `, ${pep.meetingPlace}`}. The plan is due on {formatDay(pep.planDueOn)}.</> : <>No meeting is set yet. The plan is due on {formatDay(pep.planDueOn)}.</>}
        {maySetMeeting && <> <a className="govuk-link" href={`${base}/meeting`}>{pep.meetingOn ? 'Change the meeting' : 'Set the meeting'}</a></>}
      </p>
      {isChecker && !pep.outcome && <ButtonLink href={`${base}/review`}>{state === 'with-virtual-school' ? 'Check this plan' : 'Look at the plan'}</ButtonLink>}
      <PartBox name="school" props={props} />
      <PartBox name="care" props={props} />
      {isReader && (
        <Details summary="Read and print">
          <ul className="govuk-list">
            <li><a className="govuk-link" href={`${base}/read`}>Read the whole plan</a></li>
            {props.isIssued && <li><a className="govuk-link" href={`${base}/plan.pdf`}>Download the agreed plan (PDF)</a></li>}
            {pep.outcome === 'approved' && !props.isIssued && <li>The PDF of the agreed plan is being made. Open this page again in a minute.</li>}
            {pep.outcome !== 'approved' && <li><a className="govuk-link" href={`${base}/draft.pdf`}>Print a draft (PDF)</a></li>}
          </ul>
        </Details>
      )}
    </>
  );
};
