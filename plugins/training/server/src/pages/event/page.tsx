import { Button, ErrorSummary, FactList, Form, formatDay, InsetText, PageHeading, Radios, type Fact, type PageContext } from '@virtual-school/portal-kit';
import type { School } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ReactElement } from 'react';
import { isFull } from '../../domain/booking-life';
import { cancellationInWords, costInWords } from '../../domain/terms';
import { topicTitle } from '../../domain/topics';
import type { BookingWithPlaces, Places } from '../../store/record';
import { anotherSchool } from '../../use-cases/who-comes';
import { materialsHref } from '../materials/hrefs';
import { ColleagueFields, roomInWords, SchoolField, StateTag, When, whereInWords } from '../parts';

type Props = { places: Places; own: readonly BookingWithPlaces[]; isOpen: boolean; runs: boolean; schools: readonly School[]; accountId: number; page: PageContext };

const factsOf = (places: Places): Fact[] => [
  { term: places.told.sessions.length === 1 ? 'When' : 'Dates', text: <When places={places} /> },
  { term: 'Where', text: whereInWords(places) },
  ...(places.details.trainer ? [{ term: 'Led by', text: places.details.trainer }] : []),
  { term: 'Cost', text: costInWords(places.details, places.details.agreementNote) },
  { term: 'Cancelling', text: cancellationInWords(places.startsOn, places.details, places.details.cancellationNote) },
  ...(places.details.closesOn ? [{ term: 'Book by', text: formatDay(places.details.closesOn) }] : []),
  { term: 'Places', text: roomInWords(places) },
];

/** With one school of one's own there is nothing to choose, but for whoever runs the event and books for callers from elsewhere. */
const SchoolChoice = ({ schools, runs, page }: Pick<Props, 'schools' | 'runs' | 'page'>): ReactElement | null => {
  if (schools.length === 0 || (schools.length === 1 && !runs)) return null;
  const own = schools.map((school) => ({ value: school.urn, text: school.name }));
  const another = { value: anotherSchool, text: 'Another school, or none', hint: 'For a colleague who rings up', more: <SchoolField page={page} /> };
  return <Radios page={page} name="school" legend="For which school?" size="s" value={own.length === 1 ? own[0]?.value : undefined} options={[...own, ...(runs ? [another] : [])]} />;
};

const BookingForm = ({ places, schools, own, runs, accountId, page }: Props): ReactElement => {
  const mayWait = isFull(places);
  const isBooked = own.some(({ booking }) => booking.accountId === accountId);
  return (
    <Form page={page}>
      <h2 className="govuk-heading-m">{mayWait ? 'Join the waiting list' : 'Book a place'}</h2>
      {mayWait && <p className="govuk-body">When a place becomes free it is offered by e-mail, in the order of the list.</p>}
      <SchoolChoice schools={schools} runs={runs} page={page} />
      <Radios page={page} name="who" legend="Who will come?" size="s" value={isBooked ? 'colleague' : undefined} options={[{ value: 'me', text: 'I will' }, { value: 'colleague', text: 'A colleague', hint: 'They need no account: they get the details and a calendar file by e-mail. Without an account their certificate comes to you, to print or to pass on.', more: <><ColleagueFields page={page} />{runs && schools.length === 0 && <SchoolField page={page} />}</> }]} />
      <Button>{mayWait ? 'Join the waiting list' : 'Book'}</Button>
    </Form>
  );
};

export const EventPage = (props: Props): ReactElement => {
  const { places, own, isOpen, runs, page } = props;
  return (
    <>
      <ErrorSummary page={page} />
      <PageHeading caption={topicTitle[places.topic] ?? places.topic}>{places.told.title}</PageHeading>
      <p className="govuk-body-l">{places.details.summary}</p>
      <p className="govuk-body"><a className="govuk-link" href={`/training/events/${places.slug}`}>Read more about it</a></p>
      {runs && <p className="govuk-body"><a className="govuk-link" href={`/portal/training/events/${places.event}/people`}>People and waiting list</a> · <a className="govuk-link" href={materialsHref(places)}>Files for whoever attended</a></p>}
      {own.length > 0 && (
        <InsetText>
          {own.map(({ booking }) => <p className="govuk-body" key={booking.publicId}><StateTag state={booking.state} /> <a className="govuk-link" href={`/portal/training/bookings/${booking.publicId}`}>{booking.accountId === props.accountId ? 'Your booking' : `The booking for ${booking.name}`}</a></p>)}
        </InsetText>
      )}
      <FactList rows={factsOf(places)} />
      {places.cancelledAt && <InsetText>This event will not take place. {places.cancelledReason}</InsetText>}
      {!places.cancelledAt && !isOpen && <InsetText>Booking has closed.</InsetText>}
      {isOpen && <BookingForm {...props} />}
    </>
  );
};
