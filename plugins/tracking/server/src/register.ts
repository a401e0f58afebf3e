import type { Core } from '@strapi/strapi';
import { addModels, portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { trackingMails } from './domain/mails';
import { roles } from './domain/roles';
import { sealedColumns, trackingModels } from './models';
import { amendPage } from './pages/amend/route';
import { choosePage } from './pages/choose/route';
import { reportPage } from './pages/report/route';
import { reportsPage } from './pages/reports/route';
import { tellPage } from './pages/tell/route';
import { needsOf } from './store/needs-of';
import { councilReaders, tellers } from './store/scope';

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  addModels(strapi, trackingModels);

  const { door, vault, settings, roles: registry } = portal(strapi);
  settings.declare(Object.values(trackingMails));
  registry.register(roles);
  for (const [table, column] of sealedColumns) vault.registerColumn(table, column);

  const needs = needsOf(strapi);
  door.mount([choosePage(needs), tellPage(needs), reportsPage(needs), reportPage(needs), amendPage(needs)]);
  door.home('/portal/tell-us', ['school-office']);
  door.navigation([{ text: 'Tell us now', href: '/portal/tell-us', roles: tellers }, { text: 'What schools told us', href: '/portal/reports', roles: councilReaders }]);
};
