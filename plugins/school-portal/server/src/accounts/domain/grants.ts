import { hasRole, type Actor, type Membership } from '@virtual-school/portal-kit';
import type { RoleDefinition } from '../../contract';

/** Where a role is held: at a school, or in an authority (row id). */
export type Place = { urn?: string; authorityId?: number };

/** The places at which a role is in somebody's hands. */
export type Reachable = { role: string; urns: readonly string[] | 'any'; authorityIds: readonly number[] };

/** The roles this person may give to others: those that name one of their own. */
export const rolesToGrant = (actor: Actor, roles: readonly RoleDefinition[]): RoleDefinition[] => roles.filter((role) => hasRole(actor, ...role.invitedBy));

const granters = (actor: Actor, role: RoleDefinition): Membership[] => actor.memberships.filter((own) => role.invitedBy.includes(own.role));

/**
 * A school role: at the school where the giver holds theirs, or at any school when the giver stands for an authority.
 * Any other role: in the giver's own authority.
 */
export const placesToGrant = (actor: Actor, role: RoleDefinition): Reachable => {
  const own = granters(actor, role);
  const authorityIds = [...new Set(own.flatMap((each) => (each.authorityId === undefined ? [] : [each.authorityId])))];
  if (role.reach !== 'school') return { role: role.name, urns: [], authorityIds };
  return { role: role.name, urns: authorityIds.length > 0 ? 'any' : [...new Set(own.flatMap((each) => each.urn ?? []))], authorityIds: [] };
};

/** All that is in this person's hands. */
export const reachableBy = (actor: Actor, roles: readonly RoleDefinition[]): Reachable[] => rolesToGrant(actor, roles).map((role) => placesToGrant(actor, role));

export const isWithin = ({ urns, authorityIds }: Reachable, place: Place): boolean =>
  place.urn !== undefined ? urns === 'any' || urns.includes(place.urn) : place.authorityId !== undefined && authorityIds.includes(place.authorityId);

/** May this person give, change and end the role at this place? */
export const mayGrant = (actor: Actor, role: RoleDefinition | undefined, place: Place): boolean => role !== undefined && isWithin(placesToGrant(actor, role), place);

/** A role at a school that one of its own people may hand to a colleague, or take on, for a time. */
export type Acting = { role: RoleDefinition; urn: string };
export const actingRoles = (actor: Actor, roles: readonly RoleDefinition[]): Acting[] =>
  roles
    .filter((role) => role.reach === 'school' && role.mayBeActed)
    .flatMap((role) => [...new Set(granters(actor, role).flatMap((own) => own.urn ?? []))].map((urn) => ({ role, urn })));
