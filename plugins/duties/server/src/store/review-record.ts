import type { Answers } from '@virtual-school/portal-kit';
import type { ReviewProgress } from '../domain/review-progress';
import type { ReviewState } from '../domain/review-life';
import type { Template } from '../domain/self-review';

/** `carried`: names of questions answered last year. */
export type PageRecord = { answers: Answers; version: number; carried: readonly string[] };

/** A self-review in a list: where it stands, no answers. */
export type ListedReview = ReviewProgress & { publicId: string; urn: string; year: number; /** The template's document id. */ templateId: string; title: string; state: ReviewState; isShared: boolean; finishedAt?: string; finishedName?: string };

/** A school's self-review of one school year, with the words it began with. */
export type ReviewRecord = ListedReview & { id: number; version: number; template: Template; pages: ReadonlyMap<string, PageRecord> };
