import type { Core } from '@strapi/strapi';
import { closeUsersPermissions } from './accounts';
import { announceAdminPanel } from './admin-panel';
import { portal } from './api';
import { auditKey, sealRows } from './audit';
import type { MailerService } from './outbox';
import { startWorkers, lifeOf } from './services/workers';
import { ownPlugins, rememberPlugins } from './store/installed-plugins';
import { lastResort } from './store/last-resort';
import { missingPlugins, refusal } from './store/start-checks';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const { database, clock, jobs, mailer } = portal(strapi);
  const here = ownPlugins(strapi);
  const missing = await missingPlugins(strapi, here);
  if (missing.length > 0) throw refusal(`${missing.join(', ')} was installed here before and is not loaded now; build or install it again`);
  await rememberPlugins(database, here);
  await closeUsersPermissions(strapi);
  await announceAdminPanel(strapi);

  (mailer as MailerService).listen();
  const key = auditKey(process.env);
  jobs.every(0, 'seal-audit', async () => {
    await sealRows(database, clock, key); // one batch a tick: "until none is left" would never end under load, and a stop waits for it
  });
  if (process.env.PORTAL_WORKERS !== 'off') startWorkers(strapi);
  lastResort(strapi, () => lifeOf(strapi).startDraining());
};
