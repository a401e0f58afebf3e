import { addDays, isSchoolDay, isWorkingDay, type Term } from '@virtual-school/portal-kit';

/**
 * The day on which a reminder goes out: today when schools are open, else the next school day. Where the terms are not
 * known that far ahead, the next working day.
 */
export const sendOn = (today: string, terms: readonly Term[]): string => {
  const days = Array.from({ length: 70 }, (_, after) => addDays(today, after));
  return days.find((day) => isSchoolDay(day, terms)) ?? days.find(isWorkingDay) ?? today;
};

/** A school that was reminded within a week is not reminded again. */
export const mayBeReminded = (remindedOn: string | undefined, today: string): boolean => remindedOn === undefined || addDays(remindedOn, 7) <= today;
