import type { Core } from '@strapi/strapi';

/** What the process was started with. */
export type PortalConfig = { publicUrl: string; secure: boolean; demo: boolean; serviceName: string };

export const portalConfig = (strapi: Core.Strapi): PortalConfig => {
  const publicUrl = process.env.PUBLIC_URL || String(strapi.config.get('server.url') || '');
  return {
    publicUrl,
    secure: publicUrl.startsWith('https://'),
    demo: process.env.DEMO === '1',
    serviceName: process.env.SERVICE_NAME || 'Virtual School Portal',
  };
};
