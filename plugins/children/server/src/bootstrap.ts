import type { Core } from '@strapi/strapi';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { publishFacts } from './use-cases/publish-facts';

export const bootstrap = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { jobs, authorities, clock, database, outbox } = portal(strapi);
  jobs.every(60, 'children.facts', async () => {
    for (const { id } of await authorities.all()) await publishFacts({ database, outbox })(id, clock.today());
  });
};
