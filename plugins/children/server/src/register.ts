import type { Core } from '@strapi/strapi';
import { addModels, portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { children } from './api';
import { roles } from './domain/roles';
import { models } from './models';
import { pages } from './pages';
import { importJob } from './use-cases/import-job';

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  addModels(strapi, models);

  const services = portal(strapi);
  const { imports } = children(strapi);
  services.roles.register(roles);
  services.vault.registerColumn('children', 'placement_address');
  services.vault.registerColumn('child_contact_notes', 'contact_limits');
  services.vault.registerColumn('child_contact_notes', 'may_collect');
  services.vault.registerColumn('child_uploads', 'content');
  services.jobs.register('children.import-roll', importJob(imports.roll));
  services.jobs.register('children.import-ssda903', importJob(imports.ssda903));

  services.door.mount(pages({ ...services, ...children(strapi) }));
  services.door.navigation([
    { text: 'Imports', href: '/portal/imports', roles: ['data-officer'] },
    { text: 'Leavers', href: '/portal/leavers', roles: ['data-officer'] },
    { text: 'Workers', href: '/portal/workers', roles: ['data-officer'] },
  ]);
  services.door.home('/portal/leavers', ['data-officer']);
};
