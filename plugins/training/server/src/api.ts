import type { Core } from '@strapi/strapi';
import type { Catalogue } from './services/catalogue';
import type { Keeper } from './services';

export type { Catalogue, CheckedCertificate, PublicEvent } from './services/catalogue';
export type { Keeper } from './services';

/** What this plugin tells others: `training.attended`, `{ booking, urn?, account, role, event, topic, on }` with public ids only; `account` is null for somebody without one. */
export type TrainingServices = { catalogue: Catalogue; keeper: Keeper };

export const training = (strapi: Core.Strapi): TrainingServices => ({
  get catalogue(): Catalogue {
    return strapi.plugin('training').service('catalogue') as Catalogue;
  },
  get keeper(): Keeper {
    return strapi.plugin('training').service('keeper') as Keeper;
  },
});
