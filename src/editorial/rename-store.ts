import type { Core } from '@strapi/strapi';
import { flattenRenames, type Rename } from './flatten-renames';

const uid = 'api::renamed-address.renamed-address';

/** Renames that this one touches: those that led to the old address, and those of either address. */
const touchedBy = (strapi: Core.Strapi, { from_path: from, to_path: to }: Rename): Promise<Rename[]> =>
  strapi.db.query(uid).findMany({ where: { $or: [{ to_path: from }, { from_path: { $in: [from, to] } }] }, select: ['from_path', 'to_path'] }) as Promise<Rename[]>;

/** The page that was at `from_path` is at `to_path` now. In the caller's transaction. */
export const keepRename = async (strapi: Core.Strapi, rename: Rename): Promise<void> => {
  const before = await touchedBy(strapi, rename);
  await strapi.db.query(uid).deleteMany({ where: { from_path: { $in: before.map((each) => each.from_path) } } });
  for (const each of flattenRenames(before, rename)) await strapi.documents(uid).create({ data: each });
};

/** Somebody published a page here: nobody is led away from it any more. */
export const takeAddress = async (strapi: Core.Strapi, path: string): Promise<void> => {
  await strapi.db.query(uid).deleteMany({ where: { from_path: path } });
};
