import { ok, refuse, urnsOf, type Result, type Visit } from '@virtual-school/portal-kit';
import type { DocumentModel } from '@virtual-school/portal-kit';
import { writers } from '../about';
import type { IssuedReport } from '../../store/reports-store';
import type { ReportPageNeeds } from '../report/find';

export const readers = [...writers, 'governor'] as const;
export type ReadReport = IssuedReport & { model: DocumentModel; schoolName: string };

/** An issued report of a school at which this person is governor, head or designated teacher. */
export const findIssued = async (needs: ReportPageNeeds, { actor, params }: Visit<{ report: string }>): Promise<Result<ReadReport>> => {
  const report = await needs.reports.find(params.report);
  if (!report || !urnsOf(actor, ...readers).includes(report.urn)) return refuse('not-found');
  return ok({ ...report, schoolName: (await needs.schools.find(report.urn))?.name ?? report.urn });
};

export const aboutReport = ({ publicId }: Pick<IssuedReport, 'publicId'>) => ({ type: 'duties-report', id: publicId });
