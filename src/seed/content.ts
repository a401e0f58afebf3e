import type { Core } from '@strapi/strapi';
import { forms } from './forms';
import { guidance } from './guidance';
import { news } from './news';
import { pages } from './pages';
import { policies } from './policies';
import { questions } from './questions';
import { training } from './training';

type Entry = Readonly<Record<string, unknown>> & { draft?: boolean };

/** What a seed says of itself is not written down. */
const dataOf = (entry: Entry): Record<string, unknown> => Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'draft' && name !== 'covers'));

const seed = async (strapi: Core.Strapi, name: string, entries: readonly Entry[]): Promise<void> => {
  const documents = strapi.documents(`api::${name}.${name}` as never);
  if ((await documents.count({} as never)) > 0) return; // an editor's work is never overwritten
  for (const entry of entries) await documents.create({ data: dataOf(entry), status: entry.draft ? 'draft' : 'published' } as never);
};

/** First content of an empty installation. Nobody is named in it: the team adds itself. */
export const seedContent = async (strapi: Core.Strapi): Promise<void> => {
  await seed(strapi, 'guidance-article', guidance);
  await seed(strapi, 'training-resource', training);
  await seed(strapi, 'page', pages);
  await seed(strapi, 'local-policy', policies);
  await seed(strapi, 'news-item', news);
  await seed(strapi, 'question', questions);
  await seed(strapi, 'form-download', forms.map((form) => ({ ...form, draft: true })));
};
