import type { Core } from '@strapi/strapi';
import type { RefusalCode } from '@virtual-school/portal-kit';
import { adminRoutes } from '../admin-panel';
import { administrator, type AdminRoute } from '../admin-panel/admin-route';
import { actionOf } from '../admin-panel/permissions';
import { portal } from '../api';
import type { Ctx } from '../door/koa';
import { isPassing, safeWords } from '../store/last-resort';

const statuses: Record<RefusalCode, number> = { 'not-found': 404, 'not-yours': 403, 'wrong-state': 409, 'changed-meanwhile': 409, incomplete: 422, invalid: 422, 'too-many': 429, expired: 410 };

const inputOf = (ctx: Ctx): Record<string, unknown> => ({ ...(ctx.query as object), ...((ctx.request.body as object | undefined) ?? {}), ...(ctx.params as object) });

/** In the shape in which Strapi's own client looks for an error. */
const refused = (ctx: Ctx, status: number, code: string, problems: readonly unknown[] = []): void => {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name: code, message: code, details: { problems } } };
};

const handlerOf = (strapi: Core.Strapi, route: AdminRoute) => async (ctx: Ctx): Promise<void> => {
  ctx.set('Cache-Control', 'no-store');
  try {
    const admin = administrator((ctx.state.user as { id: number }).id);
    const result = await route.answer(portal(strapi), { admin, input: inputOf(ctx), body: ctx.req });
    if (!result.ok) return refused(ctx, statuses[result.code], result.code, result.problems);
    ctx.status = 200;
    ctx.body = { data: result.value ?? null };
  } catch (error) {
    strapi.log.error(`admin panel: ${safeWords(error)}`);
    refused(ctx, isPassing(error) ? 503 : 500, 'not-available');
  }
};

type Asking = { state: { user?: { id: number }; userAbility?: { can(action: string): boolean } } };

/**
 * Strapi's own policy, which stands next to this one, ends a request before its handler: what it is about to refuse is
 * recorded here, or not answered at all. Lets everybody pass.
 */
export const refusalRecorded = async ({ state: { user, userAbility } }: Asking, { method, path, may }: Pick<AdminRoute, 'method' | 'path' | 'may'>, { strapi }: { strapi: Core.Strapi }): Promise<boolean> => {
  if (!user || userAbility?.can(actionOf(may))) return true;
  await portal(strapi).audit.recordAlone({ actor: administrator(user.id), action: 'admin.refused', outcome: 'not-yours', details: { route: `${method} ${path}`, permission: may } });
  return true;
};

/** Only for somebody signed in to the admin panel: an API token, an administrator's too, is nobody here. */
export const adminRouters = (strapi: Core.Strapi) => ({
  type: 'admin' as const,
  prefix: '/school-portal',
  routes: adminRoutes(strapi).map((route) => {
    const { method, path, may } = route;
    const policies = ['admin::isAuthenticatedAdmin', { name: 'refusal-recorded', config: { method, path, may } }, { name: 'admin::hasPermissions', config: { actions: [actionOf(may)] } }];
    return { method, path, info: { type: 'admin', pluginName: 'school-portal' }, handler: handlerOf(strapi, route), config: { auth: { strategies: ['admin'], scope: [actionOf(may)] }, policies } };
  }),
});
