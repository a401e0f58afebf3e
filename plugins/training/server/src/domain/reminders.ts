import { dayBefore, daysUntil } from './moment';

export type ReminderDays = { first: number; last: number };
export type Reminded = { startsOn: string; bookedOn: string; firstReminderAt?: string; lastReminderAt?: string };

/** Which reminder is due today, if any. Whoever booked after the day of the first one is not reminded of what they have just done. */
export const reminderDue = (booking: Reminded, { first, last }: ReminderDays, today: string): 'first' | 'last' | undefined => {
  const left = daysUntil(booking.startsOn, today);
  if (left < 0) return undefined;
  if (left <= last) return booking.lastReminderAt === undefined && booking.bookedOn < dayBefore(booking.startsOn, last) ? 'last' : undefined;
  return left <= first && booking.firstReminderAt === undefined && booking.bookedOn < dayBefore(booking.startsOn, first) ? 'first' : undefined;
};
