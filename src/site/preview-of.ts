import { previewPath } from './preview-token';
import { kindOf } from './previewed-types';

type Ability = { can(action: string, subject: string): boolean };
type Asked = { documentId?: string; status?: string };

/** The administrator who asks, in whose request Strapi calls the handler. */
const ability = (): Ability | undefined => (strapi.requestContext.get()?.state as { userAbility?: Ability } | undefined)?.userAbility;

/** Strapi asks here where an entry can be looked at: on our own site, if who asks may read the type. It checks nothing itself. */
export const previewOf = (key: () => string) => async (uid: string, { documentId, status }: Asked): Promise<string | undefined> => {
  const kind = kindOf(uid);
  if (!kind || !documentId || !ability()?.can('plugin::content-manager.explorer.read', uid)) return undefined;
  return previewPath({ kind, documentId, version: status === 'published' ? 'published' : 'draft' }, key(), new Date());
};
