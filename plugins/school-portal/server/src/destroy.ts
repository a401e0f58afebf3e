import type { Core } from '@strapi/strapi';
import { stopWorkers } from './services/workers';

/** Runs before the server closes: no new work, and what is under way is finished first. */
export const destroy = ({ strapi }: { strapi: Core.Strapi }): Promise<void> => stopWorkers(strapi);
