import { academicYear, addDays, addSchoolDays, addWorkingDays, isSchoolDay, type Period } from '@virtual-school/portal-kit';

/** Sessions are half-days. A suspension at lunchtime counts as half a day, so it is one session too. */
export const daysOfSessions = (sessions: number): number => sessions / 2;

/** School days of suspension that one child may have in a school year: Education Act 2002, section 51A, and the regulations of 2012. */
export const mostSuspendedDays = 45;

export type Suspended = { from: string; sessions?: number };

/** School days of suspension in the school year of that day. A suspension belongs to the year in which it begins. */
export const suspendedDaysInYear = (suspensions: readonly Suspended[], day: string): number =>
  daysOfSessions(suspensions.filter(({ from }) => academicYear(from) === academicYear(day)).reduce((sum, { sessions = 0 }) => sum + sessions, 0));

// No holiday is longer: a later day means that the terms are not known so far ahead.
const longestWait = 90;

/** The n-th school day on or after that day; by working days where the terms are not known so far ahead. */
export const nthSchoolDay = (from: string, n: number, terms: readonly Period[]): string => {
  const before = addDays(from, -1);
  const inTerms = addSchoolDays(before, n, terms);
  return inTerms <= addDays(from, longestWait) ? inTerms : addWorkingDays(before, n);
};

/** School days from the first to the last, both counted. */
export const schoolDaysIn = (from: string, to: string, terms: readonly Period[]): number => {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isSchoolDay(day, terms)) count += 1;
  return count;
};

/** Days for which the school sets and marks work; from the next one on full-time education is arranged. Regulations of 2007 and 2012. */
export const daysWithWork = 5;

type Length = { from: string; to?: string; sessions?: number };

const isLong = ({ from, to, sessions }: Length, terms: readonly Period[]): boolean => {
  if (sessions !== undefined) return daysOfSessions(sessions) > daysWithWork;
  return to !== undefined && schoolDaysIn(from, to, terms) > daysWithWork;
};

/**
 * First and sixth school day, where other education has to be arranged from the sixth: a permanent exclusion, or a
 * suspension of more than five school days. For a child in care the aim is the first.
 */
export const provisionDays = (what: string, length: Length, terms: readonly Period[]): { first: string; sixth: string } | undefined =>
  what === 'exclusion' || (what === 'suspension' && isLong(length, terms))
    ? { first: nthSchoolDay(length.from, 1, terms), sixth: nthSchoolDay(length.from, daysWithWork + 1, terms) }
    : undefined;
