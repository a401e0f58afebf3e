import type { Actor } from '@virtual-school/portal-kit';
import type { Mail } from '@virtual-school/strapi-plugin-school-portal/api';
import { mayJoin } from '../domain/booking-life';
import { letterFor, valuesOf, type LetterFacts } from '../domain/letters';
import { mailFor, type Occasion, type Reader } from '../domain/mails';
import { calendarFile, droppedDatesFile } from '../files/calendar-file';
import type { Booking, Places } from '../store/record';
import type { Now, TrainingNeeds } from './needs';
import { alsoTold } from './who-is-told';

/** `by`: whose act it is, where somebody acted in the portal. */
type Told = { booking: Booking; places: Places; by?: Pick<Actor, 'publicId'> };
type Needs = Pick<TrainingNeeds, 'mailer' | 'accounts' | 'settings' | 'publicUrl'>;

/** After these a calendar has something to put in, to move or to take out. */
const withCalendar: readonly Occasion[] = ['booked', 'event-changed', 'event-cancelled', 'cancelled', 'swapped-out'];

const factsOf = ({ booking, places }: Told): LetterFacts => ({ ...places.told, startsOn: places.startsOn, terms: booking.terms, cancellationNote: places.details.cancellationNote, offeredUntil: booking.offeredUntil, isForSchool: booking.urn !== undefined, hasPlace: mayJoin(booking.state) });

const attached = (told: Told, occasion: Occasion, at: string, publicUrl: string): Pick<Mail, 'attachments'> => {
  if (!withCalendar.includes(occasion)) return {};
  const shown = occasion === 'swapped-out' ? { ...told, booking: { ...told.booking, state: 'cancelled' as const } } : told;
  const files = [{ name: 'event.ics', text: calendarFile(shown, { publicUrl, at }) }, ...(occasion === 'event-changed' && told.places.dropped.length > 0 ? [{ name: 'dates-removed.ics', text: droppedDatesFile(told, { publicUrl, at }) }] : [])];
  return { attachments: files.map((file) => ({ ...file, type: 'text/calendar; charset=utf-8' })) };
};

/** Who comes, and who acts for them where that is somebody else. The mails wait in the outbox with the change that caused them, in the words of the authority that runs the event. */
export const tell = async (needs: Needs, told: Told, occasion: Occasion, { at }: Now, more: Partial<LetterFacts> = {}): Promise<void> => {
  const { mailer, accounts, settings, publicUrl } = needs;
  const { booking, places } = told;
  const facts = { ...factsOf(told), ...more };
  const letterTo = async (reader: Reader): Promise<Mail> =>
    letterFor({ occasion, reader, facts, booking: booking.publicId, event: places.event }, await settings.wording(booking.authorityId, mailFor(occasion, reader).name, valuesOf(facts)));
  const calendar = attached(told, occasion, at, publicUrl);
  const own = booking.accountId === undefined ? undefined : await accounts.find(booking.accountId);
  if (own) await mailer.toAccount(own.publicId, { ...(await letterTo('own')), ...calendar });
  else if (booking.email) await mailer.toAddress(booking.email, { ...(await letterTo('colleague')), ...calendar });
  for (const { to, reader } of await alsoTold(needs, booking, occasion, told.by)) await mailer.toAccount(to, await letterTo(reader));
};
