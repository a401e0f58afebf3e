import type { ReviewNeeds } from '../use-cases/review-needs';
import { checkReviewPage, reviewFile } from './self-review-check/route';
import { groupPage } from './self-review-group/route';
import { selfReviewPage } from './self-review/route';
import { selfReviewsPage } from './self-reviews/route';

export const reviewPages = (needs: ReviewNeeds) => [selfReviewsPage(needs), selfReviewPage(needs), groupPage(needs), checkReviewPage(needs), reviewFile(needs)];
