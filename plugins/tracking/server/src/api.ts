/**
 * What this plugin tells others: the events `tracking.told`, `tracking.amended` and `tracking.withdrawn`, each with
 * { report, version, urn, authorityId, what, from, to?, board?, shows, toldAt }: a public id, a school, days; no name and no answer.
 * Each says all that stands now; `version` rises, so that what comes late can be told. `shows`: which of `period`, `reasons`
 * and `support` the report holds, and `social-worker` where a confirmed one of the child's hears of it. `board`: when the
 * governing board meets.
 */
export type { What } from './domain/kinds';
export type { ReportState } from './domain/report-life';
