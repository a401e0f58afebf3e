import { Button, Empty, ErrorSummary, Form, formatDay, londonDay, PageHeading, Table, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { schoolYear } from '../about';
import { GoodPractice } from '../good-practice';
import { ReviewTag } from '../review-tag';
import type { Offer, SchoolReviews } from './route';

type Props = { year: number; schools: readonly SchoolReviews[]; page: PageContext };

const here = '/portal/duties/self-reviews';

const Start = ({ urn, templateId, title, page }: { urn: string; page: PageContext } & Pick<Offer, 'templateId' | 'title'>): ReactElement => (
  <Form page={page}>
    <input type="hidden" name="urn" value={urn} />
    <input type="hidden" name="template" value={templateId} />
    <Button kind="secondary">Start<span className="govuk-visually-hidden"> {title}</span></Button>
  </Form>
);

const Named = ({ title, about, review }: Offer): ReactElement => (
  <>
    {review ? <a className="govuk-link" href={`${here}/${review.publicId}`}>{title}</a> : title}
    {about && <p className="govuk-hint">{about.introduction}<br />For: {about.forWhom}</p>}
  </>
);

const standing = ({ review }: Offer): string => {
  if (!review) return '';
  return review.state === 'finished' && review.finishedAt ? `${formatDay(londonDay(review.finishedAt))}, by ${review.finishedName}` : `${review.answered} of ${review.asked} answered`;
};

const Offers = ({ urn, name, offers, page }: SchoolReviews & { page: PageContext }): ReactElement => (
  <Table
    caption={name} columns={['Self-review', 'Where it stands', 'Answered or finished', { text: 'Start', hidden: true }]} keys={offers.map(({ templateId }) => templateId)}
    rows={offers.map((offer) => [<Named key="name" {...offer} />, <ReviewTag key="state" review={offer.review} />, standing(offer), offer.review ? '' : <Start key="start" urn={urn} {...offer} page={page} />])}
  />
);

const Earlier = ({ earlier }: Pick<SchoolReviews, 'earlier'>): ReactElement => (
  <Table
    caption="Earlier school years" captionSize="s" columns={['Self-review', 'School year', 'Where it stands']} keys={earlier.map(({ publicId }) => publicId)}
    rows={earlier.map((review) => [<a key="name" className="govuk-link" href={`${here}/${review.publicId}`}>{review.title}</a>, schoolYear(review.year), <ReviewTag key="state" review={review} />])}
  />
);

export const SelfReviewsPage = ({ year, schools, page }: Props): ReactElement => (
  <>
    <ErrorSummary page={page} />
    <PageHeading caption={schoolYear(year)}>Self-reviews</PageHeading>
    <p className="govuk-body-l">Look at your own practice, page by page, and say what comes next.</p>
    <GoodPractice />
    {schools.length === 0 && <Empty title="No school">Your account has no school today. Ask the Virtual School.</Empty>}
    {schools.map((school) => (
      <div key={school.urn}>
        {school.offers.length > 0 ? <Offers {...school} page={page} /> : <Empty title="No self-review yet">When the Virtual School publishes one it stands here.</Empty>}
        {school.earlier.length > 0 && <Earlier earlier={school.earlier} />}
      </div>
    ))}
  </>
);
