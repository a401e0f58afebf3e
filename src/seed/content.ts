import type { Core } from '@strapi/strapi';
import { guidance, pages, training, type SeedEntry } from './words';

const seed = async (strapi: Core.Strapi, uid: string, entries: readonly (SeedEntry & { draft?: boolean })[]): Promise<void> => {
  const documents = strapi.documents(uid as never);
  if ((await documents.count({} as never)) > 0) return; // an editor's work is never overwritten
  for (const { draft, ...data } of entries) await documents.create({ data, status: draft ? 'draft' : 'published' } as never);
};

/** First content of an empty installation. */
export const seedContent = async (strapi: Core.Strapi): Promise<void> => {
  await seed(strapi, 'api::guidance-article.guidance-article', guidance);
  await seed(strapi, 'api::training-resource.training-resource', training);
  await seed(strapi, 'api::page.page', pages);
};
