import type { About } from '@virtual-school/portal-kit';
import type { FoundReview } from '../use-cases/find-review';

export const aboutReview = ({ record }: Pick<FoundReview, 'record'>): About => ({ type: 'duties-review', id: record.publicId });

export const reviewAddress = ({ record }: Pick<FoundReview, 'record'>): string => `/portal/duties/self-reviews/${record.publicId}`;
