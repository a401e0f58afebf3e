import { academicYear } from '@virtual-school/portal-kit';
import { ageOn } from './days';

/** Year groups of England by code (common basic data set). E1 to N2 are before school, 12 to 14 after it. */
export const yearGroups: Readonly<Record<string, string>> = {
  E1: 'Early first year',
  E2: 'Early second year',
  N1: 'Nursery first year',
  N2: 'Nursery second year',
  R: 'Reception',
  ...Object.fromEntries(Array.from({ length: 14 }, (_, at) => [String(at + 1), `Year ${at + 1}`])),
};

/** Reception to Year 11. */
export const schoolAgeGroups: readonly string[] = ['R', ...Array.from({ length: 11 }, (_, at) => String(at + 1))];

/**
 * The year group that goes with a date of birth: by the age on 31 August before the academic year of `day`.
 * A child who turns three during the year moves from E2 to N1 then. undefined from age 19.
 */
export const yearGroupOf = (dateOfBirth: string, day: string): string | undefined => {
  const age = ageOn(dateOfBirth, `${academicYear(day)}-08-31`);
  if (age <= 1) return 'E1';
  if (age === 2) return ageOn(dateOfBirth, day) >= 3 ? 'N1' : 'E2';
  if (age === 3) return 'N2';
  if (age === 4) return 'R';
  return age <= 18 ? String(age - 4) : undefined;
};

/** Reads 9, 09, Year 9, Y9, R, Reception, N1: the code, or undefined. */
export const readYearGroup = (text: string): string | undefined => {
  const plain = text.trim().toUpperCase().replace(/^(YEAR|YR|Y)\s*(?=\d)/, '').replace(/^0+(?=\d)/, '');
  const code = plain === 'RECEPTION' || plain === 'YR' || plain === 'YEAR R' ? 'R' : plain;
  return Object.hasOwn(yearGroups, code) ? code : undefined;
};

/** From the youngest on; the keys of an object would put the digits first. */
const inOrder = ['E1', 'E2', 'N1', 'N2', 'R', ...Array.from({ length: 14 }, (_, at) => String(at + 1))];

/** How far two year groups are apart, counted in years. */
export const yearsApart = (one: string, other: string): number => Math.abs(inOrder.indexOf(one) - inOrder.indexOf(other));
