import type { Core } from '@strapi/strapi';
import type { Definition } from '@virtual-school/portal-kit';
import { filesLieInPublic } from '../files';
import { portalConfig } from './portal-config';
import { schoolSource, whatIsWrongWith } from './school-directory';

const megabytes = (size: unknown): number => {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*(kb|mb|gb)?$/i.exec(String(size ?? '')) ?? [];
  const factor = { kb: 1 / 1024, mb: 1, gb: 1024 }[unit?.toLowerCase() ?? ''] ?? 1 / (1024 * 1024);
  return number ? Number(number) * factor : 0;
};

type Middleware = string | { name?: string; config?: { formLimit?: unknown; formidable?: { maxFileSize?: unknown } } };

const bodyConfig = (strapi: Core.Strapi): NonNullable<Exclude<Middleware, string>['config']> => {
  const list = strapi.config.get('middlewares') as readonly Middleware[];
  const body = list.find((each) => (typeof each === 'string' ? each : each.name) === 'strapi::body');
  return (typeof body === 'object' ? body.config : undefined) ?? {};
};

/** What it says, or the message of what it throws. */
const wordsOf = (read: () => string | undefined): string | undefined => {
  try {
    return read();
  } catch (error) {
    return (error as Error).message;
  }
};

type Address = { isProduction: boolean; secure: boolean; isProxyTrusted: boolean };

/**
 * What is wrong with the address in production. Behind a proxy that is not trusted every request looks like plain http, and
 * no cookie of an https address can be set: nobody could sign in.
 */
export const reasonOfAddress = ({ isProduction, secure, isProxyTrusted }: Address): string | undefined => {
  if (!isProduction) return undefined;
  if (!secure) return 'set PUBLIC_URL (or server.url) to the https address that people use: sign-in over plain http is refused in production';
  return isProxyTrusted ? undefined : 'set TRUST_PROXY to true (or server.proxy.koa in config/server), and let the proxy that ends TLS send X-Forwarded-Proto: otherwise nobody can sign in';
};

/** The reasons not to start in this content management system, each a sentence that says what to write where. */
export const reasonsNotToStart = (strapi: Core.Strapi): string[] => {
  const reasons: string[] = [];
  if (strapi.config.get('database.settings.forceMigration') !== false) {
    reasons.push('set settings.forceMigration to false in config/database: otherwise a plugin that does not load loses its tables');
  }
  if (megabytes(bodyConfig(strapi).formLimit ?? '56kb') < 1) {
    reasons.push("give strapi::body a formLimit of '1mb' in config/middlewares: otherwise a long answer is refused and lost");
  }
  const address = reasonOfAddress({ isProduction: process.env.NODE_ENV === 'production', secure: portalConfig(strapi).secure, isProxyTrusted: Boolean(strapi.config.get('server.proxy.koa')) });
  const wrong = [address, whatIsWrongWith(strapi, schoolSource(strapi)), wordsOf(() => filesLieInPublic(process.env, strapi.dirs.static.public))].filter((each) => each !== undefined);
  return [...reasons, ...wrong];
};

/** A body parser that stops below what a page promises to take would answer with a page that explains nothing. */
export const reasonNotToTakeFiles = (strapi: Core.Strapi, definitions: readonly Definition[]): string | undefined => {
  const most = Math.max(0, ...definitions.map((each) => (each.kind === 'action' && each.files ? each.files.most * each.files.maxBytes : 0)));
  const limit = Number(bodyConfig(strapi).formidable?.maxFileSize ?? Infinity);
  return limit < most ? `give strapi::body a formidable.maxFileSize of at least ${most} in config/middlewares, or make FILES_MAX_MB smaller: otherwise files that pages take are refused` : undefined;
};

/** Plugins that were installed once and are not here now: their tables are still full. */
export const missingPlugins = async (strapi: Core.Strapi, ours: readonly string[]): Promise<string[]> => {
  const knex = strapi.db.connection;
  if (!(await knex.schema.hasTable('portal_installed_plugins'))) return [];
  const rows: { name: string }[] = await knex('portal_installed_plugins').select('name');
  return rows.map((row) => row.name).filter((name) => !ours.includes(name));
};

/** One sentence for whoever starts the CMS: Strapi would print the stack below it. */
export const refusal = (reason: string): Error => Object.assign(new Error(`school-portal refuses to start: ${reason}`), { stack: '' });
