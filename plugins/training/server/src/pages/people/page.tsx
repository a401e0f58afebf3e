import { ButtonLink, Empty, ErrorSummary, Form, formatDay, formatInstant, InsetText, londonDay, PageHeading, Table, TextButton, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { BookingState } from '../../domain/booking-life';
import type { Places } from '../../store/record';
import { materialsHref } from '../materials/hrefs';
import { roomInWords, StateTag, When } from '../parts';
import type { ListedPerson } from './listed';

type Props = { places: Places; people: readonly ListedPerson[]; isAhead: boolean; page: PageContext };

const Whose = ({ person }: { person: ListedPerson }): ReactElement => <span className="govuk-visually-hidden"> {person.booking.name}</span>;

const Give = ({ person, page }: { person: ListedPerson; page: PageContext }): ReactElement => (
  <Form page={page} version={person.booking.version}>
    <input type="hidden" name="booking" value={person.booking.publicId} />
    <TextButton name="move" value="give">Give a place<Whose person={person} /></TextButton>
  </Form>
);

const Cancel = ({ person }: { person: ListedPerson }): ReactElement => <a className="govuk-link" href={`/portal/training/bookings/${person.booking.publicId}/cancel`}>Cancel<Whose person={person} /></a>;

const groups: readonly { title: string; states: readonly BookingState[]; none: string }[] = [
  { title: 'Booked', states: ['booked', 'attended', 'absent'], none: 'Nobody is booked yet' },
  { title: 'Waiting list, in its order', states: ['offered', 'waiting'], none: 'Nobody is waiting' },
  { title: 'Cancelled', states: ['cancelled', 'lapsed', 'removed'], none: 'Nobody has cancelled' },
];

const note = ({ booking }: ListedPerson): string => {
  if (booking.state === 'offered' && booking.offeredUntil) return ` until ${formatInstant(booking.offeredUntil)}`;
  return booking.isLate ? ' late' : '';
};

const rowOf = (person: ListedPerson, { isAhead, page }: Props) => {
  const { booking, role, schoolName } = person;
  const mayGive = isAhead && (booking.state === 'waiting' || booking.state === 'offered');
  const mayCancel = isAhead && ['booked', 'waiting', 'offered'].includes(booking.state);
  return [
    <a className="govuk-link" href={`/portal/training/bookings/${booking.publicId}`} key="name">{booking.name}</a>, [role, schoolName].filter(Boolean).join(', '), booking.email ?? '', formatDay(londonDay(booking.bookedAt)), <span key="state"><StateTag state={booking.state} />{note(person)}</span>,
    <div className="vs-row-actions" key="do">{mayGive && <Give person={person} page={page} />}{mayCancel && <Cancel person={person} />}</div>,
  ];
};

const inOrder = (people: readonly ListedPerson[]): ListedPerson[] => [...people].sort((a, b) => (a.booking.position ?? 0) - (b.booking.position ?? 0));

export const PeoplePage = (props: Props): ReactElement => {
  const { places, people, isAhead, page } = props;
  return (
    <>
      <ErrorSummary page={page} />
      <PageHeading caption={<When places={places} />}>{places.told.title}</PageHeading>
      <p className="govuk-body">{places.taken} of {places.capacity} places taken. {roomInWords(places)}.</p>
      {!places.cancelledAt && <p className="govuk-body"><a className="govuk-link" href={materialsHref(places)}>Files for whoever attended</a></p>}
      {places.cancelledAt && <InsetText>This event will not take place. {places.cancelledReason}</InsetText>}
      {groups.map(({ title, states, none }) => {
        const found = inOrder(people.filter(({ booking }) => states.includes(booking.state)));
        return found.length === 0
          ? <section key={title}><h2 className="govuk-heading-m">{title}</h2><Empty title={none} /></section>
          : <Table key={title} caption={title} columns={['Name', 'Role and school', 'E-mail', 'Booked on', 'Where it stands', { text: 'What you can do', hidden: true }]} rows={found.map((person) => rowOf(person, props))} keys={found.map(({ booking }) => booking.publicId)} />;
      })}
      {isAhead && <ButtonLink href={`/portal/training/events/${places.event}/cancel`} kind="warning">Call the event off</ButtonLink>}
    </>
  );
};
