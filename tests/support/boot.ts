import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { testEnv, templateName, withPostgres } from './environment';

export type Portal = { strapi: Core.Strapi; http: ReturnType<typeof request.agent>; agent: () => ReturnType<typeof request.agent>; stop: () => Promise<void> };

const root = path.resolve(__dirname, '../..');
let count = 0;

const copyTemplate = async (): Promise<{ env: Record<string, string>; remove: () => Promise<void> }> => {
  const name = `w${process.pid}_${(count += 1)}`;
  if (process.env.TEST_DATABASE === 'postgres') {
    await withPostgres('postgres', (client) => client.query(`create database ${name} template ${templateName}`));
    const url = `${process.env.TEST_POSTGRES_URL}/${name}`;
    return { env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url }, remove: () => withPostgres('postgres', (client) => client.query(`drop database if exists ${name} with (force)`)) };
  }
  const file = path.join(process.env.TEST_FOLDER ?? os.tmpdir(), `${name}.db`);
  fs.copyFileSync(path.join(process.env.TEST_FOLDER ?? os.tmpdir(), 'template.db'), file);
  return { env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file }, remove: async () => ['', '-wal', '-shm'].forEach((end) => fs.rmSync(file + end, { force: true })) };
};

/** PostgreSQL gives rows in no order unless asked. SQLite gives them backwards here, so that whatever relies on an order fails on both. */
const reverseRows = async (strapi: Core.Strapi): Promise<void> => {
  const database = strapi.plugin('school-portal').service('database') as { query(): { raw(statement: string): Promise<unknown> } };
  await database.query().raw('pragma reverse_unordered_selects = on');
};

/** From the first request to the last: supertest would open a server for each request and close it under others that are on their way. */
const listen = ({ httpServer }: Core.Strapi['server']): Promise<void> => new Promise((resolve) => void httpServer.listen(0, '127.0.0.1', resolve));

/** The built portal on a database of its own; background work only when a test asks for it. */
export const bootPortal = async (env: Record<string, string> = {}): Promise<Portal> => {
  const database = await copyTemplate();
  const [mail, files] = ['mail', 'files'].map((name) => fs.mkdtempSync(path.join(os.tmpdir(), `vsp-${name}-`))) as [string, string];
  Object.assign(process.env, testEnv, database.env, { MAIL_FOLDER: mail, FILES_FOLDER: files }, env);
  const { createStrapi } = jest.requireActual<typeof import('@strapi/strapi')>('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false });
  strapi.log.level = process.env.LOG_LEVEL ?? 'error';
  await strapi.load();
  if (database.env.DATABASE_CLIENT === 'sqlite') await reverseRows(strapi);
  strapi.server.mount();
  await listen(strapi.server);
  const agent = () => request.agent(strapi.server.httpServer);
  return {
    strapi,
    agent,
    http: agent(),
    stop: async () => {
      await strapi.destroy();
      await database.remove();
      for (const folder of [mail, files]) fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};
