import { academicYear } from '@virtual-school/portal-kit';
import type { Report } from '../store/report-record';
import type { TrackingNeeds } from './needs';

/**
 * Tells other plugins of how many different children a school told each kind, in the school year of each of these days: what a
 * report to governors may show depends on it. Counts, never a child. Runs inside the transaction of the change.
 */
export const publishCounts = async ({ reports, outbox }: Pick<TrackingNeeds, 'reports' | 'outbox'>, { urn, authorityId }: Pick<Report, 'urn' | 'authorityId'>, days: readonly string[]): Promise<void> => {
  await reports.hold(authorityId);
  for (const year of new Set(days.map(academicYear))) await outbox.emit('tracking.at-school', { urn, authorityId, year, children: await reports.childrenBy({ urn, authorityId, year }) });
};
