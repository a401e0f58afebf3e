/** Days are 'yyyy-mm-dd', so that they compare as text. A span begins on `from` and is over on `until`. */

/** Since before anybody wrote it down. */
export const longAgo = '0001-01-01';
/** No end is known. */
export const forEver = '9999-12-31';

const isReal = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const midnight = String.raw`(?:[ T]00:00(?::00(?:\.0+)?)?)?$`;
const yearFirst = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${midnight}`);
const dayFirst = new RegExp(String.raw`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})${midnight}`);

/** Reads 2017-08-14, 14/08/2017, 14-08-2017 or 14.08.2017, with or without midnight behind it; undefined for anything else. */
export const readDay = (text: string): string | undefined => {
  const first = yearFirst.exec(text);
  const last = dayFirst.exec(text);
  const [year, month, day] = first ? [first[1], first[2], first[3]] : last ? [last[3], last[2], last[1]] : [];
  if (!year || !month || !day || Number(year) < 1900 || !isReal(Number(year), Number(month), Number(day))) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** Whole years between two days; a child born on 29 February turns a year older on 1 March. */
export const ageOn = (dateOfBirth: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4)) - (day.slice(5) < dateOfBirth.slice(5) ? 1 : 0);

const written = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** 14 August 2017; 'Not known' for a day that nobody wrote down. */
export const inWords = (day: string | undefined): string => (!day || day === longAgo || day === forEver ? 'Not known' : written.format(new Date(`${day}T00:00:00Z`)));
