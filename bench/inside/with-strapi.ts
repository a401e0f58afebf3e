import { createStrapi, type Core } from '@strapi/strapi';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

/** The portal loaded in this process without a server, as a command runs in it. */
export const withStrapi = async <T>(work: (strapi: Core.Strapi) => Promise<T>): Promise<T> => {
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  try {
    return await work(strapi);
  } finally {
    await strapi.destroy();
  }
};

export const service = <T>(strapi: Core.Strapi, plugin: string, name: string): T => strapi.plugin(plugin as 'school-portal').service(name) as T;

type Door = { needs(): { sessions: { start(account: number, stage: 'full'): Promise<{ token: string }> } } };
/** The token of a new session, as after a whole sign-in. Inside a transaction. */
export const sessionOf = async (strapi: Core.Strapi, account: number): Promise<string> => (await service<Door>(strapi, 'school-portal', 'door').needs().sessions.start(account, 'full')).token;
