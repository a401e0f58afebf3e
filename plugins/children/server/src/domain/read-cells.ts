import { ageOn, readDay } from './days';
import { readSex } from './episode-codes';
import { fault, value, type Reading } from './faults';
import { faultOfUpn } from './upn';
import { readYearGroup } from './year-group';

/** A cell by the name of its column, trimmed. undefined: the file has no such column. */
export type Cell = (column: string) => string | undefined;

/** Readers of single cells that an import may meet in any file. The text is trimmed and not empty. */

const upnFaults = {
  shape: 'is not a UPN: it should be one letter and 12 characters, or UN1 to UN5',
  'check-letter': 'has the wrong check letter: compare it with the school’s record',
} as const;

export const readUpn = (text: string): Reading => {
  const upn = text.toUpperCase().replace(/ /g, '');
  const wrong = faultOfUpn(upn);
  return wrong ? fault(upnFaults[wrong]) : value(upn);
};

/** A control character in a name breaks what it is printed on. */
export const readName = (text: string): Reading => {
  if (text.length > 200) return fault('is longer than 200 characters');
  return /\p{Cc}/u.test(text) ? fault('holds characters that cannot be shown') : value(text);
};

export const readDayUpTo = (text: string, asOf: string): Reading => {
  const day = readDay(text);
  if (!day) return fault('is not a date: write it as 31/08/2026 or 2026-08-31');
  return day > asOf ? fault('is after the day that the file speaks of') : value(day);
};

/** Children in care are under 18; some systems keep them in the report until 25. */
export const readDateOfBirth = (text: string, asOf: string): Reading => {
  const read = readDayUpTo(text, asOf);
  return 'value' in read && read.value && ageOn(read.value, asOf) > 25 ? fault('makes the child more than 25 years old') : read;
};

export const readSexCell = (text: string): Reading => {
  const sex = readSex(text);
  return sex ? value(sex) : fault('should be M, F or U');
};

export const readYearGroupCell = (text: string): Reading => {
  const group = readYearGroup(text);
  return group ? value(group) : fault('is not a year group: use E1, E2, N1, N2, R or 1 to 14');
};

export const readCode = (list: readonly string[] | Readonly<Record<string, unknown>>, what: string) => (text: string): Reading => {
  const code = text.toUpperCase();
  const known = Array.isArray(list) ? list.includes(code) : Object.hasOwn(list, code);
  return known ? value(code) : fault(`is not a code of the list of ${what}`);
};

const yes = ['yes', 'y', 'true', '1'];
const no = ['no', 'n', 'false', '0'];
export const readYesNo = (text: string): Reading => {
  const word = text.toLowerCase();
  if (yes.includes(word)) return value('yes');
  return no.includes(word) ? value('no') : fault('should be yes or no');
};

export const readEmail = (text: string): Reading =>
  text.length <= 254 && /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/.test(text) ? value(text.toLowerCase()) : fault('is not an e-mail address');
