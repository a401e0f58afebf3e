import { hasRole, isSignedIn, type Actor, type Allow } from '@virtual-school/portal-kit';

/** May this person open a page of this kind at all? Which record it shows is decided by the query. */
export const mayEnter = (allow: Allow, actor: Actor): boolean => {
  if (allow.kind === 'anyone') return true;
  if (allow.kind === 'signed-in') return isSignedIn(actor);
  return hasRole(actor, ...allow.roles);
};
