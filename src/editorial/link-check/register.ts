import type { Core } from '@strapi/strapi';
import { checkLinks, type Report } from './check-links';

type Jobs = { register(type: string, handler: () => Promise<Record<string, unknown>>): void; every(minutes: number, name: string, handler: () => Promise<void>): void };
type Portal = { jobs: Jobs; clock: { now(): Date }; database: { inTransaction<T>(work: () => Promise<T>): Promise<T> } };

/** The check as a job of its own name, for the command, and once a day. In register(). */
export const registerLinkCheck = (strapi: Core.Strapi, { jobs, clock, database }: Portal): void => {
  const check = (): Promise<Report> =>
    checkLinks(strapi, {
      outside: process.env.LINK_CHECK_EXTERNAL === 'on',
      own: (process.env.PUBLIC_URL ?? '').replace(/\/$/, ''),
      now: () => clock.now(),
      inTransaction: (work) => database.inTransaction(work),
    });
  jobs.register('cms.check-links', check);
  jobs.every(24 * 60, 'cms.check-links', async () => void (await check()));
};
