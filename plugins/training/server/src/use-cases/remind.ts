import { addDays, londonDay } from '@virtual-school/portal-kit';
import { reminderDue, type Reminder, type ReminderDays } from '../domain/reminders';
import type { BookingWithPlaces } from '../store/record';
import type { Now, TrainingNeeds } from './needs';
import { tell } from './tell';

/** Days ahead: the most that the settings allow. */
const furthest = 60;
const atOnce = 500;

const daysIn = async ({ settings }: TrainingNeeds, authorityId: number): Promise<ReminderDays> => ({ first: await settings.get<number>(authorityId, 'training.firstReminderDays'), last: await settings.get<number>(authorityId, 'training.lastReminderDays') });

const dueOf = ({ booking, places }: BookingWithPlaces, days: ReminderDays, now: Now): Reminder | undefined => {
  const ahead = places.told.sessions.filter(({ startsAt }) => startsAt > now.at).map(({ startsAt }) => londonDay(startsAt));
  return reminderDue({ ...booking, startsOn: places.startsOn, ahead, knownOn: booking.knownOn ?? londonDay(booking.bookedAt) }, days, now.today);
};

const remindOne = (needs: TrainingNeeds, told: BookingWithPlaces, { which, day }: Reminder, now: Now): Promise<boolean> =>
  needs.database.inTransaction(async () => {
    const isFirst = which === 'first' ? await needs.bookings.note(told.booking, 'first_reminder_at', now.at) : await needs.bookings.noteReminded(told.booking, day, now.at);
    if (isFirst) await tell(needs, told, day === told.places.startsOn ? 'reminder' : 'next-date', now, { dateOn: day });
    return isFirst;
  });

/** Reminds those who are booked, once of the event and once of each of its dates. All of them, a few hundred at a time. */
export const remind = async (needs: TrainingNeeds, now: Now): Promise<number> => {
  let reminded = 0;
  const known = new Map<number, ReminderDays>();
  for (let [after, isMore] = [0, true]; isMore;) {
    const some = await needs.lists.toRemind({ today: now.today, until: addDays(now.today, furthest), after, most: atOnce });
    for (const told of some) {
      const { authorityId } = told.booking;
      const days = known.get(authorityId) ?? (await daysIn(needs, authorityId));
      known.set(authorityId, days);
      const due = dueOf(told, days, now);
      if (due && (await remindOne(needs, told, due, now))) reminded += 1;
    }
    [after, isMore] = [some.at(-1)?.booking.id ?? after, some.length === atOnce];
  }
  return reminded;
};
