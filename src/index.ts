import type { Core } from '@strapi/strapi';
import { takeBootLock } from './boot-lock';

const requiredPlugins = ['school-portal', 'children', 'pep', 'documents'];

/** The composition root: what the reference CMS is made of. */
let releaseBootLock: (() => Promise<void>) | undefined;

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    const missing = requiredPlugins.filter((name) => !strapi.plugin(name));
    if (missing.length > 0) throw new Error(`Refusing to start: plugin(s) not loaded: ${missing.join(', ')}. Build them with "npm run build".`);
    releaseBootLock = await takeBootLock(strapi);
  },

  async bootstrap() {
    await releaseBootLock?.();
  },
};
