import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { publishes } from '@virtual-school/portal-kit';
import { whatMakesNoSense, type WrittenEvent } from './what-makes-no-sense';

type Portal = { database: { inTransaction<T>(work: () => Promise<T>): Promise<T> }; authorities: { byCode(code: string): Promise<unknown> }; clock: { today(): string } };

const uid = 'api::training-event.training-event';

const publishedNow = async (strapi: Core.Strapi, documentId: string | undefined): Promise<WrittenEvent | undefined> =>
  documentId === undefined ? undefined : ((await strapi.db.query(uid).findOne({ where: { documentId, publishedAt: { $notNull: true } }, populate: ['sessions'] })) as unknown as WrittenEvent | null) ?? undefined;

const problemOf = async ({ authorities, clock }: Portal, before: WrittenEvent | undefined, event: WrittenEvent): Promise<string | undefined> => {
  const code = event.authority_code;
  return whatMakesNoSense(event, { isKnown: !code || (await authorities.byCode(code)) !== undefined, wasCalledOff: before?.cancelled === true, today: clock.today() });
};

/** An event that makes no sense is not published, and its editor reads why: what was written is looked at as it would stand, and taken back. In register(). */
export const refuseEvents = (strapi: Core.Strapi, portal: Portal): void => {
  strapi.documents.use(async (context, next) => {
    const { action, params } = context;
    if (context.uid !== uid || !publishes(action, params)) return next();
    return portal.database.inTransaction(async () => {
      const asked = (params as { documentId?: string }).documentId;
      const before = await publishedNow(strapi, asked);
      const result = await next();
      const event = await publishedNow(strapi, asked ?? (result as { documentId?: string } | null)?.documentId);
      const problem = event && (await problemOf(portal, before, event));
      if (problem) throw new errors.ApplicationError(problem);
      return result;
    });
  });
};
