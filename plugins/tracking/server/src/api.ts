import type { Core } from '@strapi/strapi';
import type { Section } from '@virtual-school/portal-kit';
import type { What } from './domain/kinds';

export type { What } from './domain/kinds';
export type { ReportState } from './domain/report-life';

/**
 * What this plugin tells others: `tracking.told`, `tracking.amended` and `tracking.withdrawn`, each with
 * { report, urn, authorityId, what, from, to?, toldAt }: a public id, days, no name and no answer.
 */
export const tracking = (strapi: Core.Strapi) => ({
  /** The questions that a school is asked on that day: for seeds and tests, which fill what is asked. */
  sectionToFill: (what: What, today: string) => (strapi.plugin('tracking').service('sections') as (what: What, today: string) => Section)(what, today),
});
