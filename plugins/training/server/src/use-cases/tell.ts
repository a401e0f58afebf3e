import type { Mail } from '@virtual-school/strapi-plugin-school-portal/api';
import { mayJoin } from '../domain/booking-life';
import { letterFor, type LetterFacts, type Occasion, type Reader } from '../domain/letters';
import { organisers } from '../domain/people';
import { calendarFile, droppedDatesFile } from '../files/calendar-file';
import type { Booking, Places } from '../store/record';
import type { Now, TrainingNeeds } from './needs';

type Told = { booking: Booking; places: Places };
type Needs = Pick<TrainingNeeds, 'mailer' | 'accounts' | 'publicUrl'>;

/** After these a calendar has something to put in, to move or to take out. */
const withCalendar: readonly Occasion[] = ['booked', 'event-changed', 'event-cancelled', 'cancelled', 'swapped-out'];
/** Of these whoever booked for somebody else is told too. */
const forBooker: readonly Occasion[] = ['booked', 'waiting', 'offered', 'cancelled', 'lapsed', 'event-cancelled', 'event-changed'];

const factsOf = ({ booking, places }: Told): LetterFacts => ({ ...places.told, startsOn: places.startsOn, terms: booking.terms, cancellationNote: places.details.cancellationNote, offeredUntil: booking.offeredUntil, isForSchool: booking.urn !== undefined, hasPlace: mayJoin(booking.state) });

const attached = (told: Told, occasion: Occasion, at: string, publicUrl: string): Pick<Mail, 'attachments'> => {
  if (!withCalendar.includes(occasion)) return {};
  const shown = occasion === 'swapped-out' ? { ...told, booking: { ...told.booking, state: 'cancelled' as const } } : told;
  const files = [{ name: 'event.ics', text: calendarFile(shown, { publicUrl, at }) }, ...(occasion === 'event-changed' && told.places.dropped.length > 0 ? [{ name: 'dates-removed.ics', text: droppedDatesFile(told, { publicUrl, at }) }] : [])];
  return { attachments: files.map((file) => ({ ...file, type: 'text/calendar; charset=utf-8' })) };
};

/** A certificate comes through whoever booked where the person has no account. Whoever runs the event added a walk-in and booked nothing: the list of people is theirs. */
const isTold = async (accounts: Needs['accounts'], { accountId, bookedBy, authorityId }: Booking, occasion: Occasion): Promise<boolean> => {
  if (occasion !== 'certificate') return bookedBy !== accountId && forBooker.includes(occasion);
  if (accountId !== undefined) return false;
  const running = await Promise.all(organisers.map((role) => accounts.holding(role, { authorityId })));
  return !running.flat().some(({ id }) => id === bookedBy);
};

/** Who comes, and who booked it where that is somebody else. The mails wait in the outbox with the change that caused them. */
export const tell = async ({ mailer, accounts, publicUrl }: Needs, told: Told, occasion: Occasion, { at }: Now, more: Partial<LetterFacts> = {}): Promise<void> => {
  const { booking } = told;
  const letter = (reader: Reader): Mail => letterFor(occasion, { ...factsOf(told), ...more }, reader, booking.publicId);
  const calendar = attached(told, occasion, at, publicUrl);
  const known = await accounts.findMany([booking.bookedBy, ...(booking.accountId ? [booking.accountId] : [])]);
  const own = booking.accountId && known.get(booking.accountId);
  if (own) await mailer.toAccount(own.publicId, { ...letter('own'), ...calendar });
  else if (booking.email) await mailer.toAddress(booking.email, { ...letter('colleague'), ...calendar });
  const booker = known.get(booking.bookedBy);
  if (booker && (await isTold(accounts, booking, occasion))) await mailer.toAccount(booker.publicId, letter('booker'));
};
