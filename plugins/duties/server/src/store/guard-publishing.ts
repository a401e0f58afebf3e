import { publishes } from '@virtual-school/portal-kit';
import type { Core } from '@strapi/strapi';
import { createRequire } from 'node:module';
import path from 'node:path';
import { missingSource, refusalWords, type SourceBoxes } from '../domain/source-link';
import { dutyType } from './duty-type';

type Order = { documentId?: string; data?: SourceBoxes };
type Refusal = new (message: string) => Error;

/** Strapi tells an editor the words of its own errors only, and those are found where Strapi itself finds them: a second copy would be another class. */
const refusalOf = (strapi: Core.Strapi): Refusal => {
  const ofStrapi = createRequire(path.join(strapi.dirs.app.root, 'package.json')).resolve('@strapi/strapi');
  return (createRequire(ofStrapi)('@strapi/utils') as { errors: { ApplicationError: Refusal } }).errors.ApplicationError;
};

/** A duty from memory is published with link, section and date, or not at all; whichever way somebody publishes it. In register(). */
export const guardPublishing = (strapi: Core.Strapi): void => {
  const ApplicationError = refusalOf(strapi);
  strapi.documents.use(async ({ uid, action, params }, next) => {
    const order = params as Order;
    if (uid !== dutyType || !publishes(action, order)) return next();
    const draft = order.documentId === undefined ? {} : ((await strapi.db.query(dutyType).findOne({ where: { documentId: order.documentId, publishedAt: { $null: true } } })) as SourceBoxes | null) ?? {};
    const missing = missingSource({ ...draft, ...order.data });
    if (missing.length > 0) throw new ApplicationError(refusalWords(missing));
    return next();
  });
};
