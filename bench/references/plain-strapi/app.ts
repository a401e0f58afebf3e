import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../processes';

const text = { type: 'string' };
const to = (target: string) => ({ type: 'relation', relation: 'manyToOne', target: `api::${target}.${target}` });

/** The same facts as content types, as somebody would model them who has Strapi and nothing else. */
const types: Record<string, Record<string, object>> = {
  school: { urn: { type: 'string', unique: true }, name: text, phase: text, town: text, postcode: text },
  child: { reference: text, knownAs: text, legalName: text, dateOfBirth: { type: 'date' }, yearGroup: text, upn: text, school: to('school') },
  plan: { term: text, kind: text, state: text, openedOn: { type: 'date' }, meetingOn: { type: 'date' }, dueOn: { type: 'date' }, answers: { type: 'json' }, child: to('child'), school: to('school') },
};

const schemaOf = (name: string, attributes: object) => ({
  kind: 'collectionType', collectionName: `${name}_entries`, info: { singularName: name, pluralName: name === 'child' ? 'children' : `${name}s`, displayName: name }, options: { draftAndPublish: false }, attributes,
});

const made = (name: string, maker: string) => `module.exports = require('@strapi/strapi').factories.${maker}('api::${name}.${name}');\n`;

const configs: Record<string, string> = {
  admin: "module.exports = { auth: { secret: 'bench' }, apiToken: { salt: 'bench' }, transfer: { token: { salt: 'bench' } }, secrets: { encryptionKey: 'bench' }, serveAdminPanel: false, flags: { nps: false, promoteEE: false } };",
  api: 'module.exports = { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } };',
  // Journal and synchronous as in the portal: otherwise the disk would be measured and not the work.
  database: "module.exports = { connection: { client: 'sqlite', connection: { filename: process.env.DATABASE_FILENAME }, useNullAsDefault: true, pool: { min: 1, max: 1, afterCreate: (connection, done) => { connection.pragma('journal_mode = WAL'); connection.pragma('synchronous = FULL'); connection.pragma('busy_timeout = 5000'); done(null, connection); } } } };",
  middlewares: "module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'];",
  plugins: "module.exports = { 'users-permissions': { config: { jwtSecret: 'bench', ratelimit: { enabled: false } } } };",
  server: "module.exports = { host: '127.0.0.1', port: Number(process.env.PORT), app: { keys: ['bench-one', 'bench-two'] }, cron: { enabled: false } };",
};

/** Writes a whole Strapi application into the folder; its packages are this project's. */
export const writePlainStrapi = (folder: string): void => {
  const write = (file: string, content: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), content);
  };
  write('package.json', JSON.stringify({ name: 'plain-strapi', private: true, version: '0.0.0', dependencies: { '@strapi/strapi': '*', '@strapi/plugin-users-permissions': '*' } }));
  write('public/uploads/.gitkeep', '');
  for (const [name, content] of Object.entries(configs)) write(`config/${name}.js`, `${content}\n`);
  for (const [name, attributes] of Object.entries(types)) {
    write(`src/api/${name}/content-types/${name}/schema.json`, JSON.stringify(schemaOf(name, attributes)));
    write(`src/api/${name}/controllers/${name}.js`, made(name, 'createCoreController'));
    write(`src/api/${name}/routes/${name}.js`, made(name, 'createCoreRouter'));
    write(`src/api/${name}/services/${name}.js`, made(name, 'createCoreService'));
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
};
