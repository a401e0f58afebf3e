import { ok, refuse, type Result } from '@virtual-school/portal-kit';

/**
 * The life of a school's self-review: it is the school's own, so the school finishes it and may open it again. The only
 * place that says what may happen and who may do it; docs/states/self-reviews.md is generated from it.
 * Source: docs/rules/self-reviews.md.
 */
export type ReviewState = 'open' | 'finished';
export type ReviewMove = 'save' | 'finish' | 'reopen';
export const reviewers = ['designated-teacher', 'head-teacher'] as const;
/** A role at the school that reviews itself. */
export type Reviewer = (typeof reviewers)[number];
type Step = { to: ReviewState; by: readonly Reviewer[]; when?: string };

export const reviewLife: Record<ReviewState, Partial<Record<ReviewMove, Step>>> = {
  open: {
    save: { to: 'open', by: reviewers },
    finish: { to: 'finished', by: reviewers, when: 'every statement has a level; shared with the Virtual School only where this is ticked' },
  },
  finished: {
    reopen: { to: 'open', by: reviewers, when: 'answers are kept; the Virtual School no longer sees it' },
  },
};

/** May one of these roles make this move from this state? Refuses 'wrong-state' and 'not-yours'. */
export const decideReviewMove = (state: ReviewState, move: ReviewMove, roles: readonly Reviewer[]): Result<ReviewState> => {
  const step = reviewLife[state][move];
  if (!step) return refuse('wrong-state');
  return step.by.some((each) => roles.includes(each)) ? ok(step.to) : refuse('not-yours');
};
