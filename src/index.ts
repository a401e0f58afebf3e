import type { Core } from '@strapi/strapi';
import type { Catalogue } from '@virtual-school/strapi-plugin-training/api';
import { registerGiasImport } from './api/school/register-import';
import { takeBootLock } from './boot-lock';
import { registerEditorial } from './editorial/register';
import { keepAdminsFromAccounts } from './seed/admin-roles';
import { carryAudiences } from './seed/carry-audiences';
import { seedContent } from './seed/content';
import { keepEditorPermissions } from './seed/editor-permissions';
import { seedListViews } from './seed/list-views';
import { mountPreview } from './site/preview';
import { mountSite } from './site/routes';

const requiredPlugins = ['school-portal', 'documents', 'children', 'tracking', 'pep', 'duties', 'training'];

let releaseBootLock: (() => Promise<void>) | undefined;

type AssetService = { files(): { css: string; js: string } };

/** The composition root: what the reference CMS is made of. */
export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    const missing = requiredPlugins.filter((name) => !strapi.plugin(name));
    if (missing.length > 0) throw new Error(`Refusing to start: plugin(s) not loaded: ${missing.join(', ')}. Build them with "npm run build".`);
    releaseBootLock = await takeBootLock(strapi);

    const assets = () => (strapi.plugin('school-portal').service('assets') as AssetService).files();
    const house = { assets, serviceName: process.env.SERVICE_NAME || 'Virtual School Portal', demo: process.env.DEMO === '1' };
    mountSite(strapi, { ...house, training: () => strapi.plugin('training').service('catalogue') as Catalogue });
    mountPreview(strapi, house);
    registerEditorial(strapi);
    registerGiasImport(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await carryAudiences(strapi);
    await seedContent(strapi);
    await keepEditorPermissions(strapi);
    await keepAdminsFromAccounts(strapi);
    await seedListViews(strapi);
    await releaseBootLock?.();
  },
};
