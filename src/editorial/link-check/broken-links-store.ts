import type { Core } from '@strapi/strapi';

export type Found = { page_type: string; page_slug: string; page_title: string; url: string; reason: string };
type Row = Found & { id: number; first_seen: string };

const uid = 'api::broken-link.broken-link';
const keyOf = ({ page_type, page_slug, url }: Pick<Found, 'page_type' | 'page_slug' | 'url'>): string => [page_type, page_slug, url].join('\n');

/**
 * The table says what the last check found: what is new is added, what is still broken keeps the day on which it was
 * first seen, what was mended goes. Links that this check did not come to, `unasked`, stay as they were.
 */
export const keepFound = async (strapi: Core.Strapi, found: readonly Found[], unasked: ReadonlySet<string>, now: string): Promise<void> => {
  const before = (await strapi.db.query(uid).findMany({})) as Row[];
  const known = new Map(before.map((row) => [keyOf(row), row]));
  const still = new Set(found.map(keyOf));
  const mended = before.filter((row) => !still.has(keyOf(row)) && !unasked.has(row.url)).map(({ id }) => id);
  if (mended.length > 0) await strapi.db.query(uid).deleteMany({ where: { id: { $in: mended } } });
  for (const each of found) {
    const row = known.get(keyOf(each));
    if (row) await strapi.db.query(uid).update({ where: { id: row.id }, data: { reason: each.reason, page_title: each.page_title, last_seen: now } });
    else await strapi.documents(uid).create({ data: { ...each, first_seen: now, last_seen: now } as never });
  }
};
