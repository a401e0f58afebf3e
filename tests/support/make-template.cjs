// Boots the built portal once on the database that the environment names, and ends: the template of every test file.
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = path.resolve(__dirname, '../..');

const make = async () => {
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  if (strapi.config.get('database.connection.client') !== 'postgres') await strapi.db.connection.raw('pragma wal_checkpoint(truncate)');
  await strapi.destroy();
};

make().then(() => process.exit(0), (error) => {
  console.error(error);
  process.exit(1);
});
