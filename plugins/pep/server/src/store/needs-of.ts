import type { Core } from '@strapi/strapi';
import { children } from '@virtual-school/strapi-plugin-children/api';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { listsStore } from './lists-store';
import { pepsStore } from './peps-store';
import type { PepNeeds } from '../use-cases/needs';

/** Everything the use cases work with, from the services of this installation. */
export const needsOf = (strapi: Core.Strapi): PepNeeds => {
  const { database, vault, clock, settings, outbox, schools, accounts, files } = portal(strapi);
  const { visibility } = children(strapi);
  return { peps: pepsStore({ database, vault, clock }), lists: listsStore({ database, visibility }), children: children(strapi), settings, outbox, schools, accounts, files, clock };
};
