import { academicYear, ok, refuse, urnsOf, type Result, type Visit } from '@virtual-school/portal-kit';
import type { DocumentServices } from '@virtual-school/strapi-plugin-documents/api';
import type { PortalServices } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ReportFacts } from '../../domain/governor-report';
import { steadyFigures } from '../../domain/steady-figures';
import type { ReportDraft, ReportsStore } from '../../store/reports-store';
import { reportFacts, type ReportNeeds } from '../../use-cases/report-facts';
import { writers } from '../about';

export type ReportPageNeeds = ReportNeeds & { reports: ReportsStore; documents: DocumentServices; outbox: PortalServices['outbox']; schools: PortalServices['schools'] };
export type FoundReport = { facts: ReportFacts; draft: ReportDraft };

/** The report of a school at which this person is head or designated teacher; any other school is not there. */
export const findReport = async (needs: ReportPageNeeds, { actor, params, today }: Visit<{ urn: string }>): Promise<Result<FoundReport>> => {
  const school = urnsOf(actor, ...writers).includes(params.urn) ? await needs.schools.find(params.urn) : undefined;
  if (!school) return refuse('not-found');
  const year = academicYear(today);
  const facts = steadyFigures(await reportFacts(needs, school, year, today), await needs.reports.figuresOf(school.urn, year));
  return ok({ facts, draft: await needs.reports.draftOf(school.urn, year) });
};

export const aboutSchool = ({ facts }: Pick<FoundReport, 'facts'>) => ({ type: 'school', id: facts.school.urn });
