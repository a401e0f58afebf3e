import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Portal } from './boot';

const password = 'Invented-Lanterns-7';

/** Somebody of the CMS with that role, signed in to the admin panel, once for each role; gives the token that its pages send. */
export const signInAdministrator = async ({ strapi, agent }: Pick<Portal, 'strapi' | 'agent'>, code: string): Promise<string> => {
  const email = `${code}@example.org`;
  const role = (await strapi.db.query('admin::role').findOne({ where: { code } })) as { id: number };
  const users = strapi.service('admin::user') as unknown as { create(user: object): Promise<unknown> };
  await users.create({ email, firstname: 'Invented', lastname: code, password, isActive: true, roles: [role.id] });
  const { body } = await agent().post('/admin/login').send({ email, password, rememberMe: false, deviceId: randomUUID() });
  return (body as { data: { token: string } }).data.token;
};

/** Somebody whose role of the CMS gives that one permission of this plugin and nothing else, signed in to the admin panel. */
export const signInWithOne = async (portal: Pick<Portal, 'strapi' | 'agent'>, permission: string): Promise<string> => {
  const code = `only-${permission.replace('.', '-')}`;
  const roles = portal.strapi.service('admin::role') as unknown as { create(role: object): Promise<{ id: number }>; assignPermissions(role: number, permissions: readonly object[]): Promise<unknown> };
  const { id } = await roles.create({ name: code, code, description: 'Invented' });
  await roles.assignPermissions(id, [{ action: `plugin::school-portal.${permission}`, subject: null, conditions: [], properties: {} }]);
  return signInAdministrator(portal, code);
};

/** A token of the content API that may do everything there. */
export const fullAccessToken = async (strapi: Core.Strapi): Promise<string> => {
  const tokens = strapi.service('admin::api-token') as unknown as { create(token: object): Promise<{ accessKey: string }> };
  return (await tokens.create({ name: 'Invented token', description: '', type: 'full-access', lifespan: null })).accessKey;
};
