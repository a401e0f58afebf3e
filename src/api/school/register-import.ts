import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { importGias, importGiasLinks, NotTheRegister, type GiasReport } from './store/import-gias';

type Jobs = { register(type: string, handler: (payload: Record<string, unknown>, report: GiasReport) => Promise<Record<string, unknown>>): void };
type Database = { query(): Knex; inTransaction<T>(work: (trx: Knex) => Promise<T>): Promise<T>; client: string };

/** The import as a job: a command follows it where the portal runs on SQLite, and does it itself elsewhere. */
export const registerGiasImport = (strapi: Core.Strapi): void => {
  const portal = strapi.plugin('school-portal');
  const database = portal.service('database') as Database;
  (portal.service('jobs') as Jobs).register('cms.import-gias', async ({ file, links }, report) => {
    try {
      const counts = await importGias(database, String(file), report);
      const successors = links ? await importGiasLinks(database, String(links), report) : 0;
      return { ...counts, successors };
    } catch (error) {
      if (error instanceof NotTheRegister) return { refused: error.message };
      throw error;
    }
  });
};
