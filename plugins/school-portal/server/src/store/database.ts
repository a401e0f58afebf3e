import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Refusal, Result } from '@virtual-school/portal-kit';
import type { Knex } from 'knex';
import type { Database } from '../contract';

/** Carries a refusal out of a transaction, so that what was written before it is rolled back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/**
 * The one place that opens a transaction. Stock Strapi answers before COMMIT is confirmed and knex swallows a COMMIT
 * that failed; this awaits the execution promise, which does not lie.
 */
export const database = ({ strapi }: { strapi: Core.Strapi }): Database => {
  const open = new AsyncLocalStorage<Knex.Transaction>();
  const client = strapi.config.get('database.connection.client') === 'postgres' ? 'postgres' : 'sqlite';
  const pool = (): Knex => strapi.db.connection;

  const current = (): Knex.Transaction | undefined => {
    const trx = open.getStore();
    return trx && !trx.isCompleted() ? trx : undefined;
  };

  /** On SQLite a transaction that reads first and writes later fails at once beside a second process: take the lock now. */
  const takeWriteLock = async (trx: Knex.Transaction) => {
    if (client === 'sqlite') await trx('portal_outbox').whereRaw('0 = 1').update({ type: '' });
  };

  const inTransaction = async <T>(work: (trx: Knex) => Promise<T>): Promise<T> => {
    const outer = current();
    if (outer) return work(outer); // a nested wait for the outer COMMIT would hang for ever

    const isInside = strapi.db.inTransaction(); // Strapi's own, around an editor's publishing: it waits for us, so we must not wait for its COMMIT
    let committed: Promise<unknown> | undefined;
    const result = await strapi.db.transaction(async ({ trx }) => {
      committed = (trx as Knex.Transaction).executionPromise;
      committed?.catch(() => undefined); // awaited below; this only keeps a failed COMMIT from ending the process
      return open.run(trx as Knex.Transaction, async () => {
        await takeWriteLock(trx as Knex.Transaction);
        return work(trx as Knex);
      });
    });
    if (!isInside) await committed;
    return result as T;
  };

  const decide = async <T>(work: (trx: Knex) => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await inTransaction(async (trx) => {
        const result = await work(trx);
        if (!result.ok) throw new Refused(result);
        return result;
      });
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  };

  return { client, inTransaction, decide, query: () => current() ?? pool() };
};
