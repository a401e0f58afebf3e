import type { PortalServices } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ChildrenServices } from '../contract';

export type PageNeeds = PortalServices & ChildrenServices;
