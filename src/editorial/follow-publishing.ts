import type { Core } from '@strapi/strapi';
import { publishes } from '@virtual-school/portal-kit';
import { isPublicUid, publicPath, type PublicUid } from '../site/addresses';
import { forgetPlace, formerSlugs, keepPlace, keepRename, placeLeftBy, takeAddress } from './rename-store';

type Portal = { database: { inTransaction<T>(work: () => Promise<T>): Promise<T> }; outbox: { emit(type: string, payload: Record<string, unknown>): Promise<void> } };
type Published = { documentId: string; slug: string; topic?: string | null; statutory_change?: boolean | null; change_note?: string | null };

const guidance = 'api::guidance-article.guidance-article';

const publishedAs = async (strapi: Core.Strapi, uid: PublicUid, documentId: string | undefined): Promise<Published | undefined> =>
  documentId === undefined ? undefined : ((await strapi.db.query(uid).findOne({ where: { documentId, publishedAt: { $notNull: true } } })) as Published | null) ?? undefined;

/** The old address of a page leads to the new one from the moment at which the new one is there. */
const followAddress = async (strapi: Core.Strapi, uid: PublicUid, before: Published | undefined, after: Published): Promise<void> => {
  const path = publicPath(uid, after.slug);
  const left = before ? publicPath(uid, before.slug) : await placeLeftBy(strapi, after.documentId);
  if (left !== undefined && left !== path) await keepRename(strapi, { from_path: left, to_path: path });
  else await takeAddress(strapi, path);
};

/** The wording of a duty changed, and the editor says how: schools whose answers depend on it are told (docs/roles/editor.md). */
const saysNewWording = (before: Published | undefined, after: Published): boolean => Boolean(after.statutory_change && after.change_note) && after.change_note !== before?.change_note;

/** A duty may still name the article by an address that it had before: so those are told with it. */
const changeOf = async (strapi: Core.Strapi, { slug, topic, change_note: change }: Published): Promise<Record<string, unknown>> =>
  ({ slug, former: await formerSlugs(strapi, slug), topic: topic ?? null, change });

const leaving: readonly string[] = ['unpublish', 'delete'];

/** What follows from an editor's publishing and unpublishing, in one transaction with it. In register(). */
export const followPublishing = (strapi: Core.Strapi, { database, outbox }: Portal): void => {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context;
    if (!isPublicUid(uid) || !(leaving.includes(action) || publishes(action, params))) return next();
    return database.inTransaction(async () => {
      const asked = (params as { documentId?: string }).documentId;
      const before = await publishedAs(strapi, uid, asked);
      const result = await next();
      if (action === 'delete' && asked) await forgetPlace(strapi, asked);
      if (action === 'unpublish' && before) await keepPlace(strapi, publicPath(uid, before.slug), before.documentId);
      if (leaving.includes(action)) return result;
      const after = await publishedAs(strapi, uid, asked ?? (result as { documentId?: string } | null)?.documentId);
      if (!after) return result;
      await followAddress(strapi, uid, before, after);
      if (uid === guidance && saysNewWording(before, after)) await outbox.emit('guidance.changed', await changeOf(strapi, after));
      return result;
    });
  });
};
