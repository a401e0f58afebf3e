import type { Core } from '@strapi/strapi';

/** What the process was started with. */
export const portalConfig = (strapi: Core.Strapi) => {
  const publicUrl = process.env.PUBLIC_URL || String(strapi.config.get('server.url') || '');
  return {
    publicUrl,
    secure: publicUrl.startsWith('https://'),
    demo: process.env.DEMO === '1',
    serviceName: process.env.SERVICE_NAME || 'Virtual School Portal',
  };
};
