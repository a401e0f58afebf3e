import type { Ctx } from '../door/koa';
import type { Clock, Database } from '../contract';

type Check = () => Promise<boolean>;

const answer = (ctx: Ctx, ready: boolean, body: Record<string, unknown>) => {
  ctx.status = ready ? 200 : 503;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = body;
};

const aSecond = 1000;

/**
 * Can something be written right now? A row is: on a full disk a transaction that changes nothing still commits. Asked
 * at most once a second, since anybody may ask.
 */
export const databaseIsReady = (database: Database, clock: Clock): Check => {
  const write = async (): Promise<boolean> => {
    try {
      await database.inTransaction((trx) => trx('portal_leases').insert({ name: 'ready', until: clock.now().toISOString() }).onConflict('name').merge());
      return true;
    } catch {
      return false;
    }
  };
  let asked = { at: Number.NEGATIVE_INFINITY, answer: Promise.resolve(false) };
  return () => {
    const at = clock.now().getTime();
    if (at - asked.at >= aSecond) asked = { at, answer: write() };
    return asked.answer;
  };
};

/** `/live`: the process answers. `/ready`: it can also write, its outbox moves, and it is not shutting down. */
export const healthRoutes = (checks: Record<string, Check>, isDraining: () => boolean) => [
  { method: 'GET' as const, path: '/live', config: { auth: false as const }, handler: (ctx: Ctx) => answer(ctx, true, { live: true }) },
  {
    method: 'GET' as const,
    path: '/ready',
    config: { auth: false as const },
    async handler(ctx: Ctx) {
      const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await check()] as const));
      const ready = !isDraining() && results.every(([, well]) => well);
      answer(ctx, ready, { ready, ...Object.fromEntries(results) });
    },
  },
];
