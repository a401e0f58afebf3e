import type { JobHandler } from '@virtual-school/strapi-plugin-school-portal/api';
import { z } from 'zod';
import type { ImportOrder, ImportOutcome, ImportReport } from '../contract';

const order = z.strictObject({ path: z.string(), asOf: z.string(), authority: z.string().optional(), yes: z.boolean().optional() });
const code = z.object({ code: z.string().regex(/^[A-Z0-9_]{2,40}$/) });

/** A database writes values into its messages: only its code may be told. */
const safely = (error: unknown): Error => {
  const known = code.safeParse(error);
  return new Error(`The import stopped and changed nothing${known.success ? ` (${known.data.code})` : ''}. Run it again; if it stops again, look at the disk and the database`);
};

/** An import as a job: what it answers holds no value of the file. */
export const importJob = (run: (order: ImportOrder, report: ImportReport) => Promise<ImportOutcome>): JobHandler => async (payload, report) => {
  try {
    return await run(order.parse(payload), report);
  } catch (error) {
    throw safely(error);
  }
};
