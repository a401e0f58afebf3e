import type { Core } from '@strapi/strapi';
import { InsetText, PageHeading, renderSite, shell, type ShellContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { isPublicUid } from './addresses';
import { drawDuty, drawEntry, type Drawn } from './draw-entry';
import type { DutyDraft } from './options';
import { opensPreview, type Previewed } from './preview-token';
import { dutyKind, previewedTypes } from './previewed-types';
import { navigation } from './navigation';

type Ctx = ShellContext & { params: Record<string, string> };
type Options = { assets: () => { css: string; js: string }; serviceName: string; demo: boolean; duty: (documentId: string, version: Previewed['version']) => Promise<DutyDraft | undefined> };
type Entry = Record<string, unknown> & { updatedAt: string };

const Draft = ({ children }: { children: ReactElement }): ReactElement => (
  <>
    <InsetText>This is a preview. People see this page only once it is published. The preview’s address works for 10 minutes.</InsetText>
    {children}
  </>
);

const Missing = (): ReactElement => (
  <>
    <PageHeading>This preview cannot be found</PageHeading>
    <p className="govuk-body">Its address works for 10 minutes. Open the preview again in the admin panel.</p>
  </>
);

/**
 * A draft in the site's own layout, for the frame of the admin panel.
 *
 * Nobody is signed in on the public site, so the address carries the right to look: a seal made with the key of the
 * installation when an administrator asked for it, for one version of one entry. Anything else is not found.
 */
export const mountPreview = (strapi: Core.Strapi, { assets, serviceName, demo, duty }: Options): void => {
  const frame = (nonce: string) => ({ nonce, path: '', serviceName, demo, assets: assets(), navigation });
  const notFound = (_status: number, nonce: string) => renderSite({ ...frame(nonce), title: 'This preview cannot be found', main: <Missing /> });
  const isPreview = (path: string): boolean => path.startsWith('/preview/');
  strapi.server.use(shell({ applies: isPreview, mayBeFramed: isPreview, cache: 'no-store', errorPage: notFound }) as unknown as Parameters<typeof strapi.server.use>[0]);

  const draw = async ({ kind, documentId, version }: Previewed): Promise<Drawn | undefined> => {
    if (kind === dutyKind) return drawDuty(await duty(documentId, version));
    const uid = previewedTypes[kind] ?? '';
    if (!isPublicUid(uid)) return undefined;
    const entry = (await strapi.documents(uid as never).findOne({ documentId, status: version, populate: '*' } as never)) as unknown as Entry | null;
    return entry ? drawEntry(uid, entry) : undefined;
  };

  const find = async ({ kind = '', documentId = '', version, token = '' }: Record<string, string>): Promise<Drawn | undefined> => {
    const previewed: Previewed = { kind, documentId, version: version === 'published' ? 'published' : 'draft' };
    const [key = ''] = strapi.config.get<string[]>('server.app.keys');
    return opensPreview(previewed, token, key, new Date()) ? draw(previewed) : undefined;
  };

  const route = {
    method: 'GET' as const, path: '/preview/:kind/:documentId/:version/:token', config: { auth: false as const },
    async handler(ctx: Ctx) {
      ctx.set('X-Robots-Tag', 'noindex, nofollow');
      const found = await find(ctx.params);
      if (!found) return void (ctx.status = 404);
      ctx.body = renderSite({ ...frame(String(ctx.state.nonce)), title: `Preview: ${found.title || 'a draft without a title'}`, wide: true, main: <Draft>{found.main}</Draft> });
      ctx.type = 'html';
      ctx.state.rendered = true;
    },
  };
  strapi.server.routes({ prefix: '', routes: [route] } as unknown as Parameters<typeof strapi.server.routes>[0]);
};
