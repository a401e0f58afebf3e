import type { Actor } from '@virtual-school/portal-kit';
import type { ChildrenServices } from '@virtual-school/strapi-plugin-children/api';
import type { PortalServices } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ListsStore } from '../store/lists-store';
import type { PepsStore } from '../store/peps-store';

export type PepNeeds = {
  peps: PepsStore;
  lists: ListsStore;
  children: ChildrenServices;
  settings: PortalServices['settings'];
  outbox: PortalServices['outbox'];
  schools: PortalServices['schools'];
  accounts: PortalServices['accounts'];
  files: PortalServices['files'];
  clock: PortalServices['clock'];
};

export type Who = Actor;
