import { Empty, formatDay, PageHeading, Pagination, Table } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { costInWords } from '../../domain/terms';
import { topicTitle } from '../../domain/topics';
import type { Listed } from '../../store/lists-store';
import type { BookingWithPlaces, Places } from '../../store/record';
import { CertificateLink, roomInWords, StateTag, When, whereInWords } from '../parts';

type Props = { ahead: readonly BookingWithPlaces[]; record: Listed; coming: readonly Places[]; mostEvents: number; accountId: number; readsSchool: boolean; runs: boolean };

const bookingHref = ({ booking }: BookingWithPlaces): string => `/portal/training/bookings/${booking.publicId}`;
const whose = ({ booking }: BookingWithPlaces, accountId: number): string => (booking.accountId === accountId ? 'You' : booking.name);

const aheadRow = (each: BookingWithPlaces, accountId: number) => [
  <a className="govuk-link" href={bookingHref(each)} key="title">{each.places.told.title}<span className="govuk-visually-hidden">, for {whose(each, accountId)}</span></a>,
  <When key="when" places={each.places} />,
  whereInWords(each.places),
  whose(each, accountId),
  <StateTag key="state" state={each.booking.state} />,
];

const comingRow = (places: Places) => [
  <a className="govuk-link" href={`/portal/training/events/${places.event}`} key="title">{places.told.title}</a>,
  <When key="when" places={places} />,
  topicTitle[places.topic] ?? places.topic,
  costInWords(places.details),
  places.cancelledAt ? 'Will not take place' : roomInWords(places),
];

const recordRow = (each: BookingWithPlaces, accountId: number) => [
  <a className="govuk-link" href={bookingHref(each)} key="title">{each.places.told.title}<span className="govuk-visually-hidden">, {whose(each, accountId)}</span></a>,
  formatDay(each.booking.eventOn),
  topicTitle[each.places.topic] ?? each.places.topic,
  whose(each, accountId),
  <CertificateLink key="file" {...each} />,
];

export const MinePage = ({ ahead, record, coming, mostEvents, accountId, readsSchool, runs }: Props): ReactElement => (
  <>
    <PageHeading>Training</PageHeading>
    {(readsSchool || runs) && (
      <p className="govuk-body">
        {readsSchool && <a className="govuk-link" href="/portal/training/school">Your school’s record</a>}
        {readsSchool && runs && ' · '}
        {runs && <a className="govuk-link" href="/portal/training/register">Registers and charges</a>}
      </p>
    )}
    <h2 className="govuk-heading-m">Your bookings</h2>
    {ahead.length === 0
      ? <Empty title="Nothing is booked">What you book for yourself or for a colleague stands here.</Empty>
      : <Table caption="Your bookings, the next first" hideCaption columns={['Event', 'When', 'Where', 'For', 'Where it stands']} rows={ahead.map((each) => aheadRow(each, accountId))} keys={ahead.map(({ booking }) => booking.publicId)} />}
    <h2 className="govuk-heading-m">What you can book</h2>
    {coming.length === 0
      ? <Empty title="No events are planned">When the Virtual School publishes one it appears here.</Empty>
      : <Table caption="Events to come, the next first" hideCaption columns={['Event', 'When', 'About', 'Cost', 'Places']} rows={coming.map(comingRow)} keys={coming.map(({ event }) => event)} />}
    {coming.length === mostEvents && <p className="govuk-body">These are the next {mostEvents}. Later ones appear here in their turn.</p>}
    <h2 className="govuk-heading-m">Your record</h2>
    {record.rows.length === 0
      ? <Empty title="Nothing yet">After an event its certificate stands here, yours and those of colleagues you booked for.</Empty>
      : <Table caption="What you and colleagues you booked for attended, the newest first" hideCaption columns={['Event', 'Date', 'About', 'Who', 'Certificate']} rows={record.rows.map((each) => recordRow(each, accountId))} keys={record.rows.map(({ booking }) => booking.publicId)} />}
    <Pagination label="Your record" next={record.next && `/portal/training?after=${record.next}`} />
  </>
);
