import type { Ctx } from '../door/koa';
import { callerOf } from '../door/enter';
import { isFromOurPage } from '../door/csrf';
import type { DoorNeeds } from '../door/needs';

const secondsUntil = (instant: string, now: Date) => Math.max(0, Math.floor((Date.parse(instant) - now.getTime()) / 1000));

/** What the page's script asks: is the session alive, whose is it, and a fresh token to save with. */
const answer = async (needs: DoorNeeds, ctx: Ctx): Promise<void> => {
  const caller = await callerOf(needs, ctx, { peek: true });
  const { session } = caller;
  ctx.set('Cache-Control', 'no-store');
  ctx.status = 200;
  ctx.body = session?.stage === 'full'
    ? { signedIn: true, account: session.actor.publicId, csrf: session.csrfSecret, idleSeconds: secondsUntil(session.idleEndsAt, needs.clock.now()), endSeconds: secondsUntil(session.endsAt, needs.clock.now()) }
    : { signedIn: false };
};

export const sessionRoutes = (needs: () => DoorNeeds) => [
  { method: 'GET' as const, path: '/portal/session', config: { auth: false as const }, handler: (ctx: Ctx) => answer(needs(), ctx) },
  {
    method: 'POST' as const,
    path: '/portal/session/extend',
    config: { auth: false as const },
    async handler(ctx: Ctx) {
      const caller = await callerOf(needs(), ctx);
      if (!isFromOurPage(ctx, caller.csrf, (ctx.request.body as { _csrf?: unknown } | undefined)?._csrf)) {
        ctx.status = 403;
        ctx.body = { ok: false, code: 'not-from-our-page' };
        return;
      }
      if (caller.session) await needs().sessions.touch(caller.session.sessionId);
      await answer(needs(), ctx);
    },
  },
];
