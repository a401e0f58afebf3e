import { definePage, ok, only, type Visit } from '@virtual-school/portal-kit';
import { decideReviewMove, reviewers } from '../../domain/review-life';
import { findReview } from '../../use-cases/find-review';
import type { ReviewNeeds } from '../../use-cases/review-needs';
import { aboutReview } from '../about-review';
import { SelfReviewPage } from './page';

/** A self-review as a list of its pages. */
export const selfReviewPage = (needs: ReviewNeeds) =>
  definePage({
    path: '/portal/duties/self-reviews/:review',
    allow: only(...reviewers),
    audit: { action: 'duties.self-review', about: aboutReview },
    load: async ({ actor, params }: Visit<{ review: string }>) => {
      const found = await findReview(needs, actor, params.review);
      if (!found.ok) return found;
      const { urn, year, templateId, state } = found.value.record;
      const last = await needs.reviews.ofTemplate(urn, year - 1, templateId);
      return ok({ ...found.value, lastYear: last?.publicId, mayFinish: decideReviewMove(state, 'finish', found.value.roles).ok });
    },
    view: (loaded) => ({ title: 'A self-review of your school', back: { href: '/portal/duties/self-reviews', text: 'Self-reviews' }, main: <SelfReviewPage {...loaded} /> }),
  });
