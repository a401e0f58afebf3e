import type { Core } from '@strapi/strapi';
import { portal } from '../api';
import type { FilesService } from '../files';
import type { JobsService } from '../jobs';
import type { OutboxService } from '../outbox';
import type { Life } from './life';

export const lifeOf = (strapi: Core.Strapi): Life => strapi.plugin('school-portal').service('life') as Life;

const workersOf = (strapi: Core.Strapi) => ({ outbox: portal(strapi).outbox as OutboxService, jobs: portal(strapi).jobs as JobsService, files: portal(strapi).files as FilesService });

/** Only a server works off the outbox and the jobs; a command that boots the same app leaves them to it. */
export const startWorkers = (strapi: Core.Strapi): void => {
  for (const worker of Object.values(workersOf(strapi))) worker.start();
};

export const stopWorkers = async (strapi: Core.Strapi): Promise<void> => {
  lifeOf(strapi).startDraining();
  await Promise.all(Object.values(workersOf(strapi)).map((worker) => worker.stop()));
};
