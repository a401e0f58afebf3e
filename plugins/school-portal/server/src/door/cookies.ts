import type { Browser } from '@virtual-school/portal-kit';
import type { Ctx } from './koa';

/** Over https every cookie is a __Host- cookie; over http (development, demonstration) it has a plain name. */
export const browserOf = (ctx: Ctx, secure: boolean): Browser => {
  const nameOf = (name: string) => `${secure ? '__Host-' : ''}portal-${name}`;
  const set = (name: string, value: string, maxAge?: number) =>
    ctx.cookies.set(nameOf(name), value, {
      httpOnly: true, sameSite: 'lax', secure, path: '/', overwrite: true, signed: false,
      ...(maxAge !== undefined && { maxAge: maxAge * 1000 }),
    });
  return {
    cookie: (name) => ctx.cookies.get(nameOf(name), { signed: false }),
    setCookie: (name, value, options) => set(name, value, options?.maxAge),
  };
};
