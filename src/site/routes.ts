import type { Core } from '@strapi/strapi';
import { shell, type ShellContext } from '@virtual-school/portal-kit';
import { articleTypes, pdfEnd, publicPath, type PublicUid } from './addresses';
import { allPages } from './all-pages';
import { articleDocument } from './article-document';
import { drawError, drawPage } from './draw-page';
import { entriesOf, isOut } from './entries';
import { atomOf } from './feed';
import { keptPages, noncePlace, type Kept } from './kept-pages';
import { keptPdfs } from './kept-pdfs';
import type { SiteOptions } from './options';
import type { Asked, Needs, SitePage } from './page';
import { paperPictures } from './paper-pictures';
import { allChanges } from './pages/changes';
import { replacementsIn } from './replaced';
import { isUnchanged } from './unchanged';
import { placesOf, robotsOf, sitemapOf } from './sitemap';

type Ctx = ShellContext & { params: Record<string, string>; query: Record<string, unknown>; url: string; get(name: string): string };
type Handler = (ctx: Ctx) => Promise<unknown>;

const isOurs = (path: string): boolean => /^\/($|(for|guidance|duties|policies|forms|news|questions|team|training|search|changes|schools|about|accessibility-statement|privacy|cookies)(\/|$)|(changes\.atom|sitemap\.xml|robots\.txt)$)/i.test(path);
const longestAnswer = 100; // letters of one field of a form that only asks

const askedOf = (ctx: Ctx, today: string): Asked => ({
  path: ctx.path, today, params: ctx.params,
  query: Object.fromEntries(Object.entries(ctx.query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, longestAnswer)]] : []))),
});

const renamed = async (strapi: Core.Strapi, path: string): Promise<string | undefined> => {
  const found = (await strapi.db.query('api::renamed-address.renamed-address').findOne({ where: { from_path: path } })) as { to_path: string } | null;
  return found && /^\/(?![/\\])/.test(found.to_path) ? found.to_path : undefined;
};

/** Nothing stands here: perhaps the page was renamed, and what hangs on its address with it. Else the shell draws what helps on. */
const leadOn = async (strapi: Core.Strapi, ctx: Ctx, end = ''): Promise<void> => {
  const to = await renamed(strapi, ctx.path.slice(0, ctx.path.length - end.length));
  if (!to) return void (ctx.status = 404);
  ctx.redirect(to + end);
  ctx.status = 301;
};

const send = (ctx: Ctx, page: Kept, startedAt: number): void => {
  const modified = page.modified === undefined ? undefined : Math.max(Date.parse(page.modified), startedAt);
  ctx.set('ETag', page.etag);
  if (modified !== undefined) ctx.set('Last-Modified', new Date(modified).toUTCString());
  ctx.state.rendered = true;
  if (isUnchanged({ etag: page.etag, modified }, { etags: ctx.get('If-None-Match'), since: ctx.get('If-Modified-Since') })) return void (ctx.status = 304);
  ctx.body = page.withNonce(String(ctx.state.nonce));
  ctx.type = 'html';
};

const sendText = (type: string, text: (needs: Needs, today: string) => Promise<string> | string, needs: Needs): Handler => async (ctx) => {
  ctx.body = await text(needs, needs.today());
  ctx.type = type;
  ctx.state.rendered = true;
};

type Paper = { pdfs: ReturnType<typeof keptPdfs>; pictures: ReturnType<typeof paperPictures> };

const sendPdf = (strapi: Core.Strapi, uid: PublicUid, { entries, drawPdf, today }: Needs, { pdfs, pictures }: Paper): Handler => async (ctx) => {
  const all = await entries.all(uid);
  const entry = all.find(({ slug }) => slug === ctx.params.slug);
  if (!entry || !isOut(entry, today())) return leadOn(strapi, ctx, pdfEnd);
  const address = publicPath(uid, entry.slug);
  const replacedBy = replacementsIn(all).get(entry.documentId);
  const stamp = [entry.updatedAt, replacedBy?.updatedAt ?? '', await pictures.stamp(entry.body)].join(' ');
  ctx.body = await pdfs(address, stamp, async () => drawPdf(articleDocument(entry, address, { replacedBy, pictures: await pictures.read(entry.body) })));
  ctx.type = 'application/pdf';
  ctx.set('Content-Disposition', `inline; filename="${entry.slug.replace(/[^a-z0-9-]/gi, '')}.pdf"`);
};

/** A page that is kept is answered before Strapi's own middleware has begun: most visitors ask for one. It is not in the access log. */
const showKept = (needs: Needs, pages: ReturnType<typeof keptPages>, startedAt: number) => async (ctx: Ctx, next: () => Promise<unknown>): Promise<unknown> => {
  if (ctx.method !== 'GET' || ctx.search !== '' || !isOurs(ctx.path)) return next();
  const kept = pages.find(`${await needs.version()} ${needs.today()}`, ctx.path);
  if (!kept) return next();
  ctx.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains'); // as strapi::security says it on every other answer
  return send(ctx, kept, startedAt);
};

const showPage = (strapi: Core.Strapi, page: SitePage, needs: Needs, pages: ReturnType<typeof keptPages>, startedAt: number): Handler => async (ctx) => {
  const today = needs.today();
  const edition = `${await needs.version()} ${today}`;
  const address = ctx.path;
  const isPlain = !page.isLive && Object.keys(ctx.query).length === 0;
  pages.begin(edition);
  const asked = askedOf(ctx, today);
  ctx.url = address; // the stock access log writes it: what somebody looks for is nobody's business
  const shown = await page.show(needs, asked);
  if (!shown) return leadOn(strapi, ctx);
  const html = drawPage(needs, shown, { path: address, nonce: noncePlace });
  return send(ctx, isPlain && !shown.unlisted ? pages.keep(edition, address, html, shown.modified) : pages.once(html, shown.modified), startedAt);
};

const othersRooms = /^\/(portal|admin|api|uploads|preview)(\/|$)/i;

/** Somebody with a browser at an address that is nobody's gets the same help as at one of ours; machines get Strapi's own answer. */
const helpLost = (options: SiteOptions) => {
  const around = shell({ applies: () => true, cache: 'public', errorPage: (status, nonce) => drawError(options, status, nonce) });
  return async (ctx: Ctx, next: () => Promise<unknown>): Promise<void> => {
    await next();
    if (ctx.method === 'GET' && ctx.status === 404 && !ctx.state.rendered && !ctx.state.nonce && !othersRooms.test(ctx.path) && ctx.get('Accept').includes('text/html')) await around(ctx, async () => undefined);
  };
};

/** The public pages: what is published, in the site's own layout, without signing in and without a cookie. */
export const mountSite = (strapi: Core.Strapi, options: SiteOptions): void => {
  const needs: Needs = { ...options, entries: entriesOf(strapi, options.version), renamed: (path) => renamed(strapi, path) };
  const [pages, startedAt] = [keptPages(), Date.now()];
  const paper: Paper = { pdfs: keptPdfs(), pictures: paperPictures(strapi.dirs.static.public) };
  strapi.server.use(shell({ applies: isOurs, cache: 'public', errorPage: (status, nonce) => drawError(options, status, nonce) }) as unknown as Parameters<typeof strapi.server.use>[0]);

  strapi.server.use(showKept(needs, pages, startedAt) as unknown as Parameters<typeof strapi.server.use>[0]);
  strapi.server.use(helpLost(options) as unknown as Parameters<typeof strapi.server.use>[0]);

  const route = (path: string, handler: Handler) => ({ method: 'GET' as const, path, handler, config: { auth: false as const } });
  const routes = [
    ...articleTypes.map((uid) => route(`${publicPath(uid, ':slug')}${pdfEnd}`, sendPdf(strapi, uid, needs, paper))),
    route('/changes.atom', sendText('application/atom+xml; charset=utf-8', async (all, today) => atomOf(await allChanges(all, today), options), needs)),
    route('/sitemap.xml', sendText('application/xml; charset=utf-8', async (all, today) => sitemapOf(await placesOf(all, today), all.publicUrl), needs)),
    route('/robots.txt', sendText('text/plain; charset=utf-8', ({ publicUrl }) => robotsOf(publicUrl), needs)),
    ...allPages.map((page) => route(page.path, showPage(strapi, page, needs, pages, startedAt))),
  ];
  strapi.server.routes({ prefix: '', routes } as unknown as Parameters<typeof strapi.server.routes>[0]);
};
