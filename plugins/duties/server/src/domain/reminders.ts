import { addDays, isSchoolDay, isWorkingDay, type Term } from '@virtual-school/portal-kit';
import type { SchoolStanding } from './standing';

/**
 * The day on which a reminder goes out: today when schools are open, else the next school day. Where the terms are not
 * known that far ahead, the next working day.
 */
export const sendOn = (today: string, terms: readonly Term[]): string => {
  const days = Array.from({ length: 70 }, (_, after) => addDays(today, after));
  return days.find((day) => isSchoolDay(day, terms)) ?? days.find(isWorkingDay) ?? today;
};

/** Neither a school that has confirmed nor one that was reminded within a week. */
export const mayBeReminded = ({ state, remindedOn }: Pick<SchoolStanding, 'state' | 'remindedOn'>, today: string): boolean => state !== 'confirmed' && (remindedOn === undefined || addDays(remindedOn, 7) <= today);
