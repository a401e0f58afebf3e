import type { Core } from '@strapi/strapi';
import { accountList, accountNeeds } from '../accounts';
import { portal } from '../api';
import type { JobsService } from '../jobs';
import { deliveriesStore, type OutboxService } from '../outbox';
import type { AdminRoute } from './admin-route';
import type { PanelNeeds } from './needs';
import type { AdminPanelService } from './panel-service';
import { permissionActions } from './permissions';
import { accountRoutes } from './routes/accounts';
import { auditRoutes } from './routes/audit';
import { invitationRoutes } from './routes/invitations';
import { numberRoutes } from './routes/numbers';
import { outboxRoutes } from './routes/outbox';
import { registerRoutes } from './routes/register';
import { settingRoutes } from './routes/settings';
import { uploadsStore } from './store/uploads-store';
import { bringRegister, registerJob } from './use-cases/bring-register';

export { adminPanelService } from './panel-service';

const needsOf = (strapi: Core.Strapi): PanelNeeds => {
  const services = portal(strapi);
  return {
    ...services,
    jobs: services.jobs as JobsService,
    outbox: services.outbox as OutboxService,
    adminPanel: services.adminPanel as AdminPanelService,
    people: accountNeeds(services),
    listAccounts: accountList(services),
    deliveries: deliveriesStore(services),
    uploads: uploadsStore(services),
  };
};

/** Every way from the admin panel into the portal, below /school-portal. */
export const adminRoutes = (strapi: Core.Strapi): AdminRoute[] => {
  const needs = needsOf(strapi);
  return [numberRoutes, accountRoutes, invitationRoutes, registerRoutes, settingRoutes, auditRoutes, outboxRoutes].flatMap((routes) => routes(needs));
};

type Permissions = { actionProvider: { registerMany(actions: readonly object[]): Promise<void> } };

/** In bootstrap: what may be given to a role of the CMS, and the job behind the register's page. */
export const announceAdminPanel = async (strapi: Core.Strapi): Promise<void> => {
  await (strapi.service('admin::permission') as unknown as Permissions).actionProvider.registerMany(permissionActions);
  portal(strapi).jobs.register(registerJob, bringRegister(needsOf(strapi)));
};
