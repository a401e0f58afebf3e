import { folders } from './addresses';
import { previewPath } from './preview-token';

type Ability = { can(action: string, subject: string): boolean };
type Asked = { documentId?: string; status?: string };

/** The administrator who asks, in whose request Strapi calls the handler. */
const ability = (): Ability | undefined => (strapi.requestContext.get()?.state as { userAbility?: Ability } | undefined)?.userAbility;

/** Strapi asks here where an entry can be looked at: on our own site, if who asks may read the type. It checks nothing itself. */
export const previewOf = (key: () => string) => async (uid: string, { documentId, status }: Asked): Promise<string | undefined> => {
  if (!(uid in folders) || !documentId || !ability()?.can('plugin::content-manager.explorer.read', uid)) return undefined;
  const kind = uid.slice(uid.indexOf('.') + 1);
  return previewPath({ kind, documentId, version: status === 'published' ? 'published' : 'draft' }, key(), new Date());
};
