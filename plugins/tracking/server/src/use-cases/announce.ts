import { boardDayIn, shownBy } from '../domain/report-shows';
import type { Report } from '../store/report-record';
import type { TrackingNeeds } from './needs';
import { socialWorkersOf } from './social-workers';

type Needs = Pick<TrackingNeeds, 'outbox' | 'records' | 'accounts'>;
/** A report as it stands now; `version`: the one that was made. */
export type Announced = Pick<Report, 'publicId' | 'urn' | 'authorityId' | 'childId' | 'what' | 'answers' | 'from' | 'to' | 'toldAt' | 'version'>;

/** What other plugins and the mails hear: which, where, what kind and when, and what the report holds so far. No child, no answer. */
export const announce = async (needs: Needs, type: 'tracking.told' | 'tracking.amended' | 'tracking.withdrawn', { publicId, urn, authorityId, childId, what, answers, from, to, toldAt, version }: Announced): Promise<void> => {
  const board = boardDayIn(answers);
  const heard = (await socialWorkersOf(needs, childId)).length > 0 ? ['social-worker'] : [];
  await needs.outbox.emit(type, { report: publicId, version, urn, authorityId, what, from, ...(to && { to }), ...(board && { board }), shows: [...shownBy(what, answers), ...heard], toldAt });
};
