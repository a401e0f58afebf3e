import type { Core } from '@strapi/strapi';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import type { DutyNeeds } from '../use-cases/needs';
import { catalogueStore } from './catalogue-store';
import { factsStore } from './facts-store';
import { happeningsStore } from './happenings-store';
import { returnsStore } from './returns-store';
import { sharesStore } from './shares-store';
import { wordingsStore } from './wordings-store';

/** Everything the use cases work with, from the services of this installation. */
export const needsOf = (strapi: Core.Strapi): DutyNeeds => {
  const { database, vault, clock, outbox, schools, accounts } = portal(strapi);
  const shared = { database, vault, clock };
  return { catalogue: catalogueStore(strapi), returns: returnsStore(shared), shares: sharesStore(shared), facts: factsStore(shared), happenings: happeningsStore(shared), wordings: wordingsStore(shared), outbox, schools, accounts, clock };
};
