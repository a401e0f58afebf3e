import type { Core } from '@strapi/strapi';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import { roles } from './domain/roles';

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  portal(strapi).roles.register(roles);
};
