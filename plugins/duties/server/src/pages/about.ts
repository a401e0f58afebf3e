import type { About } from '@virtual-school/portal-kit';
import type { FoundReturn } from '../use-cases/find-return';

export const aboutReturn = ({ record }: Pick<FoundReturn, 'record'>): About => ({ type: 'duties-return', id: record.publicId });

export const writers = ['designated-teacher', 'head-teacher'] as const;
export const answerers = [...writers, 'school-colleague'] as const;
/** Those who see where a school's return stands, and no answer. */
export const onlookers = [...answerers, 'governor', 'trust-lead'] as const;

export const schoolYear = (year: number): string => `${year} to ${year + 1}`;
