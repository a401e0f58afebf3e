import { Button, ButtonLink, Checkboxes, Details, Empty, ErrorSummary, Form, formatDay, formatInstant, InsetText, PageHeading, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { BookingState } from '../../domain/booking-life';
import { mayCloseRegister } from '../../domain/moment';
import type { Places } from '../../store/record';
import { materialsHref } from '../materials/hrefs';
import type { ListedPerson } from '../people/listed';
import { SavedNotice } from './saved';

type Props = { places: Places; people: readonly ListedPerson[]; page: PageContext };

const inRegister: readonly BookingState[] = ['booked', 'attended', 'absent'];
const notYet: readonly BookingState[] = ['waiting', 'offered'];
const aboutPerson = ({ role, schoolName }: Pick<ListedPerson, 'role' | 'schoolName'>): string => [role, schoolName].filter(Boolean).join(', ');
const optionOf = ({ booking, role, schoolName }: ListedPerson) => {
  const mayBeRemoved = booking.isUnbooked && booking.state === 'attended';
  return { value: booking.publicId, text: booking.name, hint: [aboutPerson({ role, schoolName }), mayBeRemoved && 'had no booking: without the tick they are taken off the list'].filter(Boolean).join('; ') };
};

/** Who is ticked when the page is shown: what is sent back is compared with it, so that two registers do not undo each other. */
const Was = ({ ids }: { ids: readonly string[] }): ReactElement => <>{ids.map((id) => <input type="hidden" name="was" value={id} key={id} />)}</>;

/** Once it is closed a tick stays: who attended is a list, and only the others can be ticked. */
const Closed = ({ people, page }: Props): ReactElement => {
  const attended = people.filter(({ booking }) => booking.state === 'attended');
  const others = people.filter(({ booking }) => inRegister.includes(booking.state) && booking.state !== 'attended');
  return (
    <>
      <h2 className="govuk-heading-m">Attended: {attended.length}</h2>
      {attended.length === 0 ? <Empty title="Nobody attended" /> : <ul className="govuk-list govuk-list--spaced">{attended.map((person) => <li key={person.booking.publicId}>{person.booking.name}<br /><span className="govuk-hint">{aboutPerson(person)}</span></li>)}</ul>}
      {others.length > 0 && (
        <Form page={page}>
          <Checkboxes page={{ entries: {}, problems: [] }} name="here" legend="Was somebody forgotten?" size="m" hint="Whoever you tick gets a certificate" options={others.map(optionOf)} value={[]} />
          <Button name="do" value="save">Save the register</Button>
        </Form>
      )}
    </>
  );
};

const Closing = ({ places, page }: Pick<Props, 'places' | 'page'>): ReactElement =>
  (mayCloseRegister(places, page.today)
    ? (
      <>
        <p className="govuk-body">When everybody has been ticked, close it. Whoever is not ticked did not attend; the others get their certificate.</p>
        <Button name="do" value="close" kind="secondary">Save and close the register</Button>
      </>
    )
    : <p className="govuk-body">One tick counts for all dates. You can close the register from {formatDay(places.endsOn)}, the last date. Before you do, take the tick from whoever did not come often enough for a certificate.</p>);

const Ticks = ({ places, people, page }: Props): ReactElement => {
  const ticked = people.filter(({ booking }) => booking.state === 'attended').map(({ booking }) => booking.publicId);
  const listed = people.filter(({ booking }) => inRegister.includes(booking.state));
  const others = people.filter(({ booking }) => notYet.includes(booking.state));
  return (
    <Form page={page}>
      <Was ids={ticked} />
      {listed.length === 0
        ? <Empty title="Nobody is booked">Add people as they come.</Empty>
        : <Checkboxes page={{ entries: {}, problems: [] }} name="here" legend="Who is here?" size="m" hint={`${ticked.length} of ${listed.length} so far`} options={listed.map(optionOf)} value={ticked} />}
      {others.length > 0 && <Details summary={`Somebody from the waiting list (${others.length})`}><WaitingTicks people={others} /></Details>}
      <Button name="do" value="save">Save the register</Button>
      <Closing places={places} page={page} />
    </Form>
  );
};

const WaitingTicks = ({ people }: { people: readonly ListedPerson[] }): ReactElement => (
  <div className="govuk-checkboxes">
    {people.map((person) => (
      <div className="govuk-checkboxes__item" key={person.booking.publicId}>
        <input className="govuk-checkboxes__input" type="checkbox" id={person.booking.publicId} name="here" value={person.booking.publicId} />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={person.booking.publicId}>{person.booking.name}</label>
      </div>
    ))}
  </div>
);

export const RegisterPage = (props: Props): ReactElement => {
  const { places, people, page } = props;
  const isOnTheDay = places.startsOn <= page.today && !places.cancelledAt;
  return (
    <>
      <ErrorSummary page={page} />
      {page.problems.length === 0 && <SavedNotice people={people} query={page.query} />}
      <PageHeading caption={formatDay(places.startsOn)}>{places.told.title}</PageHeading>
      {places.cancelledAt && <InsetText>This event will not take place: there is no register.</InsetText>}
      {!isOnTheDay && !places.cancelledAt && <InsetText>The register opens on {formatDay(places.startsOn)}.</InsetText>}
      {places.registerClosedAt && <InsetText>Closed on {formatInstant(places.registerClosedAt)}. Somebody who was forgotten can still be ticked or added.</InsetText>}
      {isOnTheDay && <>{places.registerClosedAt ? <Closed {...props} /> : <Ticks {...props} />}<ButtonLink href={`/portal/training/register/${places.event}/walk-in`} kind="secondary">Add somebody who came without booking</ButtonLink></>}
      {!places.cancelledAt && <p className="govuk-body"><a className="govuk-link" href={materialsHref(places)}>Files for whoever attended</a></p>}
    </>
  );
};
