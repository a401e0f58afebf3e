import type { Core } from '@strapi/strapi';
import type { Duty } from './domain/duty';

export type { Area } from './domain/areas';
export type { AnswerKind, AppliesWhen, Duty, DutyEvent, Force, OwedBy } from './domain/duty';

type Catalogue = { all(): Promise<readonly Duty[]> };

/** What this plugin tells others: the published duties; and the event `duties.confirmed` `{ urn, year }`. */
export const duties = (strapi: Core.Strapi) => ({
  /** What is published today, in the order of the codes: for public pages. */
  catalogue: () => (strapi.plugin('duties').service('catalogue') as Catalogue).all(),
});
