import type { Core } from '@strapi/strapi';
import { publicPath } from '../site/addresses';
import { flattenRenames, type Rename } from './flatten-renames';
import { formerPaths } from './former-paths';

const uid = 'api::renamed-address.renamed-address';
const guidance = 'api::guidance-article.guidance-article';

/** Renames that this one touches: those that led to the old address, and those of either address. */
const touchedBy = (strapi: Core.Strapi, { from_path: from, to_path: to }: Rename): Promise<Rename[]> =>
  strapi.db.query(uid).findMany({ where: { $or: [{ to_path: from }, { from_path: { $in: [from, to] } }] }, select: ['from_path', 'to_path'] }) as Promise<Rename[]>;

/** The page that was at `from_path` is at `to_path` now. In the caller's transaction. */
export const keepRename = async (strapi: Core.Strapi, rename: Rename): Promise<void> => {
  const before = await touchedBy(strapi, rename);
  await strapi.db.query(uid).deleteMany({ where: { from_path: { $in: before.map((each) => each.from_path) } } });
  for (const each of flattenRenames(before, rename)) await strapi.documents(uid).create({ data: each });
};

/** A page left the site: should it come back under another address, this one leads there. Until then nothing stands here. In the caller's transaction. */
export const keepPlace = async (strapi: Core.Strapi, path: string, page: string): Promise<void> => {
  await strapi.db.query(uid).deleteMany({ where: { $or: [{ from_path: path }, { page_document: page }] } });
  await strapi.db.query(uid).create({ data: { from_path: path, page_document: page } });
};

/** Where a page stood that has left the site. */
export const placeLeftBy = async (strapi: Core.Strapi, page: string): Promise<string | undefined> =>
  ((await strapi.db.query(uid).findOne({ where: { page_document: page } })) as Rename | null)?.from_path;

/** A page is gone for good: nobody waits for it at its place any more. */
export const forgetPlace = async (strapi: Core.Strapi, page: string): Promise<void> => {
  await strapi.db.query(uid).deleteMany({ where: { page_document: page, to_path: { $null: true } } });
};

/** Somebody published a page here: nobody is led away from it any more. */
export const takeAddress = async (strapi: Core.Strapi, path: string): Promise<void> => {
  await strapi.db.query(uid).deleteMany({ where: { from_path: path } });
};

/** The ends of the addresses at which this article stood before. */
export const formerSlugs = async (strapi: Core.Strapi, slug: string): Promise<string[]> => {
  const folder = publicPath(guidance, '');
  const renames = (await strapi.db.query(uid).findMany({ where: { from_path: { $startsWith: folder } }, select: ['from_path', 'to_path'] })) as Rename[];
  const slugs = renames.map(({ from_path: from }) => from.slice(folder.length));
  const living = (await strapi.db.query(guidance).findMany({ where: { publishedAt: { $notNull: true }, slug: { $in: slugs } }, select: ['slug'] })) as { slug: string }[];
  return formerPaths(renames, publicPath(guidance, slug), new Set(living.map((each) => publicPath(guidance, each.slug)))).map((path) => path.slice(folder.length));
};
