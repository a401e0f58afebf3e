import type { Allow } from '@virtual-school/portal-kit';
import type { RoleDefinition, Roles } from '../../contract';

const granting = (roles: Roles, which: (role: RoleDefinition) => boolean): string[] => [...new Set(roles.all().filter(which).flatMap((role) => role.invitedBy))];

/** Holders of a role that may give roles. Read when a page is opened: another plugin may register its roles after this one. */
export const granters = (roles: Roles): Allow & { kind: 'roles' } => ({ kind: 'roles', get roles() { return granting(roles, () => true); } });

/** Those who may let somebody act in a role of a school. */
export const schoolGranters = (roles: Roles): Allow & { kind: 'roles' } => ({ kind: 'roles', get roles() { return granting(roles, (role) => role.reach === 'school' && role.mayBeActed === true); } });
