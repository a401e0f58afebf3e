import { definePage, Empty, formatDay, ok, only, PageHeading, Pagination, Table, urnsOf, type Visit } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { roleTitle, schoolReaders } from '../../domain/people';
import type { Listed } from '../../store/lists-store';
import type { BookingWithPlaces } from '../../store/record';
import type { TrainingNeeds } from '../../use-cases/needs';
import { turnIn } from '../mine/route';
import { CertificateLink, StateTag } from '../parts';

const states = ['booked', 'waiting', 'offered', 'attended', 'absent'] as const;
type Loaded = Listed & { names: readonly string[] };

const rowOf = (each: BookingWithPlaces) => {
  const { booking, places } = each;
  return [booking.name, roleTitle[booking.role] ?? booking.role, places.told.title, formatDay(booking.eventOn), <StateTag key="state" state={booking.state} />, booking.state === 'attended' && <CertificateLink key="file" {...each} />];
};

const SchoolPage = ({ rows, next, names }: Loaded): ReactElement => (
  <>
    <PageHeading caption={names.join(', ')}>Your school’s training record</PageHeading>
    <p className="govuk-body">Everybody who was booked for your school. It shows governors and inspectors that those who work with children in care are trained for it. You can print the certificate of each of them: a colleague without an account gets it from you.</p>
    {rows.length === 0
      ? <Empty title="Nobody is booked yet"><a className="govuk-link" href="/portal/training">See what you can book</a></Empty>
      : <Table caption="Training, the newest first" hideCaption columns={['Name', 'Role', 'Event', 'Date', 'Where it stands', 'Certificate']} rows={rows.map(rowOf)} keys={rows.map(({ booking }) => booking.publicId)} />}
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
      return ok<Loaded>({ ...(await needs.lists.ofSchool(urns, states, turnIn(visit.query, 50))), names });
    },
    view: (loaded) => ({ title: 'Training record', wide: true, back: { href: '/portal/training', text: 'Training' }, main: <SchoolPage {...loaded} /> }),
  });
