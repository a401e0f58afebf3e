import type { Core } from '@strapi/strapi';

type KeyValues = { get: (what: { key: string }) => Promise<Record<string, unknown> | null>; set: (what: { key: string; value: unknown }) => Promise<void> };

const closed = /^\/(auth|connect|users|users-permissions)(\/|$)/i;

/** Its REST routes, wherever the CMS has put them; the admin panel's own routes stay. */
const answerNotFound = (strapi: Core.Strapi): void => {
  const prefix = String(strapi.config.get('api.rest.prefix', '/api'));
  strapi.server.use(async (ctx, next) => {
    const isClosed = ctx.path.toLowerCase().startsWith(prefix.toLowerCase()) && closed.test(ctx.path.slice(prefix.length));
    if (!isClosed) return next();
    ctx.status = 404;
    ctx.body = { data: null, error: { status: 404, name: 'NotFoundError', message: 'Not Found', details: {} } };
  });
};

const forbidRegistering = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' }) as unknown as KeyValues;
  const advanced = await store.get({ key: 'advanced' });
  await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
};

const takePermissionsAway = async (strapi: Core.Strapi): Promise<void> => {
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  const open: { id: number }[] = await permissions.findMany({ where: { action: { $startsWith: 'plugin::users-permissions.' } }, select: ['id'] });
  if (open.length > 0) await permissions.deleteMany({ where: { id: { $in: open.map((each) => each.id) } } });
};

/**
 * users-permissions holds the person's row and nothing else: nobody registers, signs in, resets or reads people
 * through it. Its routes answer as if they were not there, and behind them nobody has a permission.
 */
export const closeUsersPermissions = async (strapi: Core.Strapi): Promise<void> => {
  answerNotFound(strapi);
  await forbidRegistering(strapi);
  await takePermissionsAway(strapi);
};
