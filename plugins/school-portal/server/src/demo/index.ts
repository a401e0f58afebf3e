import type { Core } from '@strapi/strapi';
import type { Definition } from '@virtual-school/portal-kit';
import { portal } from '../api';
import type { DoorService } from '../services/door';
import { accountsPage } from './accounts-page';
import { demoStore } from './demo-store';
import { mailPage, mailPages } from './mail-pages';

/** Pages of the demonstration: one press signs in as anybody. Mounted only where DEMO=1, which production refuses. */
export const demoPages = (strapi: Core.Strapi): Definition[] => {
  const services = portal(strapi);
  const needs = { store: demoStore(services.database), roles: services.roles, sessions: () => (services.door as DoorService).needs().sessions };
  return [accountsPage(needs), mailPages(), mailPage()];
};
