import type { Core } from '@strapi/strapi';
import { renderSite, shell, type ShellContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { isFor } from './audiences';
import { entriesOf } from './entries';
import { GuidanceArticle, GuidanceList, HomePage, PlainPage, TrainingList, TrainingPage } from './pages';
import { trainingEventRoutes, type TrainingCatalogue } from './training-events';

type Ctx = ShellContext & { params: Record<string, string>; query: Record<string, unknown> };
type Shown = { title: string; main: ReactElement; description?: string };
type Options = { assets: () => { css: string; js: string }; serviceName: string; demo: boolean; training: () => TrainingCatalogue };

export const navigation = [{ text: 'Guidance', href: '/guidance' }, { text: 'Training', href: '/training' }, { text: 'About the Virtual School', href: '/about' }];
const fixedPages = { about: 'About the Virtual School', 'accessibility-statement': 'Accessibility statement', privacy: 'Privacy', cookies: 'Cookies' } as const;
const isOurs = (path: string): boolean => /^\/($|(guidance|training|about|accessibility-statement|privacy|cookies)(\/|$))/i.test(path);
const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The public pages: published entries in the site's own layout, without signing in and without a cookie. */
export const mountSite = (strapi: Core.Strapi, { assets, serviceName, demo, training: catalogue }: Options): void => {
  const entries = entriesOf(strapi);
  const frame = (nonce: string, path: string) => ({ nonce, path, serviceName, demo, assets: assets(), navigation });
  const notFound = (status: number, nonce: string) => renderSite({ ...frame(nonce, ''), title: 'This page cannot be found', main: <><h1 className="govuk-heading-l">{status === 404 ? 'This page cannot be found' : 'Sorry, something went wrong'}</h1><p className="govuk-body">Check the address, or begin at the <a className="govuk-link" href="/">first page</a>.</p></> });
  strapi.server.use(shell({ applies: isOurs, cache: 'public', errorPage: notFound }) as unknown as Parameters<typeof strapi.server.use>[0]);

  const show = (path: string, page: (ctx: Ctx) => Promise<Shown | undefined>) => ({
    method: 'GET' as const, path, config: { auth: false as const },
    async handler(ctx: Ctx) {
      const shown = await page(ctx);
      if (!shown) {
        ctx.status = 404;
        return;
      }
      ctx.body = renderSite({ ...frame(String(ctx.state.nonce), ctx.path), ...shown });
      ctx.type = 'html';
      ctx.state.rendered = true;
    },
  });

  const guidance = 'api::guidance-article.guidance-article' as const;
  const training = 'api::training-resource.training-resource' as const;
  const routes = [
    show('/', async () => ({ title: 'Home', main: <HomePage guidance={await entries.all(guidance)} training={await entries.all(training)} /> })),
    show('/guidance', async (ctx) => {
      const choice = { audience: word(ctx.query.audience), phase: word(ctx.query.phase) };
      const fits = (await entries.all(guidance)).filter((entry) => (!choice.audience || isFor(entry, choice.audience)) && (!choice.phase || entry.phase === choice.phase || entry.phase === 'all'));
      return { title: 'Guidance', main: <GuidanceList entries={fits} choice={choice} /> };
    }),
    show('/guidance/:slug', async (ctx) => {
      const entry = await entries.bySlug(guidance, word(ctx.params.slug));
      return entry && { title: entry.title, description: entry.summary, main: <GuidanceArticle entry={entry} /> };
    }),
    show('/training', async () => ({ title: 'Training', main: <TrainingList entries={await entries.all(training)} /> })),
    ...trainingEventRoutes(catalogue).map(({ path, page }) => show(path, page)),
    show('/training/:slug', async (ctx) => {
      const entry = await entries.bySlug(training, word(ctx.params.slug));
      return entry && { title: entry.title, description: entry.summary, main: <TrainingPage entry={entry} /> };
    }),
    ...Object.entries(fixedPages).map(([slug, title]) => show(`/${slug}`, async () => ({ title, main: <PlainPage title={title} entry={await entries.bySlug('api::page.page', slug)} /> }))),
  ];
  strapi.server.routes({ prefix: '', routes } as unknown as Parameters<typeof strapi.server.routes>[0]);
};
