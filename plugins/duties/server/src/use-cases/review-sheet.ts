import type { Answers, Section } from '@virtual-school/portal-kit';
import type { ReviewGroup } from '../domain/self-review';
import { groupSection } from '../forms/review-questions';
import type { ReviewRecord } from '../store/review-record';

/** One page of a self-review, with what stands in it. */
export type ReviewSheet = { group: ReviewGroup; section: Section; answers: Answers; version: number; carried: readonly string[] };

export const reviewSheet = ({ template, pages }: Pick<ReviewRecord, 'template' | 'pages'>, name: string): ReviewSheet | undefined => {
  const group = template.groups.find((each) => each.name === name);
  const kept = pages.get(name);
  return group && { group, section: groupSection(template.levels, group), answers: kept?.answers ?? {}, version: kept?.version ?? 0, carried: kept?.carried ?? [] };
};
