import type { Core } from '@strapi/strapi';
import { entriesToReview } from './past-review';

type Ctx = { body: unknown };

/** `GET /editorial/to-review`: for administrators who may read guidance in the content manager. */
export const mountReviewRoute = (strapi: Core.Strapi, today: () => string): void => {
  const reads = ['plugin::content-manager.explorer.read', 'api::guidance-article.guidance-article'];
  const route = {
    method: 'GET' as const, path: '/editorial/to-review',
    async handler(ctx: Ctx) {
      ctx.body = { data: await entriesToReview(strapi, today()) };
    },
    config: { policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [reads] } }] },
  };
  strapi.server.routes({ type: 'admin', prefix: '', routes: [route] } as unknown as Parameters<typeof strapi.server.routes>[0]);
};
