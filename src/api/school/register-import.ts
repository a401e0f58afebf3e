import type { Core } from '@strapi/strapi';
import type { RegisterOutcome, RegisterSource } from '@virtual-school/strapi-plugin-school-portal/api';
import { bringIn, type BroughtIn, type Order } from './store/bring-in';
import { NotTheRegister } from './store/check-file';
import type { GiasReport } from './store/counts';
import { lastImport } from './store/last-import';
import type { Database } from './store/write-schools';

type Jobs = { register(type: string, handler: (payload: Record<string, unknown>, report: GiasReport) => Promise<Record<string, unknown>>): void };
type AdminPanel = { schoolRegister(source: RegisterSource): void };

type Needs = { database: Database; last: ReturnType<typeof lastImport> };

/** A file that is not the register is an answer, not a failure. */
const run = async ({ database, last }: Needs, order: Order, report: GiasReport): Promise<BroughtIn | { refused: string }> => {
  try {
    const counts = await bringIn(database, order, report);
    if (!order.preview) await last.note();
    return counts;
  } catch (error) {
    if (error instanceof NotTheRegister) return { refused: error.message };
    throw error;
  }
};

const cutOff = 'The file ends in the middle of a row, as if it had not been downloaded to its end: the rows before that can be read.';

/** The counts in the words of the admin panel. */
const outcomeOf = (done: BroughtIn | { refused: string }): RegisterOutcome =>
  'refused' in done
    ? done
    : {
        numbers: [{ label: 'Added', value: done.added }, { label: 'Changed', value: done.changed }, { label: 'Unchanged', value: done.unchanged }, { label: 'Left out, not in England', value: done.leftOut }, { label: 'Successors noted', value: done.successors }],
        rejected: done.rejected, rejectedInAll: done.rejectedInAll,
        ...((done.cutOffAt ?? done.linksCutOffAt) !== undefined && { warning: cutOff }),
      };

/**
 * The import as a job: a command follows it where the portal runs on SQLite, and does it itself elsewhere. The admin panel
 * shows it first and then does it.
 */
export const registerGiasImport = (strapi: Core.Strapi): void => {
  const portal = strapi.plugin('school-portal');
  const database = portal.service('database') as Database;
  const needs: Needs = { database, last: lastImport(strapi, database) };
  (portal.service('jobs') as Jobs).register('cms.import-gias', (order, report) => run(needs, order as Order, report));
  (portal.service('adminPanel') as AdminPanel).schoolRegister({
    state: needs.last.state,
    bring: async ({ register, links }, { preview }, report) => outcomeOf(await run(needs, { file: register, preview, ...(links && { links }) }, report)),
  });
};
