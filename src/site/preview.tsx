import type { Core } from '@strapi/strapi';
import { InsetText, renderSite, shell, type ShellContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { folders, type PublicUid } from './addresses';
import { drawEntry } from './draw-entry';
import { opensPreview, type Previewed } from './preview-token';
import { navigation } from './navigation';

type Ctx = ShellContext & { params: Record<string, string> };
type Options = { assets: () => { css: string; js: string }; serviceName: string; demo: boolean };

const uidOf = (kind: string): PublicUid | undefined => {
  const uid = `api::${kind}.${kind}`;
  return uid in folders ? (uid as PublicUid) : undefined;
};

const Draft = ({ children }: { children: ReactElement }): ReactElement => (
  <>
    <InsetText>This is a preview. People see this page only once it is published. The preview’s address works for 10 minutes.</InsetText>
    {children}
  </>
);

/**
 * A draft in the site's own layout, for the frame of the admin panel.
 *
 * Nobody is signed in on the public site, so the address carries the right to look: a seal made with the key of the
 * installation when an administrator asked for it, for one version of one entry. Anything else is not found.
 */
export const mountPreview = (strapi: Core.Strapi, { assets, serviceName, demo }: Options): void => {
  const frame = (nonce: string) => ({ nonce, path: '', serviceName, demo, assets: assets(), navigation });
  const notFound = (_status: number, nonce: string) => renderSite({ ...frame(nonce), title: 'This preview cannot be found', main: <><h1 className="govuk-heading-l">This preview cannot be found</h1><p className="govuk-body">Its address works for 10 minutes. Open the preview again in the admin panel.</p></> });
  const isPreview = (path: string): boolean => path.startsWith('/preview/');
  strapi.server.use(shell({ applies: isPreview, mayBeFramed: isPreview, cache: 'no-store', errorPage: notFound }) as unknown as Parameters<typeof strapi.server.use>[0]);

  const find = async ({ kind = '', documentId = '', version: wanted, token = '' }: Record<string, string>): Promise<{ uid: PublicUid; entry: Record<string, unknown> & { updatedAt: string } } | undefined> => {
    const uid = uidOf(kind);
    const previewed: Previewed = { kind, documentId, version: wanted === 'published' ? 'published' : 'draft' };
    const [key = ''] = strapi.config.get<string[]>('server.app.keys');
    if (!uid || !opensPreview(previewed, token, key, new Date())) return undefined;
    const entry = (await strapi.documents(uid as never).findOne({ documentId, status: previewed.version, populate: '*' } as never)) as unknown as (Record<string, unknown> & { updatedAt: string }) | null;
    return entry ? { uid, entry } : undefined;
  };

  const route = {
    method: 'GET' as const, path: '/preview/:kind/:documentId/:version/:token', config: { auth: false as const },
    async handler(ctx: Ctx) {
      ctx.set('X-Robots-Tag', 'noindex, nofollow');
      const found = await find(ctx.params);
      if (!found) return void (ctx.status = 404);
      const { title, main } = drawEntry(found.uid, found.entry);
      ctx.body = renderSite({ ...frame(String(ctx.state.nonce)), title: `Preview: ${title}`, wide: true, main: <Draft>{main}</Draft> });
      ctx.type = 'html';
      ctx.state.rendered = true;
    },
  };
  strapi.server.routes({ prefix: '', routes: [route] } as unknown as Parameters<typeof strapi.server.routes>[0]);
};
