import { createStrapi } from '@strapi/strapi';
import { fill, type Size } from './fill';

const [folder = '', size = ''] = process.argv.slice(2);

/** The whole application as a server; with a size it is filled first, and tells what it holds. */
const serve = async (): Promise<void> => {
  const strapi = createStrapi({ appDir: folder, distDir: folder, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.start();
  process.send?.({ filled: size ? await fill(strapi, JSON.parse(size) as Size) : { plans: [], jwt: '' } });
  process.on('SIGTERM', () => void strapi.destroy().then(() => process.exit(0)));
};

serve().catch((error: Error) => {
  console.error(error);
  process.exit(1);
});
