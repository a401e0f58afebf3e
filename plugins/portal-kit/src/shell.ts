/** As much of Koa's context as the shell needs; portal-kit knows no framework. */
export type ShellContext = {
  method: string;
  path: string;
  search: string;
  status: number;
  body: unknown;
  type: string;
  state: Record<string, unknown>;
  accepts(...types: string[]): string | false;
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
};

const newNonce = (): string => Buffer.from(globalThis.crypto.getRandomValues(new Uint8Array(16))).toString('base64');

const policyOf = (nonce: string): string =>
  `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** `/Portal/Peps/` is `/portal/peps`: one address for one page, whatever was typed. Tokens and ids are lower case. */
export const plainPath = (path: string): string => path.toLowerCase().replace(/(?<=.)\/+$/, '').replace(/\/{2,}/g, '/');

const isAsset = (path: string): boolean => /^\/portal\/assets\//.test(path);

const drawError = (ctx: ShellContext, options: ShellOptions, nonce: string): void => {
  if (ctx.status < 400 || ctx.state.rendered || ctx.accepts('html', 'json') !== 'html') return;
  const { status } = ctx;
  ctx.body = options.errorPage(status, nonce);
  ctx.status = status; // setting the body had made it 200
  ctx.type = 'html';
};

const setHeaders = (ctx: ShellContext, options: ShellOptions, nonce: string): void => {
  ctx.set('Content-Security-Policy', policyOf(nonce));
  ctx.set('Cache-Control', options.cache === 'public' && ctx.status < 400 ? 'public, max-age=60' : 'no-store');
  ctx.set('Referrer-Policy', 'same-origin');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('X-Frame-Options', 'DENY');
  ctx.set('Cross-Origin-Opener-Policy', 'same-origin');
  ctx.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  ctx.remove('X-Powered-By');
};

/** Stands outermost around every page of ours: plain addresses, headers, and one error page of our own. */
export const shell = (options: ShellOptions) => async (ctx: ShellContext, next: () => Promise<void>): Promise<void> => {
  if (!options.applies(ctx.path)) return next();
  const { path } = ctx;
  const nonce = newNonce();
  ctx.state.nonce = nonce;
  if (path !== plainPath(path) && !isAsset(path)) {
    ctx.redirect(`${plainPath(path)}${ctx.search}`);
    ctx.status = 308;
  } else {
    await next();
  }
  if (isAsset(path) && ctx.status < 400) return;
  drawError(ctx, options, nonce);
  setHeaders(ctx, options, nonce);
};
