import type { Core } from '@strapi/strapi';
import type { Catalogue } from '@virtual-school/strapi-plugin-training/api';
import type { DutyPreviews, PublishedDuties } from '@virtual-school/strapi-plugin-duties/api';
import type { DocumentServices } from '@virtual-school/strapi-plugin-documents/api';
import type { PortalServices } from '@virtual-school/strapi-plugin-school-portal/api';
import { registerGiasImport } from './api/school/register-import';
import { takeBootLock } from './boot-lock';
import { registerEditorial } from './editorial/register';
import { searchRoom, type SearchRoom } from './search';
import { schoolFinder } from './search/find-schools';
import { keepAdminsFromAccounts } from './seed/admin-roles';
import { carryAudiences } from './seed/carry-audiences';
import { seedContent } from './seed/content';
import { keepEditorPermissions } from './seed/editor-permissions';
import { seedListViews } from './seed/list-views';
import { mountPreview } from './site/preview';
import { mountSite } from './site/routes';

const requiredPlugins = ['school-portal', 'documents', 'children', 'tracking', 'pep', 'duties', 'training'];

let releaseBootLock: (() => Promise<void>) | undefined;
let room: SearchRoom | undefined;

type AssetService = { files(): { css: string; js: string } };

/** The composition root: what the reference CMS is made of. */
export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    const missing = requiredPlugins.filter((name) => !strapi.plugin(name));
    if (missing.length > 0) throw new Error(`Refusing to start: plugin(s) not loaded: ${missing.join(', ')}. Build them with "npm run build".`);
    releaseBootLock = await takeBootLock(strapi);

    const portal = strapi.plugin('school-portal');
    const database = portal.service('database') as PortalServices['database'];
    const clock = portal.service('clock') as PortalServices['clock'];
    room = searchRoom(strapi, database);
    const { search, version } = room;
    room.watch();

    const assets = () => (portal.service('assets') as AssetService).files();
    const publicUrl = (process.env.PUBLIC_URL || String(strapi.config.get('server.url') || 'http://localhost:1337')).replace(/\/+$/, '');
    const house = { assets, serviceName: process.env.SERVICE_NAME || 'Virtual School Portal', demo: process.env.DEMO === '1' };
    const published = () => strapi.plugin('duties').service('published') as PublishedDuties;
    mountSite(strapi, {
      ...house, publicUrl, search, today: () => clock.today(), version: () => version.current(), schools: schoolFinder(database),
      duties: (today) => published().on(today),
      dutyNews: () => published().news(),
      training: () => strapi.plugin('training').service('catalogue') as Catalogue,
      drawPdf: (model) => (strapi.plugin('documents').service('pdf') as DocumentServices['pdf']).draw(model),
    });
    mountPreview(strapi, { ...house, duty: (documentId, version) => (strapi.plugin('duties').service('preview') as DutyPreviews).of(documentId, version, clock.today()) });
    registerEditorial(strapi);
    registerGiasImport(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await carryAudiences(strapi);
    await seedContent(strapi);
    await room?.catchUp();
    const outbox = strapi.plugin('school-portal').service('outbox') as PortalServices['outbox'];
    outbox.subscribe('duties.catalogue-changed', 'site.pages', async () => room?.touch()); // noticed by a job, after the pages were drawn
    await keepEditorPermissions(strapi);
    await keepAdminsFromAccounts(strapi);
    await seedListViews(strapi);
    await releaseBootLock?.();
  },
};
