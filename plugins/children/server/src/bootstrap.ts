import type { Core } from '@strapi/strapi';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { uploadsStore } from './store/uploads-store';
import { expireUploads } from './use-cases/expire-uploads';
import { publishFacts } from './use-cases/publish-facts';

export const bootstrap = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { jobs, authorities, clock, database, outbox, vault } = portal(strapi);
  jobs.every(60, 'children.facts', async () => {
    for (const { id } of await authorities.all()) await publishFacts({ database, outbox })(id, clock.today());
  });
  jobs.every(10, 'children.uploads', async () => void (await database.inTransaction(() => expireUploads(uploadsStore({ database, vault }), clock.now()))));
};
