import type { Core } from '@strapi/strapi';
import { fixedPaths, folders, publicPath, type PublicUid } from '../../site/addresses';
import { audienceSwitches } from '../../site/audiences';
import type { Rename } from '../flatten-renames';
import type { Known } from './judge-link';

export type PublishedEntry = Record<string, unknown> & { slug: string; title?: string; question?: string };
export type Page = { uid: PublicUid; entry: PublishedEntry };

/** Pages and files that the site makes by itself. */
const made: readonly string[] = [...fixedPaths, ...Object.values(audienceSwitches).map((audience) => `/for/${audience}`), '/changes.atom', '/sitemap.xml'];

/** At most this many entries of a type are read; a Virtual School has some hundreds. */
const most = 5000;

/** Every published entry that has a page. */
export const publishedPages = async (strapi: Core.Strapi): Promise<Page[]> => {
  const of = async (uid: PublicUid): Promise<Page[]> => ((await strapi.db.query(uid).findMany({ where: { publishedAt: { $notNull: true } }, limit: most })) as PublishedEntry[]).map((entry) => ({ uid, entry }));
  return (await Promise.all((Object.keys(folders) as PublicUid[]).map(of))).flat();
};

export const knownAddresses = async (strapi: Core.Strapi, pages: readonly Page[]): Promise<Known> => {
  const renames = (await strapi.db.query('api::renamed-address.renamed-address').findMany({ select: ['from_path', 'to_path'] })) as Rename[];
  const events = (await strapi.db.query('api::training-event.training-event').findMany({ where: { publishedAt: { $notNull: true } }, select: ['slug'], limit: most })) as { slug: string }[];
  const files = (await strapi.db.query('plugin::upload.file').findMany({ select: ['url'] })) as { url: string }[];
  return {
    paths: new Set([...made, ...pages.map(({ uid, entry }) => publicPath(uid, entry.slug)), ...events.map(({ slug }) => `/training/events/${slug}`)]),
    renamed: new Map(renames.map((each) => [each.from_path, each.to_path])),
    files: new Set(files.map(({ url }) => url.toLowerCase())),
  };
};
