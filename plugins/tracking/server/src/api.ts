/**
 * What this plugin tells others: the events `tracking.told`, `tracking.amended` and `tracking.withdrawn`, each with
 * { report, urn, authorityId, what, from, to?, toldAt }: a public id, a school, days; no name and no answer.
 */
export type { What } from './domain/kinds';
export type { ReportState } from './domain/report-life';
