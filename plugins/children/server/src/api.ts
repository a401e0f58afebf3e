import type { Core } from '@strapi/strapi';
import type { ChildrenServices } from './contract';

export type * from './contract';
export { yearGroupInWords } from './domain/shown-facts';
export { ChildHeading } from './pages/child-heading';

/** What this plugin offers to others, by name. Works before its own register() has run. */
export const children = (strapi: Core.Strapi): ChildrenServices => ({
  get visibility(): ChildrenServices['visibility'] {
    return strapi.plugin('children').service('visibility');
  },
  get records(): ChildrenServices['records'] {
    return strapi.plugin('children').service('records');
  },
  get imports(): ChildrenServices['imports'] {
    return strapi.plugin('children').service('imports');
  },
});
