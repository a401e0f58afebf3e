import type { Core } from '@strapi/strapi';

type SqliteConnection = { inTransaction: boolean; exec: (sql: string) => void };

/**
 * A COMMIT that failed leaves SQLite's only connection inside the transaction: every later write would be acknowledged
 * and never reach the disk. The pool hands out free connections, so an open transaction on one is exactly that.
 */
export const leaveNoOpenTransaction = (strapi: Core.Strapi): void => {
  if (strapi.config.get('database.connection.client') === 'postgres') return;
  strapi.db.connection.client.validateConnection = (connection: SqliteConnection) => {
    if (connection.inTransaction) connection.exec('rollback');
    return true;
  };
};
