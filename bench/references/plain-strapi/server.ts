import fs from 'node:fs';
import path from 'node:path';
import { startServer, type Server } from '../../server';
import { writePlainStrapi } from './app';
import type { Size } from './fill';

/** Plain Strapi beside the portal: same machine, same packages, same database and settings of it. */
export const startPlainStrapi = async (folder: string, size: Size): Promise<Server & { plans: string[]; jwt: string }> => {
  const app = path.join(folder, 'plain-strapi');
  if (!fs.existsSync(app)) writePlainStrapi(app);
  const isNew = !fs.existsSync(path.join(folder, 'plain-strapi.db'));
  const env = { NODE_ENV: 'production', TZ: 'UTC', STRAPI_TELEMETRY_DISABLED: 'true', DATABASE_FILENAME: path.join(folder, 'plain-strapi.db') };
  const server = await startServer<{ filled: { plans: string[]; jwt: string } }>(path.join(__dirname, 'serve.js'), [app, isNew ? JSON.stringify(size) : ''], env, '/_health', 'filled');
  return { ...server, ...(server.said as unknown as { plans: string[]; jwt: string }) };
};
