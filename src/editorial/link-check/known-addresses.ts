import type { Core } from '@strapi/strapi';
import { articleTypes, fixedPaths, folders, isPublicUid, pdfEnd, publicPath, type PublicUid } from '../../site/addresses';
import { audienceSwitches } from '../../site/audiences';
import type { Rename } from '../flatten-renames';
import type { Known } from './judge-link';

export type PublishedEntry = Record<string, unknown>;
/** `place` is the last part of the page's address. */
export type Page = { uid: string; place: string; title: string; entry: PublishedEntry };

const duty = 'plugin::duties.duty';

/** Pages and files that the site makes by itself. */
const made: readonly string[] = [...fixedPaths, ...Object.values(audienceSwitches).map((audience) => `/for/${audience}`), '/changes.atom', '/sitemap.xml'];

/** At most this many entries of a type are read; a Virtual School has some hundreds. */
const most = 5000;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const pageOf = (uid: string) => (entry: PublishedEntry): Page => {
  const place = textOf(entry.slug) ?? textOf(entry.code)?.toLowerCase() ?? '';
  return { uid, place, title: textOf(entry.title) ?? textOf(entry.question) ?? textOf(entry.code) ?? place, entry };
};

/** Every published entry that has a page: what editors write, and the duties. */
export const publishedPages = async (strapi: Core.Strapi): Promise<Page[]> => {
  const of = async (uid: string): Promise<Page[]> => {
    const populate = 'materials' in (strapi.contentTypes[uid as PublicUid]?.attributes ?? {}) ? ['materials'] : [];
    const rows = (await strapi.db.query(uid as PublicUid).findMany({ where: { publishedAt: { $notNull: true } }, populate: populate as never, limit: most })) as PublishedEntry[];
    return rows.map(pageOf(uid));
  };
  return (await Promise.all([...Object.keys(folders), duty].map(of))).flat();
};

const pathsOf = ({ uid, place }: Page): string[] => {
  if (!isPublicUid(uid)) return [`/duties/${place}`];
  const path = publicPath(uid, place);
  return (articleTypes as readonly string[]).includes(uid) ? [path, path + pdfEnd] : [path];
};

/** The register has fifty thousand schools: only those that a link names are looked for. */
const schoolPaths = async (strapi: Core.Strapi, links: readonly string[]): Promise<string[]> => {
  const urns = [...new Set(links.flatMap((url) => /\/schools\/(\d{6})(?!\d)/i.exec(url)?.[1] ?? []))];
  const schools = urns.length === 0 ? [] : ((await strapi.db.query('api::school.school').findMany({ where: { urn: { $in: urns } }, select: ['urn'] })) as { urn: string }[]);
  return schools.map(({ urn }) => `/schools/${urn}`);
};

/** An address that was renamed takes its PDF along. */
const renamedBy = ({ from_path: from, to_path: to }: Rename): [string, string][] => [[from, to], [from + pdfEnd, to + pdfEnd]];

/** All addresses of the site that `links` may name. */
export const knownAddresses = async (strapi: Core.Strapi, pages: readonly Page[], links: readonly string[]): Promise<Known> => {
  const renames = (await strapi.db.query('api::renamed-address.renamed-address').findMany({ where: { to_path: { $notNull: true } }, select: ['from_path', 'to_path'] })) as Rename[];
  const files = (await strapi.db.query('plugin::upload.file').findMany({ select: ['url'] })) as { url: string }[];
  return {
    paths: new Set([...made, ...pages.flatMap(pathsOf), ...(await schoolPaths(strapi, links))]),
    renamed: new Map(renames.flatMap(renamedBy)),
    files: new Set(files.map(({ url }) => url.toLowerCase())),
  };
};
