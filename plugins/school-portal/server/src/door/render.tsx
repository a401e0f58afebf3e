import { hasRole, isSignedIn, renderShell, type Definition, type Fields, type PageContext, type Problem, type View } from '@virtual-school/portal-kit';
import type { Caller } from './enter';
import type { Ctx } from './koa';
import type { DoorNeeds } from './needs';

export type Again = { problems?: readonly Problem[]; entries?: Fields; conflict?: boolean; carried?: string };

const secondsUntil = (instant: string, now: Date): number => Math.max(0, Math.floor((Date.parse(instant) - now.getTime()) / 1000));

/** The page around a view: header, navigation, session warning; written once for every page of the portal. */
export const renderView = (needs: DoorNeeds, ctx: Ctx, caller: Caller, view: View, hasProblems: boolean): string =>
  renderShell({
    title: view.title,
    main: view.main,
    back: view.back,
    wide: view.wide,
    notice: view.notice,
    hasProblems,
    nonce: String(ctx.state.nonce ?? ''),
    serviceName: needs.serviceName,
    demo: needs.demo,
    assets: needs.assets(),
    path: ctx.path,
    navigation: needs.navigation().filter((item) => caller.session?.stage === 'full' && hasRole(caller.actor, ...item.roles)).map(({ text, href }) => ({ text, href })),
    ...(isSignedIn(caller.actor) && caller.session?.stage === 'full' && {
      account: { name: caller.actor.name, publicId: caller.actor.publicId, csrf: caller.csrf },
      session: { idleSeconds: secondsUntil(caller.session.idleEndsAt, needs.clock.now()), endSeconds: secondsUntil(caller.session.endsAt, needs.clock.now()) },
    }),
  });

export const contextOf = (needs: DoorNeeds, ctx: Ctx, caller: Caller, query: Fields, again: Again): PageContext => ({
  actor: caller.actor,
  today: needs.clock.today(),
  now: needs.clock.now(),
  query,
  csrf: caller.csrf,
  key: needs.newToken(),
  problems: again.problems ?? [],
  entries: again.entries ?? {},
  conflict: again.conflict ?? false,
  carried: again.carried,
  nonce: String(ctx.state.nonce ?? ''),
});

export const showView = (needs: DoorNeeds, ctx: Ctx, caller: Caller, definition: Extract<Definition, { view: unknown }>, loaded: unknown, query: Fields, status: number, again: Again = {}): void => {
  const context = contextOf(needs, ctx, caller, query, again);
  ctx.body = renderView(needs, ctx, caller, definition.view(loaded, context), context.problems.length > 0);
  ctx.status = status;
  ctx.type = 'html';
  ctx.state.rendered = true;
};
