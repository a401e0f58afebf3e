import { formatDay, londonDay, Table } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { ListedReview } from '../../store/review-record';
import { schoolYear } from '../about';

/** That a self-review was finished and when; it is opened only where the school shares it. */
export const FinishedReviews = ({ reviews }: { reviews: readonly ListedReview[] }): ReactElement => (
  <Table
    caption="Self-reviews that the school has finished" columns={['Self-review', 'School year', 'Finished', 'Content']} keys={reviews.map(({ publicId }) => publicId)}
    rows={reviews.map(({ publicId, urn, title, year, finishedAt = '', isShared }) => [
      title, schoolYear(year), formatDay(londonDay(finishedAt)),
      isShared ? <a key="read" className="govuk-link" href={`/portal/duties/schools/${urn}/self-reviews/${publicId}`}>Read it<span className="govuk-visually-hidden">: {title}, {schoolYear(year)}</span></a> : 'The school’s own',
    ])}
  />
);
