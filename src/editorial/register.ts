import type { Core } from '@strapi/strapi';
import { refuseEvents } from './events/refuse-events';
import { followPublishing } from './follow-publishing';
import { registerLinkCheck } from './link-check/register';
import { mountReviewRoute } from './review-route';

type Portal = Parameters<typeof followPublishing>[1] & Parameters<typeof refuseEvents>[1] & Parameters<typeof registerLinkCheck>[1] & { clock: { today(): string } };

/** What editors get beside the content manager. After the site: the site's memory of entries is then outside the transaction of publishing. */
export const registerEditorial = (strapi: Core.Strapi): void => {
  const service = <T>(name: string): T => strapi.plugin('school-portal').service(name) as T;
  const portal: Portal = { database: service('database'), outbox: service('outbox'), authorities: service('authorities'), jobs: service('jobs'), clock: service('clock') };
  refuseEvents(strapi, portal);
  followPublishing(strapi, portal);
  registerLinkCheck(strapi, portal);
  mountReviewRoute(strapi, () => portal.clock.today());
};
