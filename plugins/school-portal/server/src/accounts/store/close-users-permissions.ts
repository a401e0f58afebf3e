import type { Core } from '@strapi/strapi';

type UpStore = { get: (what: object) => Promise<Record<string, unknown> | null>; set: (what: object) => Promise<void> };

/**
 * users-permissions holds the person's row and nothing else: nobody registers, signs in or resets through it. Its own
 * permissions are taken away, so that its routes refuse everybody.
 */
export const closeUsersPermissions = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' }) as unknown as UpStore;
  const advanced = await store.get({ key: 'advanced' });
  await store.set({ key: 'advanced', value: { ...advanced, allow_register: false, email_confirmation: true } });
  const open = await strapi.db.query('plugin::users-permissions.permission').findMany({ where: { action: { $startsWith: 'plugin::users-permissions.' } }, select: ['id'] });
  if (open.length > 0) await strapi.db.query('plugin::users-permissions.permission').deleteMany({ where: { id: { $in: open.map((each: { id: number }) => each.id) } } });
};
