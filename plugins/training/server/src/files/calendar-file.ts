import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { mayJoin, type BookingState } from '../domain/booking-life';
import type { Session } from '../domain/when';
import type { BookingWithPlaces } from '../store/record';

type Options = { publicUrl: string; at: string };
type Dates = { method: ICalCalendarMethod; status: ICalEventStatus; sequence: number; sessions: readonly Session[]; firstNumber: number };

const drawDates = ({ booking, places }: BookingWithPlaces, { publicUrl, at }: Options, { method, status, sequence, sessions, firstNumber }: Dates): string => {
  const { hostname } = new URL(publicUrl || 'http://localhost');
  const { title, place, onlineLink } = places.told;
  const calendar = ical({ prodId: { company: 'virtual-school', product: 'portal', language: 'EN' }, method });
  const link = mayJoin(booking.state) ? onlineLink : undefined;
  for (const [index, session] of sessions.entries()) {
    calendar.createEvent({
      id: `${booking.publicId}-${firstNumber + index}@${hostname}`, sequence, stamp: new Date(at), start: new Date(session.startsAt), end: new Date(session.endsAt),
      summary: title, location: place ?? link ?? null, description: [places.details.summary, link && `Online: ${link}`].filter(Boolean).join('\n'), status,
      ...(booking.accountId !== undefined && { url: `${publicUrl}/portal/training/bookings/${booking.publicId}` }), // without an account it leads nowhere
    });
  }
  return calendar.toString();
};

/** Grows with every change of the event and of the booking: a place that goes to a colleague and back is newer than its cancellation. */
const sequenceOf = ({ booking, places }: BookingWithPlaces): number => places.sequence + booking.version;
const isOver = (state: BookingState): boolean => state === 'cancelled' || state === 'lapsed';

/**
 * The dates of one booking for a calendar. The same booking keeps its UIDs; SEQUENCE grows when something changes and
 * once more when it is cancelled, so that a calendar replaces what it holds. The link to join goes only to those who have a place.
 */
export const calendarFile = (told: BookingWithPlaces, options: Options): string => {
  const { booking, places } = told;
  const [sequence, firstNumber] = [sequenceOf(told), 1];
  if (isOver(booking.state)) return drawDates(told, options, { method: ICalCalendarMethod.CANCEL, status: ICalEventStatus.CANCELLED, sequence: sequence + 1, sessions: [...places.told.sessions, ...places.dropped], firstNumber });
  return drawDates(told, options, { method: ICalCalendarMethod.PUBLISH, status: mayJoin(booking.state) ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE, sequence, sessions: places.told.sessions, firstNumber });
};

/** Takes the dates that the event has no more out of a calendar. One file has one method, so this is a file of its own. */
export const droppedDatesFile = (told: BookingWithPlaces, options: Options): string =>
  drawDates(told, options, { method: ICalCalendarMethod.CANCEL, status: ICalEventStatus.CANCELLED, sequence: sequenceOf(told), sessions: told.places.dropped, firstNumber: told.places.told.sessions.length + 1 });
