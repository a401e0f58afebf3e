import type { Core } from '@strapi/strapi';
import type { Database } from '../contract';

export const installedPluginModel = {
  uid: 'plugin::school-portal.installed-plugin',
  singularName: 'installed-plugin',
  tableName: 'portal_installed_plugins',
  attributes: { id: { type: 'increments' }, name: { type: 'string', column: { notNullable: true } } },
  indexes: [{ name: 'portal_installed_plugins_uq', columns: ['name'], type: 'unique' }],
  foreignKeys: [],
};

type Enabled = Record<string, { info?: { packageName?: string } }>;

/** The plugins of this family that are loaded, whichever they are. */
export const ownPlugins = (strapi: Core.Strapi): string[] =>
  Object.entries(strapi.config.get<Enabled>('enabledPlugins')).filter(([, { info }]) => info?.packageName?.startsWith('@virtual-school/')).map(([name]) => name);

/** Remembers which of our plugins hold data here, so that a start without one of them can be refused. */
export const rememberPlugins = (database: Database, names: readonly string[]): Promise<void> =>
  database.inTransaction(async (trx) => {
    for (const name of names) await trx('portal_installed_plugins').insert({ name }).onConflict('name').ignore();
  });
