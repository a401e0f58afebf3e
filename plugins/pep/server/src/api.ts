import type { Core } from '@strapi/strapi';
import type { Section } from '@virtual-school/portal-kit';

export type { PartName, PartState, PlanState } from './domain/pep-life';

/**
 * What this plugin tells others: `pep.opened`, `pep.meeting-set`, `pep.signed`, `pep.returned`, `pep.approved`, each with public ids only;
 * `pep.approved` of a first plan also `first`, the days on which care began and on which the school signed its part;
 * and `pep.at-school`: counts of the plans of a term at a school; `term` is its name, `from` and `until` its first and last day (yyyy-mm-dd), by which it is the same term under another name.
 */
export const pep = (strapi: Core.Strapi) => ({
  /** The sections as they are declared: for seeds and tests, which fill what is asked. */
  sections: () => strapi.plugin('pep').service('sections') as readonly Section[],
});
