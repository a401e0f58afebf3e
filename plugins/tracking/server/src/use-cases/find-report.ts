import { ok, refuse, urnsOf, type Actor, type Result } from '@virtual-school/portal-kit';
import type { ChildFacts } from '@virtual-school/strapi-plugin-children/api';
import type { Mover } from '../domain/report-life';
import type { Report } from '../store/report-record';
import { schoolReaders, virtualSchool } from '../store/scope';
import type { TrackingNeeds } from './needs';

/** What was told as one person meets it. `movers`: as whom they may move it; none for a social worker. */
export type FoundReport = { report: Report; child: ChildFacts; movers: readonly Mover[] };

/** Out of reach is not found. */
export const findReport = async ({ reports, records, visibility }: Pick<TrackingNeeds, 'reports' | 'records' | 'visibility'>, actor: Actor, publicId: string): Promise<Result<FoundReport>> => {
  const report = await reports.findFor(actor, publicId);
  const child = report && (await records.find(report.childId));
  if (!report || !child) return refuse('not-found');
  const roles = await visibility.rolesFor(actor, report.childId);
  const tells = schoolReaders.some((role) => roles.includes(role)) && urnsOf(actor, ...schoolReaders).includes(report.urn);
  const answers = virtualSchool.some((role) => roles.includes(role));
  return ok({ report, child, movers: [...(tells ? (['school'] as const) : []), ...(answers ? (['virtual-school'] as const) : [])] });
};
