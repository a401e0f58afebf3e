import type { About } from '@virtual-school/portal-kit';
import type { FoundPep } from '../use-cases/find-pep';

/** Every access to a plan is an access to the child's record. */
export const aboutChild = ({ child }: Pick<FoundPep, 'child'>): About => ({ type: 'child', id: child.publicId, authorityId: child.authorityId });
export const planDetails = ({ pep }: Pick<FoundPep, 'pep'>): Record<string, unknown> => ({ pep: pep.publicId });

export const writers = ['designated-teacher', 'social-worker'] as const;
export const checkers = ['virtual-school-adviser', 'virtual-school-head'] as const;
export const readers = [...writers, ...checkers] as const;
export const everybody = [...readers, 'head-teacher'] as const;
