import { authoritiesOf, urnsOf, type Actor } from '@virtual-school/portal-kit';
import type { Audience, ChildRole } from '../contract';

/** What a role reaches, as data: the store turns it into SQL, and nothing else decides. */
export type Reachable =
  | { by: 'place'; urns: readonly string[] }
  | { by: 'allocation'; accountId: number; authorityIds: readonly number[] }
  | { by: 'authority'; authorityIds: readonly number[] };

type Rule = {
  reach: (actor: Actor) => Reachable;
  /** Through whose eyes the role reads; null for a role that reads no casework: it brings in the roll, or tells of a child by name. */
  audience: Audience | null;
};

const atSchool = (role: ChildRole) => (actor: Actor): Reachable => ({ by: 'place', urns: urnsOf(actor, role) });
const inAuthority = (role: ChildRole) => (actor: Actor): Reachable => ({ by: 'authority', authorityIds: authoritiesOf(actor, role) });

/**
 * Which children may this person see, and through whose eyes? A new role does not compile until it is answered here.
 *
 * School roles reach the children who have a place at their school today, of every authority, while these are looked
 * after. A social worker reaches the children allocated to them today, while these are looked after. The Virtual School
 * and the data officer reach their authority.
 */
export const visibility: Record<ChildRole, Rule> = {
  'designated-teacher': { reach: atSchool('designated-teacher'), audience: 'school' },
  'head-teacher': { reach: atSchool('head-teacher'), audience: 'head-teacher' },
  'social-worker': { reach: (actor) => ({ by: 'allocation', accountId: actor.accountId, authorityIds: authoritiesOf(actor, 'social-worker') }), audience: 'social-care' },
  'virtual-school-adviser': { reach: inAuthority('virtual-school-adviser'), audience: 'virtual-school' },
  'virtual-school-head': { reach: inAuthority('virtual-school-head'), audience: 'virtual-school' },
  'data-officer': { reach: inAuthority('data-officer'), audience: null },
  'school-office': { reach: atSchool('school-office'), audience: null },
};

export const childRoles = Object.keys(visibility) as ChildRole[];
/** The roles that read casework. */
export const readingRoles: readonly ChildRole[] = childRoles.filter((role) => visibility[role].audience !== null);

const reachesNothing = (reach: Reachable): boolean => (reach.by === 'place' ? reach.urns.length === 0 : reach.authorityIds.length === 0);

/** What this person reaches by each of these roles that they hold; [] for anybody else. */
export const reachesOf = (actor: Actor, roles: readonly ChildRole[]): { role: ChildRole; reach: Reachable }[] =>
  roles.map((role) => ({ role, reach: visibility[role].reach(actor) })).filter(({ reach }) => !reachesNothing(reach));

const widestFirst: readonly Audience[] = ['virtual-school', 'social-care', 'school', 'head-teacher'];

/** The widest of the audiences that these roles read as. */
export const widestAudience = (roles: readonly ChildRole[]): Audience | undefined => {
  const held = roles.map((role) => visibility[role].audience);
  return widestFirst.find((audience) => held.includes(audience));
};
