import type { Core } from '@strapi/strapi';

/** What a failed call says about the world, without the values that knex writes into its messages. */
const connectionCodes = new Set(['57P01', '57P02', '57P03', '08000', '08003', '08006', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT']);
const storageCodes = /^(SQLITE_(FULL|IOERR|BUSY|READONLY|CANTOPEN)|ENOSPC|53100)/;

type Failure = { code?: string; name?: string; message?: string; stack?: string };

export const isConnectionLoss = (error: unknown): boolean => {
  const { code, name, message } = (error ?? {}) as Failure;
  return connectionCodes.has(code ?? '') || name === 'KnexTimeoutError' || /Connection terminated|Connection ended unexpectedly/.test(message ?? '');
};

/** True when trying again later may help: the database is away, or the disk is full. */
export const isPassing = (error: unknown): boolean => isConnectionLoss(error) || storageCodes.test((error as Failure)?.code ?? '');

/** The kind, the code and where it happened; never the message, in which a name or an answer may stand. */
export const safeWords = (error: unknown): string => {
  const { code, name, stack } = (error ?? {}) as Failure;
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).join('\n');
  return `${name ?? 'Error'}${code ? ` ${code}` : ''}\n${frames}`;
};

let installed = false;

/**
 * Stock Strapi ends the process when PostgreSQL restarts under load, because a pool error has no handler. A lost
 * connection is noted and the next request takes a new one; after anything else the state is unknown: note it and end,
 * so that whatever supervises the process starts a clean one.
 */
export const lastResort = (strapi: Core.Strapi, drain: () => void): void => {
  if (installed) return;
  installed = true;
  const handle = (kind: string, isFatal: boolean) => (error: unknown) => {
    strapi.log.error(`${kind}: ${safeWords(error)}`);
    if (!isFatal || isConnectionLoss(error)) return;
    drain();
    setTimeout(() => process.exit(1), 1000);
  };
  process.on('unhandledRejection', handle('Unhandled rejection', false));
  process.on('uncaughtException', handle('Uncaught exception', true));
};
