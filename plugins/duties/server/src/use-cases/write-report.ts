import { draftOf, ok, refuse, type Actor, type Fields, type Result } from '@virtual-school/portal-kit';
import { newPublicId, tellEach, type Mailer, type Outbox, type PortalEvent } from '@virtual-school/strapi-plugin-school-portal/api';
import type { DocumentServices } from '@virtual-school/strapi-plugin-documents/api';
import { dutyMails } from '../domain/mails';
import { governorReport, type ReportFacts } from '../domain/governor-report';
import { shownFigures, steadyFigures } from '../domain/steady-figures';
import { narrativeOf, reportNarrative } from '../forms/report-narrative';
import type { ReportDraft, ReportsStore } from '../store/reports-store';
import type { DutyNeeds } from './needs';
import { wordsForSchool } from './who-speaks';

export type Written = { version: number; changed: readonly string[]; leftOut?: string };
type Save = { facts: ReportFacts; draft: ReportDraft; seen: number; fields: Fields; isAutosave: boolean };

/** The narrative as it is typed; somebody else's save in between is never overwritten. */
export const saveNarrative = async ({ reports }: { reports: ReportsStore }, actor: Actor, { facts, draft, seen, fields, isAutosave }: Save): Promise<Result<Written>> => {
  const made = draftOf({ section: reportNarrative, before: draft.narrative, facts: {}, audience: 'school', newId: newPublicId }, fields, isAutosave);
  if (!made.ok) return made;
  if (draft.version !== seen) return refuse('changed-meanwhile');
  const { answers, changed, leftOut } = made.value;
  if (changed.length === 0 && seen > 0) return ok({ version: seen, changed, leftOut });
  const isSaved = await reports.save(facts.school.urn, facts.year, seen, answers, actor.accountId);
  return isSaved ? ok({ version: seen + 1, changed, leftOut }) : refuse('changed-meanwhile');
};

/** Issued as it stands today, beside all that was issued before: kept, drawn and made known to governors by the outbox. */
export const issueReport = async ({ reports, outbox }: { reports: ReportsStore; outbox: Outbox }, actor: Actor, facts: ReportFacts): Promise<Result<{ publicId: string }>> => {
  const { narrative } = await reports.draftOf(facts.school.urn, facts.year);
  const steady = steadyFigures(facts, await reports.figuresOf(facts.school.urn, facts.year)); // somebody may have issued one since the page was read
  const issued = await reports.issue(facts.school.urn, facts.year, (issue) => ({ model: governorReport(steady, narrativeOf(narrative), String(issue)), figures: shownFigures(steady) }), { id: actor.accountId, name: actor.name });
  if (!issued) return refuse('changed-meanwhile');
  await outbox.emit('duties.report-issued', { report: issued.publicId, urn: issued.urn });
  return ok({ publicId: issued.publicId });
};

/** Draws and keeps the document of an issued report. */
export const drawReport = async ({ reports, documents }: { reports: ReportsStore; documents: DocumentServices }, { payload }: PortalEvent): Promise<void> => {
  const report = await reports.find(String(payload.report));
  if (report) await documents.issued.issue({ about: { type: 'duties-report', id: report.publicId }, audience: report.model.audience, version: report.model.version, reference: report.model.reference, title: report.model.title, model: report.model });
};

/** Each governor of the school is sent the link; the mail names neither the school nor a pupil. */
export const tellGovernors = async (needs: Pick<DutyNeeds, 'accounts' | 'authorities' | 'schools' | 'settings'>, mailer: Mailer, { payload }: PortalEvent): Promise<() => Promise<void>> => {
  const governors = await needs.accounts.holding('governor', { urn: String(payload.urn) });
  const mail = { ...(await wordsForSchool(needs, String(payload.urn), dutyMails.reportIssued)), link: { text: 'Read the report', path: `/portal/duties/reports/${String(payload.report)}` } };
  return () => tellEach(mailer, governors, mail);
};
