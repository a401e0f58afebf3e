import { checkComplete, ok, refuse, type Actor, type Problem, type Result } from '@virtual-school/portal-kit';
import { decideReviewMove, type ReviewMove, type ReviewState } from '../domain/review-life';
import { groupSection } from '../forms/review-questions';
import { answersIn, type FoundReview } from './find-review';
import type { ReviewNeeds } from './review-needs';

type Finishes = Pick<ReviewNeeds, 'reviews' | 'clock'>;

/** What has no level yet; each problem leads to its page. */
export const missingFrom = ({ record }: Pick<FoundReview, 'record'>): (Problem & { group: string })[] => {
  const answers = answersIn(record);
  return record.template.groups.flatMap((group) => checkComplete(groupSection(record.template.levels, group), answers, {}).map((problem) => ({ ...problem, group: group.name })));
};

const decided = ({ record, roles }: FoundReview, move: ReviewMove, seen: number): Result<ReviewState> => {
  const step = decideReviewMove(record.state, move, roles);
  return step.ok && record.version !== seen ? refuse('changed-meanwhile') : step;
};

/** Finished by whoever presses, as they read it (`seen`). The Virtual School reads it only where the school shares it. */
export const finishReview = async ({ reviews, clock }: Finishes, found: FoundReview, seen: number, isShared: boolean, actor: Actor): Promise<Result<ReviewState>> => {
  const step = decided(found, 'finish', seen);
  if (!step.ok) return step;
  const missing = missingFrom(found);
  if (missing.length > 0) return refuse('incomplete', missing.map(({ field, message }) => ({ field, message })));
  const change = { finished_at: clock.now().toISOString(), finished_by: actor.accountId, finished_name: actor.name, shared: isShared ? 'yes' : 'no' };
  return (await reviews.move(found.record, seen, step.value, change)) ? ok(step.value) : refuse('changed-meanwhile');
};

/** Open again, with every answer; whether it is shared is asked anew. */
export const reopenReview = async ({ reviews }: Pick<Finishes, 'reviews'>, found: FoundReview, seen: number): Promise<Result<ReviewState>> => {
  const step = decided(found, 'reopen', seen);
  if (!step.ok) return step;
  return (await reviews.move(found.record, seen, step.value, { finished_at: null, finished_by: null, finished_name: null, shared: 'no' })) ? ok(step.value) : refuse('changed-meanwhile');
};
