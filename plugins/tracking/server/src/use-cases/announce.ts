import type { What } from '../domain/kinds';
import type { ReportFacts } from '../domain/report-facts';
import type { TrackingNeeds } from './needs';

export type Announced = ReportFacts & { publicId: string; urn: string; authorityId: number; what: What; toldAt: string };

/** What other plugins and the mails hear: which, where, what kind and when. No child, no answer. */
export const announce = ({ outbox }: Pick<TrackingNeeds, 'outbox'>, type: 'tracking.told' | 'tracking.amended' | 'tracking.withdrawn', { publicId, urn, authorityId, what, from, to, toldAt }: Announced): Promise<void> =>
  outbox.emit(type, { report: publicId, urn, authorityId, what, from, ...(to && { to }), toldAt });
