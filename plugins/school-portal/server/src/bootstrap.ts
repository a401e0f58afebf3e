import type { Core } from '@strapi/strapi';
import { closeUsersPermissions } from './accounts';
import { announceAdminPanel } from './admin-panel';
import { portal } from './api';
import { auditKey, sealing } from './audit';
import type { FilesService } from './files';
import type { MailerService } from './outbox';
import type { DoorService } from './services/door';
import { startWorkers, lifeOf } from './services/workers';
import { ownPlugins, rememberPlugins } from './store/installed-plugins';
import { lastResort } from './store/last-resort';
import { missingPlugins, reasonNotToTakeFiles, refusal } from './store/start-checks';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const { database, clock, jobs, mailer, door, files } = portal(strapi);
  const here = ownPlugins(strapi);
  const missing = await missingPlugins(strapi, here);
  if (missing.length > 0) throw refusal(`${missing.join(', ')} was installed here before and is not loaded now; build or install it again`);
  const tooSmall = reasonNotToTakeFiles(strapi, (door as DoorService).definitions());
  if (tooSmall) throw refusal(tooSmall);
  await rememberPlugins(database, here);
  await closeUsersPermissions(strapi);
  await announceAdminPanel(strapi);

  (mailer as MailerService).listen();
  (files as FilesService).listen();
  jobs.every(15, 'sweep-files', (files as FilesService).sweep);
  jobs.every(0, 'seal-audit', sealing(database, clock, auditKey(process.env))); // a little each time: a stop waits for it
  if (process.env.PORTAL_WORKERS !== 'off') startWorkers(strapi);
  lastResort(strapi, () => lifeOf(strapi).startDraining());
};
