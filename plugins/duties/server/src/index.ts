import type { Core } from '@strapi/strapi';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types';
import { register } from './register';
import { boardStore } from './store/board-store';
import { catalogueStore, type CatalogueStore } from './store/catalogue-store';
import { needsOf } from './store/needs-of';
import { dutyPreview } from './store/duty-preview';
import { publishedDuties } from './store/published-duties';
import { templatesStore } from './store/templates-store';

type Given = { strapi: Core.Strapi };

export default {
  register, bootstrap, contentTypes,
  services: {
    board: ({ strapi }: Given) => boardStore(portal(strapi)),
    catalogue: ({ strapi }: Given) => catalogueStore(strapi),
    preview: ({ strapi }: Given) => dutyPreview(strapi),
    published: ({ strapi }: Given) => publishedDuties(() => strapi.plugin('duties').service('catalogue') as CatalogueStore, () => needsOf(strapi).wordings),
    templates: ({ strapi }: Given) => templatesStore(strapi),
  },
};
