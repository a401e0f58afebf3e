import type { Core } from '@strapi/strapi';

const BOOT_LOCK = 20_261_123;

/** Two nodes that start on an empty PostgreSQL would migrate over each other: the second waits until the first is done. */
export const takeBootLock = async (strapi: Core.Strapi): Promise<(() => Promise<void>) | undefined> => {
  if (strapi.config.get('database.connection.client') !== 'postgres') return undefined;
  const knex = strapi.db.connection;
  const connection: unknown = await knex.client.acquireConnection();
  await knex.raw('select pg_advisory_lock(?)', [BOOT_LOCK]).connection(connection as never);
  return async () => {
    await knex.raw('select pg_advisory_unlock(?)', [BOOT_LOCK]).connection(connection as never);
    await knex.client.releaseConnection(connection);
  };
};
