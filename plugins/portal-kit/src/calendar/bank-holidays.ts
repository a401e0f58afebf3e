/**
 * Bank holidays in England and Wales, from the Banking and Financial Dealings Act 1971 and the royal proclamations.
 * Calculated, so that no list runs out; days moved or added by proclamation stand in the table of exceptions.
 */
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const at = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day));
const shifted = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);

/** Easter Sunday by the Gregorian computus. */
const easter = (year: number): Date => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return at(year, month, ((h + l - 7 * m + 114) % 31) + 1);
};

const firstMonday = (year: number, month: number): Date => {
  const first = at(year, month, 1);
  return shifted(first, (8 - first.getUTCDay()) % 7);
};
const lastMonday = (year: number, month: number): Date => shifted(firstMonday(year, month + 1), -7);
const isWeekend = (date: Date): boolean => date.getUTCDay() % 6 === 0;

/** Christmas Day and Boxing Day, each moved to the next free weekday when it falls on a weekend. */
const christmas = (year: number): Date[] => {
  const days: Date[] = [];
  for (const day of [at(year, 12, 25), at(year, 12, 26)]) {
    let free = day;
    while (isWeekend(free) || days.some((each) => each.getTime() === free.getTime())) free = shifted(free, 1);
    if (!isWeekend(day) && days.every((each) => each.getTime() !== day.getTime())) free = day;
    days.push(free);
  }
  return days;
};

const newYear = (year: number): Date => {
  let day = at(year, 1, 1);
  while (isWeekend(day)) day = shifted(day, 1);
  return day;
};

const moved: Record<number, { without: string[]; with: string[] }> = {
  2020: { without: ['2020-05-04'], with: ['2020-05-08'] },
  2022: { without: ['2022-05-30'], with: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { without: [], with: ['2023-05-08'] },
};

export const bankHolidays = (year: number): string[] => {
  const sunday = easter(year);
  const usual = [newYear(year), shifted(sunday, -2), shifted(sunday, 1), firstMonday(year, 5), lastMonday(year, 5), lastMonday(year, 8), ...christmas(year)].map(dayOf);
  const { without = [], with: more = [] } = moved[year] ?? {};
  return [...usual.filter((day) => !without.includes(day)), ...more].sort();
};

const known = new Map<number, ReadonlySet<string>>();

export const isBankHoliday = (day: string): boolean => {
  const year = Number(day.slice(0, 4));
  const days = known.get(year) ?? new Set(bankHolidays(year));
  known.set(year, days);
  return days.has(day);
};
