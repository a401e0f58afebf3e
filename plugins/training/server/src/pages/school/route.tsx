import { definePage, Empty, formatDay, ok, only, PageHeading, Pagination, Table, urnsOf, type Visit } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { roleTitle, schoolReaders } from '../../domain/people';
import type { Listed } from '../../store/lists-store';
import type { BookingWithPlaces } from '../../store/record';
import type { TrainingNeeds } from '../../use-cases/needs';
import { takenOver } from '../../use-cases/taken-over';
import { turnIn } from '../mine/route';
import { CertificateLink, StateTag } from '../parts';

const states = ['booked', 'waiting', 'offered', 'attended', 'absent'] as const;
type Loaded = Listed & { names: readonly string[]; taken: ReadonlySet<string> };

/** Where whoever booked has left, this page leads to the booking. */
const EventName = ({ booking, places }: BookingWithPlaces): ReactElement => <a className="govuk-link" href={`/portal/training/bookings/${booking.publicId}`}>{places.told.title}<span className="govuk-visually-hidden">, for {booking.name}</span></a>;

const rowOf = (each: BookingWithPlaces, taken: ReadonlySet<string>) => {
  const { booking, places } = each;
  return [booking.name, roleTitle[booking.role] ?? booking.role, taken.has(booking.publicId) ? <EventName key="event" {...each} /> : places.told.title, formatDay(booking.eventOn), <StateTag key="state" state={booking.state} />, booking.state === 'attended' && <CertificateLink key="file" {...each} />];
};

const SchoolPage = ({ rows, next, names, taken }: Loaded): ReactElement => (
  <>
    <PageHeading caption={names.join(', ')}>Your school’s training record</PageHeading>
    <p className="govuk-body">Everybody who was booked for your school. It shows governors and inspectors that those who work with children in care are trained for it. You can print the certificate of each of them: a colleague without an account gets it from you.</p>
    {taken.size > 0 && <p className="govuk-body">Where the name of an event is a link, whoever booked has left your school and the colleague has no account. You can open that booking, accept an offer, give the place to somebody else or cancel.</p>}
    {rows.length === 0
      ? <Empty title="Nobody is booked yet"><a className="govuk-link" href="/portal/training">See what you can book</a></Empty>
      : <Table caption="Training, the newest first" hideCaption columns={['Name', 'Role', 'Event', 'Date', 'Where it stands', 'Certificate']} rows={rows.map((each) => rowOf(each, taken))} keys={rows.map(({ booking }) => booking.publicId)} />}
    <Pagination label="The record" next={next && `/portal/training/school?after=${next}`} />
  </>
);

/** Who attended what: for those who answer for it at the school. */
export const schoolPage = (needs: TrainingNeeds) =>
  definePage({
    path: '/portal/training/school',
    allow: only(...schoolReaders),
    audit: { action: 'training.school-record', details: ({ rows }) => ({ count: rows.length }) },
    load: async (visit: Visit) => {
      const urns = [...new Set(urnsOf(visit.actor, ...schoolReaders))];
      const names = [...(await needs.schools.findMany(urns)).values()].map(({ name }) => name);
      const listed = await needs.lists.ofSchool(urns, states, turnIn(visit.query, 50));
      return ok<Loaded>({ ...listed, names, taken: await takenOver(needs, visit.actor, listed.rows.map(({ booking }) => booking)) });
    },
    view: (loaded) => ({ title: 'Training record', wide: true, back: { href: '/portal/training', text: 'Training' }, main: <SchoolPage {...loaded} /> }),
  });
