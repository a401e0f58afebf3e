import type { Core } from '@strapi/strapi';
import { keepStatements, type Preparing } from './keep-statements';

type SqliteConnection = Preparing & { inTransaction: boolean };

/**
 * What happens to SQLite's only connection each time before the pool hands it out.
 *
 * A COMMIT that failed leaves it inside the transaction: every later write would be acknowledged and never reach the
 * disk. The pool hands out free connections, so an open transaction on one is exactly that.
 *
 * SQLite answers at once, and who waits for the connection is woken in the same turn of the loop: without an end to the turn,
 * fifty requests that come in one moment would go through all their queries before anybody else is heard.
 */
export const mindSqliteConnection = (strapi: Core.Strapi, endLongTurn: () => Promise<void>): void => {
  if (strapi.config.get('database.connection.client') === 'postgres') return;
  const known = new WeakSet<SqliteConnection>();
  strapi.db.connection.client.validateConnection = async (connection: SqliteConnection) => {
    if (!known.has(connection)) keepStatements(connection);
    known.add(connection);
    await endLongTurn();
    if (connection.inTransaction) connection.exec('rollback');
    return true;
  };
};
