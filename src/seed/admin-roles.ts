import type { Core } from '@strapi/strapi';

/**
 * Editors keep what they need to publish; nobody but a super admin comes near the accounts of users-permissions.
 * Run at each start: a permission that somebody gave by mistake is taken away again.
 */
export const keepAdminsFromAccounts = async (strapi: Core.Strapi): Promise<void> => {
  const permissions = strapi.db.query('admin::permission');
  const near = (await permissions.findMany({ where: { $or: [{ subject: { $startsWith: 'plugin::users-permissions.' } }, { action: { $startsWith: 'plugin::users-permissions.' } }] }, populate: ['role'] })) as { id: number; role?: { code?: string } }[];
  const wrong = near.filter((each) => each.role?.code !== 'strapi-super-admin').map((each) => each.id);
  if (wrong.length > 0) await permissions.deleteMany({ where: { id: { $in: wrong } } });
};
