import { isSignedIn, nobody, type Actor, type Definition, type Fields, type Visit } from '@virtual-school/portal-kit';
import type { LiveSession } from '../accounts/api-for-door';
import { browserOf } from './cookies';
import { fieldsOf } from './fields';
import type { Ctx } from './koa';
import { mayEnter } from './may-enter';
import type { DoorNeeds } from './needs';

/** Who is at the door: the session in force, the one that has ended, or none. */
export type Caller = { actor: Actor; session?: LiveSession; ended?: { accountPublicId: string; csrfSecret: string }; csrf: string };

const visitorCsrf = ({ vault, secure, newToken }: DoorNeeds, ctx: Ctx): string => {
  const browser = browserOf(ctx, secure);
  let visitor = browser.cookie('visitor');
  if (!visitor) {
    visitor = newToken();
    browser.setCookie('visitor', visitor);
  }
  return vault.digest(`csrf:${visitor}`);
};

/** `peek` looks at the session without counting as use of it. */
export const callerOf = async (needs: DoorNeeds, ctx: Ctx, options: { peek?: boolean } = {}): Promise<Caller> => {
  const token = browserOf(ctx, needs.secure).cookie('session');
  const found = token ? await needs.sessions.find(token, options) : undefined;
  if (found && !('ended' in found)) return { actor: found.actor, session: found, csrf: found.csrfSecret };
  return { actor: nobody, csrf: visitorCsrf(needs, ctx), ...(found && { ended: found }) };
};

/** A person who has given the password but not the second factor may open only the pages that ask for it. */
const isHalfway = (caller: Caller): boolean => caller.session?.stage === 'password';
const halfwayPages = /^\/portal\/(sign-in(\/code)?|second-factor(\/.*)?|sign-out)$/;

export type Entrance = 'open' | 'sign-in' | 'second-factor' | 'not-yours';

export const entranceFor = (definition: Definition, caller: Caller): Entrance => {
  if (isHalfway(caller) && definition.allow.kind !== 'anyone' && !halfwayPages.test(definition.path)) return 'second-factor';
  if (mayEnter(definition.allow, caller.actor)) return 'open';
  return isSignedIn(caller.actor) ? 'not-yours' : 'sign-in';
};

export const visitOf = (needs: DoorNeeds, ctx: Ctx, caller: Caller): Visit => ({
  actor: caller.actor,
  params: { ...ctx.params },
  query: (fieldsOf(ctx.state.query ?? { ...ctx.query }) ?? {}) as Fields,
  now: needs.clock.now(),
  today: needs.clock.today(),
  browser: browserOf(ctx, needs.secure),
  ...(caller.session && { sessionId: caller.session.sessionId }),
});
