import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { publishes } from '../publishes';
import { whatMakesNoSense, type WrittenEvent } from './what-makes-no-sense';

type Portal = { database: { inTransaction<T>(work: () => Promise<T>): Promise<T> }; authorities: { byCode(code: string): Promise<unknown> } };

const uid = 'api::training-event.training-event';

const problemOf = async (strapi: Core.Strapi, { authorities }: Portal, documentId: string): Promise<string | undefined> => {
  const event = (await strapi.db.query(uid).findOne({ where: { documentId, publishedAt: { $notNull: true } }, populate: ['sessions'] })) as unknown as WrittenEvent | null;
  const code = event?.authority_code;
  return event ? whatMakesNoSense(event, { isKnown: !code || (await authorities.byCode(code)) !== undefined }) : undefined;
};

/** An event that makes no sense is not published, and its editor reads why: what was written is looked at as it would stand, and taken back. In register(). */
export const refuseEvents = (strapi: Core.Strapi, portal: Portal): void => {
  strapi.documents.use(async (context, next) => {
    const { action, params } = context;
    if (context.uid !== uid || !publishes(action, params)) return next();
    return portal.database.inTransaction(async () => {
      const result = await next();
      const documentId = (params as { documentId?: string }).documentId ?? (result as { documentId?: string } | null)?.documentId;
      const problem = documentId && (await problemOf(strapi, portal, documentId));
      if (problem) throw new errors.ApplicationError(problem);
      return result;
    });
  });
};
