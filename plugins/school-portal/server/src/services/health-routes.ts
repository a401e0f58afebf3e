import type { Ctx } from '../door/koa';
import type { Database } from '../contract';

type Check = () => Promise<boolean>;

const answer = (ctx: Ctx, ready: boolean, body: Record<string, unknown>) => {
  ctx.status = ready ? 200 : 503;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = body;
};

/** Can a transaction be committed right now? */
export const databaseIsReady = (database: Database): Check => async () => {
  try {
    await database.inTransaction((trx) => trx('portal_rate_hits').whereRaw('0 = 1').update({ hits: 0 }));
    return true;
  } catch {
    return false;
  }
};

/** `/live`: the process answers. `/ready`: it can also write, its outbox moves, and it is not shutting down. */
export const healthRoutes = (checks: () => Record<string, Check>, isDraining: () => boolean) => [
  { method: 'GET' as const, path: '/live', config: { auth: false as const }, handler: (ctx: Ctx) => answer(ctx, true, { live: true }) },
  {
    method: 'GET' as const,
    path: '/ready',
    config: { auth: false as const },
    async handler(ctx: Ctx) {
      const results = await Promise.all(Object.entries(checks()).map(async ([name, check]) => [name, await check()] as const));
      const ready = !isDraining() && results.every(([, well]) => well);
      answer(ctx, ready, { ready, ...Object.fromEntries(results) });
    },
  },
];
