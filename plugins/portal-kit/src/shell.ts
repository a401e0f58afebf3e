import { newNonce } from './html';

/** As much of Koa's context as the shell needs; portal-kit knows no framework. */
export type ShellContext = {
  method: string;
  path: string;
  search: string;
  status: number;
  body: unknown;
  type: string;
  state: Record<string, unknown>;
  is(...types: string[]): string | false | null;
  accepts(...types: string[]): string | string[] | false;
  set(name: string, value: string): void;
  remove(name: string): void;
  redirect(to: string): void;
};

export type ShellOptions = {
  /** Which addresses this shell stands around. The path may come with capitals or a trailing slash. */
  applies: (path: string) => boolean;
  /** Signed-in pages are never kept; public ones may be, for a minute. */
  cache: 'no-store' | 'public';
  errorPage: (status: number, nonce: string) => string;
  /** Pages that the admin panel may show in a frame: the preview of a draft. */
  mayBeFramed?: (path: string) => boolean;
};

const policyOf = (nonce: string, ancestors: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

/** `/Portal/List/` is `/portal/list`: one address for one page, whatever was typed. Tokens and ids are lower case. */
export const plainPath = (path: string): string => path.toLowerCase().replace(/[/\\]{2,}/g, '/').replace(/(?<=.)\/$/, '');

const isAsset = (path: string): boolean => path.startsWith('/portal/assets/');

const wantsHtml = (ctx: ShellContext): boolean => ctx.is('json') !== 'json' && ctx.accepts('html', 'json') === 'html';

/** An answer without a page of its own gets one: React's for people, the plain code for a script. */
const drawError = (ctx: ShellContext, options: ShellOptions, nonce: string): void => {
  if (ctx.status < 400 || ctx.state.rendered) return;
  const { status } = ctx;
  if (wantsHtml(ctx)) {
    ctx.body = options.errorPage(status, nonce);
    ctx.type = 'html';
  } else if (typeof ctx.body !== 'object' || ctx.body === null) {
    ctx.body = { ok: false, code: `error-${status}` };
  }
  ctx.status = status; // setting the body had made it 200
};

const setHeaders = (ctx: ShellContext, options: ShellOptions, nonce: string, path: string): void => {
  const framed = options.mayBeFramed?.(path) ?? false;
  // A browser shows the page it has kept, with the nonce that stands in it: the policy it was kept with goes on. What
  // somebody else wrote is never a page of ours, even where a browser shows it all the same.
  if (ctx.status === 304) ctx.remove('Content-Security-Policy');
  else ctx.set('Content-Security-Policy', ctx.state.sandboxed ? "default-src 'none'; sandbox; frame-ancestors 'none'" : policyOf(nonce, framed ? "'self'" : "'none'"));
  ctx.set('Cache-Control', options.cache === 'public' && ctx.status < 400 && !framed ? 'public, max-age=60' : 'no-store');
  ctx.set('Referrer-Policy', 'same-origin');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('X-Frame-Options', framed ? 'SAMEORIGIN' : 'DENY');
  ctx.set('Cross-Origin-Opener-Policy', 'same-origin');
  ctx.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  ctx.remove('X-Powered-By');
};

/** Stands outermost around every page of ours: plain addresses, headers, and one error page of our own. */
export const shell = (options: ShellOptions) => async (ctx: ShellContext, next: () => Promise<unknown>): Promise<void> => {
  const { path } = ctx; // the door rewrites the address for the access log
  const plain = plainPath(path);
  if (!options.applies(path) && !options.applies(plain)) return void (await next());

  const nonce = newNonce();
  ctx.state.nonce = nonce;
  if (path !== plain && !isAsset(path)) {
    ctx.redirect(`${plain}${ctx.search}`);
    ctx.status = 308;
  } else {
    await next();
  }
  if (isAsset(path) && ctx.status < 400) return;
  drawError(ctx, options, nonce);
  setHeaders(ctx, options, nonce, path);
};
