import { isBankHoliday } from './bank-holidays';

/** Days are texts 'yyyy-mm-dd'; they compare as they sort and know no clock. */
export type Period = { name?: string; from: string; until: string };

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
const longDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const longInstant = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', hour12: false });
const clockTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', minute: '2-digit', hour12: false });

const noon = (day: string): Date => new Date(`${day}T12:00:00.000Z`);

/** The day it is in London at this instant. */
export const londonDay = (instant: Date | string): string => london.format(new Date(instant));
export const formatDay = (day: string): string => longDay.format(noon(day));
export const formatInstant = (instant: Date | string): string => longInstant.format(new Date(instant)).replace(' at ', ', ');
export const formatTime = (instant: Date | string): string => clockTime.format(new Date(instant));

export const addDays = (day: string, days: number): string => new Date(noon(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** Days from the first to the second, weekends and all; negative when the second is earlier. */
export const daysBetween = (from: string, until: string): number => Math.round((noon(until).getTime() - noon(from).getTime()) / 86_400_000);

/** Not a Saturday, a Sunday or a bank holiday in England and Wales (Care Planning Regulations 2010, reg 2). */
export const isWorkingDay = (day: string): boolean => noon(day).getUTCDay() % 6 !== 0 && !isBankHoliday(day);

/** A working day inside a term. */
export const isSchoolDay = (day: string, terms: readonly Period[]): boolean => isWorkingDay(day) && terms.some((term) => term.from <= day && day <= term.until);

const step = (day: string, count: number, counts: (day: string) => boolean): string => {
  const direction = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let at = day;
  for (let walked = 0; left > 0 && walked < 3000; walked += 1) {
    at = addDays(at, direction);
    if (counts(at)) left -= 1;
  }
  return at;
};

/** The n-th working day after the day (before it, when negative); the day itself is day 0. */
export const addWorkingDays = (day: string, count: number): string => step(day, count, isWorkingDay);

/** Earlier than the first term or later than the last: nobody has said whether schools are open. */
const isOutsideTerms = (day: string, terms: readonly Period[]): boolean => terms.every((term) => day < term.from) || terms.every((term) => day > term.until);

/** The n-th school day after the day; by working days where the terms are not known, so that a deadline is never years away. */
export const addSchoolDays = (day: string, count: number, terms: readonly Period[]): string =>
  step(day, count, (each) => isSchoolDay(each, terms) || (isOutsideTerms(each, terms) && isWorkingDay(each)));

/** Working days from the first day (not counted) to the second (counted); 0 when the second is not later. */
export const workingDaysBetween = (from: string, until: string): number => {
  let count = 0;
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
};

/** The school year that a day is in, named by its first calendar year: 2026 from 1 September 2026 to 31 August 2027. */
export const academicYear = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);

/** The first and the last day of a school year, which its first calendar year names. */
export const schoolYearOf = (year: number): { from: string; until: string } => ({ from: `${year}-09-01`, until: `${year + 1}-08-31` });

/** A day of the calendar as yyyy-mm-dd: not 31 February. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
