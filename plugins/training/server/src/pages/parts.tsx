import { Select, Tag, TextInput, type PageContext, type Status } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { stateTitle, type BookingState } from '../domain/booking-life';
import { colleagueOptions } from '../domain/people';
import { isSafeLink } from '../domain/safe-link';
import { sessionsInWords } from '../domain/when';
import type { Booking, BookingWithPlaces, Places } from '../store/record';

const looks: Record<BookingState, Status> = { booked: 'signed', waiting: 'waiting', offered: 'returned', attended: 'done', absent: 'not-needed', cancelled: 'not-needed', lapsed: 'not-needed', removed: 'not-needed' };

export const StateTag = ({ state }: { state: BookingState }): ReactElement => <Tag status={looks[state]} text={stateTitle[state]} />;

export const certificateHref = ({ publicId }: Pick<Booking, 'publicId'>): string => `/portal/training/bookings/${publicId}/certificate.pdf`;

/** Of somebody who attended: the certificate, or that it is on its way. */
export const CertificateLink = ({ booking, places }: BookingWithPlaces): ReactElement =>
  (booking.certificateDocument ? <a className="govuk-link" href={certificateHref(booking)}>Certificate (PDF)<span className="govuk-visually-hidden"> of {places.told.title}, {booking.name}</span></a> : <>{places.registerClosedAt ? 'Being made' : 'When the register is closed'}</>);

export const When = ({ places }: { places: Pick<Places, 'told'> }): ReactElement => <>{sessionsInWords(places.told.sessions).map((line) => <span className="vs-lines" key={line}>{line}<br /></span>)}</>;

/** A link that an editor typed: it opens only where it leads somewhere harmless. */
export const EditorsLink = ({ href, children }: { href: string; children: string }): ReactElement => (isSafeLink(href) ? <a className="govuk-link" href={href}>{children}</a> : <>{children}</>);

export const whereInWords = ({ told }: Pick<Places, 'told'>): string => [told.place, told.onlineLink && 'online'].filter(Boolean).join(' and ') || 'To be announced';

/** Places left, as people ask for it. Whoever waits stands before whoever comes now. */
export const roomInWords = ({ capacity, taken, waiting }: Pick<Places, 'capacity' | 'taken' | 'waiting'>): string => {
  const left = capacity - taken;
  if (left <= 0 || waiting > 0) return waiting > 0 ? `Full, ${waiting} on the waiting list` : 'Full: join the waiting list';
  return `${left} place${left === 1 ? '' : 's'} left`;
};

type Posted = Pick<PageContext, 'entries' | 'problems'>;
export const ColleagueFields = ({ page, needsAddress = true }: { page: Posted; needsAddress?: boolean }): ReactElement => (
  <>
    <TextInput page={page} name="name" label="Name" hint="As it should stand on the certificate" autocomplete="off" spellCheck={false} />
    <TextInput page={page} name="email" label={needsAddress ? 'E-mail address' : 'E-mail address, if they have one'} type="email" autocomplete="off" spellCheck={false} />
    <Select page={page} name="role" label="What do they do?" options={colleagueOptions} empty="Choose" />
  </>
);

/** For whoever runs the event: of somebody else's school they may know the number, or not. */
export const SchoolField = ({ page }: { page: Posted }): ReactElement => <TextInput page={page} name="urn" label="URN of their school, if you know it" width={10} inputMode="numeric" autocomplete="off" />;
