import type { Core } from '@strapi/strapi';
import { children } from '@virtual-school/strapi-plugin-children/api';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import type { TrackingNeeds } from '../use-cases/needs';
import { childrenOfSchool } from './children-of-school';
import { listsStore } from './lists-store';
import { reportsStore } from './reports-store';

/** Everything the use cases work with, from the services of this installation. */
export const needsOf = (strapi: Core.Strapi): TrackingNeeds => {
  const { database, vault, settings, outbox, schools, accounts } = portal(strapi);
  const { visibility, records } = children(strapi);
  const own = { database, vault, visibility };
  return { reports: reportsStore(own), lists: listsStore(own), ofSchool: childrenOfSchool(own), visibility, records, settings, outbox, schools, accounts };
};
