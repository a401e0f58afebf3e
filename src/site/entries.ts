import type { Core } from '@strapi/strapi';
import type { ForAudiences } from './audiences';
import type { BlockNode } from './blocks';

export type Entry = ForAudiences & { slug: string; title: string; summary: string; body: readonly BlockNode[] | null; phase?: string; force?: string; source_name?: string; source_url?: string; source_date?: string; form?: string; minutes?: number; link?: string; updatedAt: string };
type Uid = 'api::guidance-article.guidance-article' | 'api::training-resource.training-resource' | 'api::page.page';

/** Published entries, kept in memory until an editor changes one of the type. */
export const entriesOf = (strapi: Core.Strapi) => {
  const kept = new Map<Uid, Promise<Entry[]>>();
  strapi.documents.use(async (context, next) => {
    const result = await next();
    if (['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft'].includes(context.action)) kept.delete(context.uid as Uid);
    return result;
  });
  const load = (uid: Uid): Promise<Entry[]> => strapi.documents(uid as never).findMany({ status: 'published', sort: 'title:asc', limit: 500 } as never) as unknown as Promise<Entry[]>;
  return {
    all(uid: Uid): Promise<Entry[]> {
      const found = kept.get(uid) ?? load(uid);
      kept.set(uid, found);
      found.catch(() => kept.delete(uid));
      return found;
    },
    async bySlug(uid: Uid, slug: string): Promise<Entry | undefined> {
      return (await this.all(uid)).find((entry) => entry.slug === slug);
    },
  };
};
export type Entries = ReturnType<typeof entriesOf>;
