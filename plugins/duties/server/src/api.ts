import type { Core } from '@strapi/strapi';
import type { Duty } from './domain/duty';
import type { PublishedDuties } from './store/published-duties';

export type { Area } from './domain/areas';
export type { AnswerKind, AppliesWhen, Duty, DutyEvent, Force, OwedBy } from './domain/duty';
export type { PublicDuty } from './domain/public-duty';
export type { DutyPreview, DutyPreviews } from './store/duty-preview';
export type { PublishedDuties } from './store/published-duties';

type Catalogue = { all(): Promise<readonly Duty[]> };

/** What this plugin tells others: the published duties; and the event `duties.confirmed` `{ urn, year }`. */
export const duties = (strapi: Core.Strapi) => ({
  /** What is published today, in the order of the codes. */
  catalogue: () => (strapi.plugin('duties').service('catalogue') as Catalogue).all(),
  /** The same in words, for public pages. `today`: yyyy-mm-dd. */
  published: (today: string) => (strapi.plugin('duties').service('published') as PublishedDuties).on(today),
});
