import { defineDownload, ok, only, type DocumentModel, type Visit } from '@virtual-school/portal-kit';
import { factSheet, governorReport } from '../../domain/governor-report';
import { narrativeOf } from '../../forms/report-narrative';
import { writers } from '../about';
import { aboutSchool, findReport, type FoundReport, type ReportPageNeeds } from './find';

const drawn = (needs: ReportPageNeeds, model: (found: FoundReport) => DocumentModel) => async (visit: Visit<{ urn: string }>) => {
  const found = await findReport(needs, visit);
  return found.ok ? ok({ ...found.value, bytes: await needs.documents.pdf.draw(model(found.value)) }) : found;
};

/** The report as it stands; every page says that it is a draft. */
export const reportDraftFile = (needs: ReportPageNeeds) =>
  defineDownload({
    path: '/portal/duties/report/:urn/draft.pdf',
    allow: only(...writers),
    audit: { action: 'duties.report-draft', about: aboutSchool },
    load: drawn(needs, ({ facts, draft }) => ({ ...governorReport(facts, narrativeOf(draft.narrative), 'draft'), draft: 'Draft, not issued' })),
    file: ({ facts, bytes }) => ({ name: `governors-${facts.school.urn}-draft.pdf`, type: 'application/pdf', bytes }),
  });

/** "Inspectors are here tomorrow": the same facts, anonymous, in one press. */
export const factSheetFile = (needs: ReportPageNeeds) =>
  defineDownload({
    path: '/portal/duties/report/:urn/sheet.pdf',
    allow: only(...writers),
    audit: { action: 'duties.fact-sheet', about: aboutSchool },
    load: drawn(needs, ({ facts }) => factSheet(facts)),
    file: ({ facts, bytes }) => ({ name: `facts-${facts.school.urn}.pdf`, type: 'application/pdf', bytes }),
  });
