import type { Core } from '@strapi/strapi';
import { closeUsersPermissions } from './accounts';
import { portal } from './api';
import { auditKey, sealing } from './audit';
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

  (mailer as MailerService).listen();
  jobs.every(0, 'seal-audit', sealing(database, clock, auditKey(process.env))); // a little each time: a stop waits for it
  if (process.env.PORTAL_WORKERS !== 'off') startWorkers(strapi);
  lastResort(strapi, () => lifeOf(strapi).startDraining());
};
