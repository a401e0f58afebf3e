import { Tag } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { ReviewState } from '../domain/review-life';

export const ReviewTag = ({ state }: { state: ReviewState | undefined }): ReactElement =>
  state === 'finished' ? <Tag status="done" text="Finished" /> : <Tag status={state === 'open' ? 'in-progress' : 'not-started'} />;
