import type { Context } from 'koa';

/** What the door uses of Koa's context; the body parser and the router put `body` and `params` there. */
export type Ctx = Context & { params: Record<string, string>; request: Context['request'] & { body?: unknown } };

export const wantsJson = (ctx: Ctx): boolean => ctx.is('json') === 'json' || ctx.accepts('html', 'json') === 'json';
