import { dayBefore, daysUntil } from './moment';

export type ReminderDays = { first: number; last: number };
/**
 * `knownOn`: the day on which the person was last told of the event (booked, took the place over, or it was moved).
 * `ahead`: the days of its dates that are to come, the next first. `remindedOf`: the latest of them that was reminded of.
 */
export type Reminded = { startsOn: string; ahead: readonly string[]; knownOn: string; firstReminderAt?: string; remindedOf?: string };
export type Reminder = { which: 'first' | 'last'; day: string };

/**
 * Which reminder is due today, if any: one of the whole event, and one shortly before each of its dates. Whoever was told
 * after the day of a reminder is not reminded of what they have just read. Rule 8 of docs/rules/training.md.
 */
export const reminderDue = ({ startsOn, ahead, knownOn, firstReminderAt, remindedOf = '' }: Reminded, { first, last }: ReminderDays, today: string): Reminder | undefined => {
  const near = ahead.find((day) => day > remindedOf && daysUntil(day, today) >= 0 && daysUntil(day, today) <= last && knownOn < dayBefore(day, last));
  if (near) return { which: 'last', day: near };
  const left = daysUntil(startsOn, today);
  return left > last && left <= first && firstReminderAt === undefined && knownOn < dayBefore(startsOn, first) ? { which: 'first', day: startsOn } : undefined;
};
