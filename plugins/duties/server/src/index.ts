import type { Core } from '@strapi/strapi';
import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types';
import { register } from './register';
import { catalogueStore } from './store/catalogue-store';

export default { register, bootstrap, contentTypes, services: { catalogue: ({ strapi }: { strapi: Core.Strapi }) => catalogueStore(strapi) } };
