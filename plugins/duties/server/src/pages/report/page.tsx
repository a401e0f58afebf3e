import { BlockList, Button, ButtonGroup, Details, ErrorSummary, FileLink, PageHeading, SectionEditor, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { governorReport } from '../../domain/governor-report';
import { narrativeOf, reportNarrative } from '../../forms/report-narrative';
import { SelfCheck } from '../self-check';
import type { FoundReport } from './find';

const buttons = (
  <ButtonGroup>
    <Button name="_do" value="save" kind="secondary">Save</Button>
    <Button name="_do" value="issue">Issue to governors</Button>
  </ButtonGroup>
);

export const ReportPage = ({ loaded: { facts, draft }, page }: { loaded: FoundReport; page: PageContext }): ReactElement => (
  <>
    <ErrorSummary page={page} />
    <PageHeading caption={facts.school.name}>Report to governors</PageHeading>
    <p className="govuk-body">The figures are filled in from what the portal knows. Add what you want to say, then issue it: your governors are told, and the report stays as it was on that day.</p>
    <SelfCheck />
    <p className="govuk-body">Counts of pupils from 1 to 4 are left out by themselves. So is what two reports of a school year would tell about so few. Your own words are not checked.</p>
    <SectionEditor section={reportNarrative} answers={draft.narrative} version={draft.version} facts={{}} audience="school" page={page} buttons={buttons} />
    <p className="govuk-body"><FileLink href={`/portal/duties/report/${facts.school.urn}/draft.pdf`} text="Print the draft" /></p>
    <p className="govuk-body"><FileLink href={`/portal/duties/report/${facts.school.urn}/sheet.pdf`} text="Inspectors are here tomorrow: the facts on one sheet" /></p>
    <Details summary="See the report as it stands"><BlockList blocks={governorReport(facts, narrativeOf(draft.narrative), 'draft').blocks} /></Details>
  </>
);
