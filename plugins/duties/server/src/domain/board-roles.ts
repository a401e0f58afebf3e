import { authoritiesOf, hasRole, urnsOf, type Actor } from '@virtual-school/portal-kit';

/** Who keeps the board and writes to schools. */
export const boardKeepers = ['virtual-school-adviser', 'virtual-school-head'] as const;
/** Who looks at it: a trust lead sees the schools of the trust that they were given. */
export const boardReaders = [...boardKeepers, 'trust-lead'] as const;

export const isKeeper = (actor: Actor): boolean => hasRole(actor, ...boardKeepers);
export const keptAuthorities = (actor: Actor): number[] => authoritiesOf(actor, ...boardKeepers);
/** In which of the two roles somebody writes to a school for this authority. */
export const keeperRole = (actor: Actor, authorityId: number): (typeof boardKeepers)[number] => (authoritiesOf(actor, 'virtual-school-head').includes(authorityId) ? 'virtual-school-head' : 'virtual-school-adviser');
export const trustSchools = (actor: Actor): string[] => urnsOf(actor, 'trust-lead');
