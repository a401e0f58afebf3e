import type { Core } from '@strapi/strapi';
import { linksFile } from './domain/gias-link';
import { registerFile } from './domain/gias-row';
import { checkFile, NotTheRegister } from './store/check-file';
import type { GiasReport } from './store/counts';
import { importGias } from './store/import-gias';
import { importGiasLinks } from './store/import-links';
import type { Database } from './store/write-schools';

type Jobs = { register(type: string, handler: (payload: Record<string, unknown>, report: GiasReport) => Promise<Record<string, unknown>>): void };
type Order = { file: string; links?: string };

const bringIn = async (database: Database, { file, links }: Order, report: GiasReport) => {
  await checkFile(file, registerFile);
  if (links) await checkFile(links, linksFile);
  const counts = await importGias(database, file, report);
  const linked = links ? await importGiasLinks(database, links, report) : { successors: 0, rejected: [], rejectedInAll: 0 };
  return { ...counts, ...linked, rejected: [...counts.rejected, ...linked.rejected], rejectedInAll: counts.rejectedInAll + linked.rejectedInAll };
};

/** The import as a job: a command follows it where the portal runs on SQLite, and does it itself elsewhere. */
export const registerGiasImport = (strapi: Core.Strapi): void => {
  const portal = strapi.plugin('school-portal');
  const database = portal.service('database') as Database;
  (portal.service('jobs') as Jobs).register('cms.import-gias', async (order, report) => {
    try {
      return await bringIn(database, order as Order, report);
    } catch (error) {
      if (error instanceof NotTheRegister) return { refused: error.message };
      throw error;
    }
  });
};
