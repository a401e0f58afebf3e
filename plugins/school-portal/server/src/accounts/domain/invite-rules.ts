import { hasRole, type Actor } from '@virtual-school/portal-kit';
import type { RoleDefinition } from '../../contract';

/** The roles this person may invite others to. Source: docs/rules/invitations.md. */
export const rolesToInvite = (actor: Actor, roles: readonly RoleDefinition[]): RoleDefinition[] => roles.filter((role) => hasRole(actor, ...role.invitedBy));

/**
 * Where: a school role at a school the inviter holds a role at, or any school when they invite for an authority;
 * every other role in an authority of the inviter.
 */
export const authorityToInviteFor = (actor: Actor, role: RoleDefinition): number | undefined =>
  actor.memberships.find((each) => role.invitedBy.includes(each.role) && each.authorityId !== undefined)?.authorityId;

export const mayInviteAt = (actor: Actor, role: RoleDefinition, urn: string): boolean =>
  authorityToInviteFor(actor, role) !== undefined || actor.memberships.some((each) => role.invitedBy.includes(each.role) && each.urn === urn);
