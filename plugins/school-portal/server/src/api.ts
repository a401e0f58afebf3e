import type { Core } from '@strapi/strapi';
import type { PortalServices } from './contract';

export type * from './contract';
export { cleanName } from './files/domain/file-name';
export { mailsOf } from './settings/domain/mail-setting';
export { tellEach } from './outbox/tell-each';
export { addModels, columns, foreignKey } from './store/raw-models';
export { pageOf, turnTo, type Turn, type Turned } from './store/key-paging';

const names = ['database', 'clock', 'vault', 'audit', 'outbox', 'mailer', 'settings', 'roles', 'door', 'schools', 'accounts', 'authorities', 'jobs', 'files', 'adminPanel'] as const;

/** The services of school-portal, by name. They work before its own register() has run. */
export const portal = (strapi: Core.Strapi): PortalServices => {
  const services = {} as Record<string, unknown>;
  for (const name of names) Object.defineProperty(services, name, { enumerable: true, get: () => strapi.plugin('school-portal').service(name) });
  return services as PortalServices;
};

/** 128 random bits in lower-case base32: for addresses, mails and files. Row ids never leave the store. */
export const newPublicId = (): string => {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(26));
  return Array.from(bytes, (byte) => alphabet[byte % 32]).join('');
};
