import { timingSafeEqual } from 'node:crypto';
import type { Ctx } from './koa';

const sameText = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** A request that changes something must come from our own page: the browser says so, and the token proves it. */
export const isFromOurPage = (ctx: Ctx, expected: string, posted: unknown): boolean => {
  const site = ctx.get('Sec-Fetch-Site');
  if (site !== '' && site !== 'same-origin') return false;
  const token = ctx.get('x-csrf-token') || (typeof posted === 'string' ? posted : '');
  return expected !== '' && token !== '' && sameText(expected, token);
};
