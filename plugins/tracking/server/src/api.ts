/**
 * What this plugin tells others: the events `tracking.told`, `tracking.amended` and `tracking.withdrawn`, each with
 * { report, version, urn, authorityId, what, from, to?, board?, shows, toldAt }: a public id, a school, days; no name and no answer.
 * Each says all that stands now; `version` rises, so that what comes late can be told. `shows`: which of `period`, `reasons`
 * and `support` the report holds, and `social-worker` where a confirmed one of the child's hears of it. `board`: when the
 * governing board meets. `tracking.review-asked`, { report, authorityId }: the school asks for an extra review of the
 * plan. And `tracking.at-school`, { urn, authorityId, year, children }: of how many different children the
 * school told each kind in the school year that begins in `year`.
 */
export type { What } from './domain/kinds';
export type { ReportState } from './domain/report-life';
