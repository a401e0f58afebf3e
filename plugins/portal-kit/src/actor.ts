/** How far a role reaches: the children of one school, of one caseload, or of one authority. */
export type Reach = 'school' | 'caseload' | 'authority';

/** One role that is in force today. School roles carry a URN and no authority; all others an authority. */
export type Membership = { role: string; reach: Reach; authorityId?: number; urn?: string };

/** The person behind a request. `nobody` stands for a visitor who has not signed in. */
export type Actor = { accountId: number; publicId: string; name: string; memberships: readonly Membership[] };

export const nobody: Actor = { accountId: 0, publicId: '', name: '', memberships: [] };

export const isSignedIn = (actor: Actor): boolean => actor.accountId !== 0;

export const hasRole = (actor: Actor, ...roles: readonly string[]): boolean =>
  actor.memberships.some((membership) => roles.includes(membership.role));

/** The URNs at which this person holds one of the roles. */
export const urnsOf = (actor: Actor, ...roles: readonly string[]): string[] =>
  actor.memberships.flatMap((each) => (each.urn && roles.includes(each.role) ? [each.urn] : []));

/** The authorities (row ids) in which this person holds one of the roles. */
export const authoritiesOf = (actor: Actor, ...roles: readonly string[]): number[] =>
  actor.memberships.flatMap((each) => (each.authorityId && roles.includes(each.role) ? [each.authorityId] : []));
