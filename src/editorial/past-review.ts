import type { Core } from '@strapi/strapi';
import { addDays } from '@virtual-school/portal-kit';

export type Reviewed = { uid: string; documentId: string; title: string; review_on: string };
export type ToReview = Reviewed & { state: 'past' | 'soon' };

/** Days before its review date at which an entry is shown as due soon. */
export const soonDays = 30;

const types = ['api::guidance-article.guidance-article', 'api::local-policy.local-policy', 'api::form-download.form-download'] as const;

/** Published entries past their review date or within 30 days of it, the longest past first. Days are yyyy-mm-dd. */
export const toReview = (entries: readonly Reviewed[], today: string): ToReview[] =>
  entries
    .filter(({ review_on }) => review_on <= addDays(today, soonDays))
    .map((entry): ToReview => ({ ...entry, state: entry.review_on < today ? 'past' : 'soon' }))
    .sort((a, b) => a.review_on.localeCompare(b.review_on) || a.title.localeCompare(b.title));

const reviewedOf = async (strapi: Core.Strapi, uid: (typeof types)[number], until: string): Promise<Reviewed[]> => {
  const rows = (await strapi.db.query(uid).findMany({ where: { publishedAt: { $notNull: true }, review_on: { $lte: until } }, select: ['documentId', 'title', 'review_on'], orderBy: { review_on: 'asc' }, limit: 200 })) as Omit<Reviewed, 'uid'>[];
  return rows.map((row) => ({ uid, ...row }));
};

/** What the Virtual School has published and should read again. */
export const entriesToReview = async (strapi: Core.Strapi, today: string): Promise<ToReview[]> =>
  toReview((await Promise.all(types.map((uid) => reviewedOf(strapi, uid, addDays(today, soonDays))))).flat(), today);
