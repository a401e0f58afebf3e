import { previewPath } from './preview-token';
import { kindOf } from './previewed-types';

type Ability = { can(action: string, subject: string): boolean };
type Asked = { documentId?: string; status?: string };
type Checker = { can: { read(entry?: object): boolean } };
type Checkers = { create(asking: { userAbility: Ability; model: string }): Checker };

/** The administrator who asks, in whose request Strapi calls the handler. */
const ability = (): Ability | undefined => (strapi.requestContext.get()?.state as { userAbility?: Ability } | undefined)?.userAbility;

/** May they read this very entry? An author may read their own only: that condition is about who made it. */
const mayRead = async (uid: string, documentId: string): Promise<boolean> => {
  const userAbility = ability();
  if (!userAbility?.can('plugin::content-manager.explorer.read', uid)) return false;
  const entry = await strapi.documents(uid as 'api::page.page').findOne({ documentId, status: 'draft', populate: ['createdBy'] as never });
  const checkers = strapi.plugin('content-manager').service('permission-checker') as Checkers;
  return entry !== null && checkers.create({ userAbility, model: uid }).can.read(entry);
};

/** Strapi asks here where an entry can be looked at: on our own site, if who asks may read it. It checks nothing itself. */
export const previewOf = (key: () => string) => async (uid: string, { documentId, status }: Asked): Promise<string | undefined> => {
  const kind = kindOf(uid);
  if (!kind || !documentId || !(await mayRead(uid, documentId))) return undefined;
  return previewPath({ kind, documentId, version: status === 'published' ? 'published' : 'draft' }, key(), new Date());
};
