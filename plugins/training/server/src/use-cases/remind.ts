import { addDays, londonDay } from '@virtual-school/portal-kit';
import { reminderDue } from '../domain/reminders';
import type { Now, TrainingNeeds } from './needs';
import { tell } from './tell';

const furthest = 60;

/** Reminds those who are booked, each once for the first and once for the last time. */
export const remind = async (needs: TrainingNeeds, now: Now): Promise<number> => {
  let reminded = 0;
  for (const booking of await needs.bookings.bookedBetween(now.today, addDays(now.today, furthest))) {
    const days = { first: await needs.settings.get<number>(booking.authorityId, 'training.firstReminderDays'), last: await needs.settings.get<number>(booking.authorityId, 'training.lastReminderDays') };
    const due = reminderDue({ ...booking, startsOn: booking.eventOn, bookedOn: londonDay(booking.bookedAt) }, days, now.today);
    if (due) {
      reminded += await needs.database.inTransaction(async () => {
        const places = await needs.places.byId(booking.placesId);
        if (!places || places.startsAt <= now.at || !(await needs.bookings.note(booking, due === 'first' ? 'first_reminder_at' : 'last_reminder_at', now.at))) return 0;
        await tell(needs, { booking, places }, 'reminder', now);
        return 1;
      });
    }
  }
  return reminded;
};
