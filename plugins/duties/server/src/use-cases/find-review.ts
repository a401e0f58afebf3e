import { ok, refuse, urnsOf, type Actor, type Answers, type Result } from '@virtual-school/portal-kit';
import type { School } from '@virtual-school/strapi-plugin-school-portal/api';
import { reviewers, type Reviewer } from '../domain/review-life';
import type { ReviewRecord } from '../store/review-record';
import type { ReviewNeeds } from './review-needs';

/** A self-review as one person of its school meets it. */
export type FoundReview = { record: ReviewRecord; school: School; roles: readonly Reviewer[] };

/** Another school's self-review is not found. */
export const findReview = async ({ reviews, schools }: Pick<ReviewNeeds, 'reviews' | 'schools'>, actor: Actor, publicId: string): Promise<Result<FoundReview>> => {
  const record = await reviews.byPublicId(publicId);
  const roles = record ? reviewers.filter((role) => urnsOf(actor, role).includes(record.urn)) : [];
  const school = record && roles.length > 0 ? await schools.find(record.urn) : undefined;
  return record && school ? ok({ record, school, roles }) : refuse('not-found');
};

export const answersIn = ({ pages }: Pick<ReviewRecord, 'pages'>): Answers => Object.assign({}, ...[...pages.values()].map(({ answers }) => answers)) as Answers;
