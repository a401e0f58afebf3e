import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { mayJoin } from '../domain/booking-life';
import type { BookingWithPlaces } from '../store/record';

type Options = { publicUrl: string; at: string };

/**
 * The dates of one booking for a calendar. The same booking keeps its UIDs; SEQUENCE grows when the event changes and
 * once more when it is cancelled, so that a calendar replaces what it holds. The link to join goes only to those who have a place.
 */
export const calendarFile = ({ booking, places }: BookingWithPlaces, { publicUrl, at }: Options): string => {
  const { hostname } = new URL(publicUrl || 'http://localhost');
  const isOver = booking.state === 'cancelled' || booking.state === 'lapsed';
  const { title, sessions, place, onlineLink } = places.told;
  const calendar = ical({ prodId: { company: 'virtual-school', product: 'portal', language: 'EN' }, method: isOver ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH });
  const link = mayJoin(booking.state) ? onlineLink : undefined;
  for (const [index, session] of sessions.entries()) {
    calendar.createEvent({
      id: `${booking.publicId}-${index + 1}@${hostname}`, sequence: places.sequence + Number(isOver), stamp: new Date(at), start: new Date(session.startsAt), end: new Date(session.endsAt),
      summary: title, location: place ?? link ?? null, description: [places.details.summary, link && `Online: ${link}`].filter(Boolean).join('\n'), url: `${publicUrl}/portal/training/bookings/${booking.publicId}`,
      status: isOver ? ICalEventStatus.CANCELLED : mayJoin(booking.state) ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    });
  }
  return calendar.toString();
};
