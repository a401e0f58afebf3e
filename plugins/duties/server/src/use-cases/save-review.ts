import { draftOf, ok, refuse, type Result } from '@virtual-school/portal-kit';
import { newPublicId } from '@virtual-school/strapi-plugin-school-portal/api';
import { decideReviewMove } from '../domain/review-life';
import { reviewProgress } from '../domain/review-progress';
import { answersIn, type FoundReview } from './find-review';
import type { ReviewNeeds } from './review-needs';
import type { ReviewSheet } from './review-sheet';
import type { Saved, SaveOrder } from './save-duties';

type Order = Pick<SaveOrder, 'seen' | 'fields' | 'by' | 'isAutosave'> & { sheet: ReviewSheet };

/** A draft of one page of a self-review. `seen` is the version it was read at: nobody's answer in between is overwritten. */
export const saveReview = async ({ reviews }: Pick<ReviewNeeds, 'reviews'>, { record, roles }: FoundReview, { sheet, seen, fields, by, isAutosave }: Order): Promise<Result<Saved>> => {
  const step = decideReviewMove(record.state, 'save', roles);
  if (!step.ok) return step;
  const draft = draftOf({ section: sheet.section, before: sheet.answers, facts: {}, audience: 'school', newId: newPublicId }, fields, isAutosave);
  if (!draft.ok) return draft;
  if (sheet.version !== seen) return refuse('changed-meanwhile');
  const { answers, changed, leftOut } = draft.value;
  if (changed.length === 0 && (isAutosave || sheet.carried.length === 0)) return ok({ version: seen, changed, leftOut });

  const carried = isAutosave ? sheet.carried.filter((name) => !changed.includes(name)) : []; // the button says: I have looked at it
  const others = [...record.pages].filter(([name]) => name !== sheet.group.name);
  const progress = reviewProgress(record.template, { ...answersIn({ pages: new Map(others) }), ...answers });
  const saved = await reviews.save(record, { name: sheet.group.name, seen, answers, carried, progress, by });
  return saved === 'saved' ? ok({ version: seen + 1, changed, leftOut }) : refuse(saved);
};
