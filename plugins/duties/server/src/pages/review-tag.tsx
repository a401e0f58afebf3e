import { Tag } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { ListedReview } from '../store/review-record';

type Props = { review: Pick<ListedReview, 'state' | 'asked' | 'answered'> | undefined };

export const ReviewTag = ({ review }: Props): ReactElement => {
  if (!review) return <Tag status="not-started" />;
  if (review.state === 'finished') return <Tag status="done" text="Finished" />;
  return review.answered === review.asked ? <Tag status="ready" text="Ready to finish" /> : <Tag status="in-progress" />;
};
