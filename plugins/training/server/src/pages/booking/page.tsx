import { Button, ButtonGroup, ButtonLink, ErrorSummary, FactList, FileLink, Form, formatInstant, InsetText, Notice, PageHeading, type AttachedFile, type Fact, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { cancelWords, isAhead, mayJoin, type BookingState } from '../../domain/booking-life';
import { mayHaveMaterials } from '../../domain/materials';
import { roleTitle } from '../../domain/people';
import { cancellationInWords, costInWords } from '../../domain/terms';
import type { FoundBooking } from '../../use-cases/find-booking';
import type { Booking } from '../../store/record';
import { materialHref } from '../materials/hrefs';
import { certificateHref, EditorsLink, StateTag, When, whereInWords } from '../parts';

const hasAccount = ({ accountId }: Booking): boolean => accountId !== undefined;

type Props = FoundBooking & { may: { accept: boolean; swap: boolean; cancel: boolean; evaluate: boolean }; files: readonly AttachedFile[]; schoolName?: string; isOwn: boolean; page: PageContext };

const doneIn = (state: BookingState, isOwn: boolean): string | undefined => {
  if (state === 'booked') return 'The place is booked';
  if (state === 'waiting') return isOwn ? 'You are on the waiting list' : 'Your colleague is on the waiting list';
  return state === 'attended' ? 'Thank you for telling us' : undefined;
};

const factsOf = ({ booking, places, schoolName, isOwn, page }: Props): Fact[] => [
  { term: 'For', text: [isOwn ? `${booking.name} (you)` : booking.name, `${roleTitle[booking.role] ?? booking.role}${schoolName ? `, ${schoolName}` : ''}`] },
  { term: 'When', text: <When places={places} /> },
  { term: 'Where', text: whereInWords(places) },
  ...(places.told.onlineLink && mayJoin(booking.state) && places.endsOn >= page.today ? [{ term: 'Join online', text: <EditorsLink href={places.told.onlineLink}>{places.told.onlineLink}</EditorsLink> }] : []),
  ...(booking.position ? [{ term: 'Waiting list', text: 'When a place becomes free it is offered by e-mail, in the order of the list.' }] : []),
  { term: 'Cost', text: costInWords(booking.terms, places.details.agreementNote) },
  ...(isAhead(booking.state) ? [{ term: 'Cancelling', text: cancellationInWords(places.startsOn, booking.terms, places.details.cancellationNote) }] : []),
  ...(isAhead(booking.state) && !hasAccount(booking) ? [{ term: 'Certificate', text: 'They have no account here: after the event their certificate stands on this page, for you to print or to pass on.' }] : []),
];

const Evaluation = ({ booking, may, speaksForThem }: Props): ReactElement | null => {
  if (may.evaluate) return <ButtonLink href={`/portal/training/bookings/${booking.publicId}/evaluation`}>{hasAccount(booking) ? 'Say what you thought of it' : 'Say what they thought of it'}</ButtonLink>;
  return speaksForThem && booking.evaluatedAt ? <p className="govuk-body">You have told us what {hasAccount(booking) ? 'you' : 'they'} thought of it. Thank you.</p> : null;
};

const Afterwards = (props: Props): ReactElement => {
  const { booking, places, files } = props;
  return (
    <>
      <h2 className="govuk-heading-m">Certificate and materials</h2>
      {!hasAccount(booking) && <p className="govuk-body">{booking.name} has no account here and cannot open this page: print what they need, or save it and pass it on.</p>}
      <ul className="govuk-list">
        <li>{booking.certificateDocument ? <FileLink href={certificateHref(booking)} text="Certificate" /> : 'The certificate is made when the register is closed.'}</li>
        {places.details.materials.map(({ title, link }) => <li key={link}><EditorsLink href={link}>{title}</EditorsLink></li>)}
        {files.map((file) => <li key={file.publicId}><FileLink href={materialHref(places, file)} text={file.name} kind={file.extension.toUpperCase()} bytes={file.size} /></li>)}
      </ul>
      <Evaluation {...props} />
    </>
  );
};

export const BookingPage = (props: Props): ReactElement => {
  const { booking, places, may, page } = props;
  const base = `/portal/training/bookings/${booking.publicId}`;
  const doneText = doneIn(booking.state, props.isOwn);
  return (
    <>
      <ErrorSummary page={page} />
      {page.query.booked === 'yes' && page.problems.length === 0 && doneText && <Notice tone="done"><p className="govuk-notification-banner__heading">{doneText}</p></Notice>}
      <PageHeading>{places.told.title}</PageHeading>
      <p className="govuk-body"><StateTag state={booking.state} /></p>
      {places.cancelledAt && <InsetText>This event will not take place. {places.cancelledReason} Nothing is charged for it.</InsetText>}
      {booking.state === 'offered' && booking.offeredUntil && <InsetText>A place is kept until {formatInstant(booking.offeredUntil)}. After that it goes to the next person on the list.</InsetText>}
      {may.accept && <Form page={page} version={booking.version}><Button name="move" value="accept">Accept the place</Button></Form>}
      <FactList rows={factsOf(props)} />
      {isAhead(booking.state) && <p className="govuk-body"><FileLink href={`${base}/calendar.ics`} text="Put it into your calendar" kind="calendar file" /></p>}
      {(may.swap || may.cancel) && (
        <ButtonGroup>
          {may.swap && <ButtonLink href={`${base}/swap`} kind="secondary">Give the place to somebody else</ButtonLink>}
          {may.cancel && <ButtonLink href={`${base}/cancel`} kind="secondary">{booking.state === 'booked' ? 'Cancel' : cancelWords(booking.state).press}</ButtonLink>}
        </ButtonGroup>
      )}
      {mayHaveMaterials(booking) && <Afterwards {...props} />}
    </>
  );
};
