import type { Fields } from '../page';
import { ok, refuse, type Result } from '../result';

export const partsOfDate = ['day', 'month', 'year'] as const;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const monthOf = (text: string): number => {
  const named = text.length >= 3 ? months.indexOf(text.slice(0, 3).toLowerCase()) + 1 : 0;
  return named || (/^\d{1,2}$/.test(text) ? Number(text) : 0);
};

const isRealDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const textIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
};

const listOf = (words: readonly string[]): string => (words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? ''));

/**
 * The day in the three boxes of a DateInput: 'yyyy-mm-dd', or '' when all three are empty.
 * Refuses half a date and a day that is not in the calendar. A month may be a number or its name. `what` begins the message.
 */
export const readDate = (fields: Fields, name: string, what = 'The date'): Result<string> => {
  const [day = '', month = '', year = ''] = partsOfDate.map((part) => textIn(fields, `${name}-${part}`));
  const missing = [!day && 'a day', !month && 'a month', !year && 'a year'].filter((each): each is string => Boolean(each));
  if (missing.length === 3) return ok('');
  const wrong = (message: string) => refuse('invalid', [{ field: name, message: `${what} ${message}` }]);
  if (missing.length > 0) return wrong(`must include ${listOf(missing)}`);
  if (!/^\d{4}$/.test(year)) return wrong('must have a year of 4 numbers, like 2026');

  const [d, m, y] = [/^\d{1,2}$/.test(day) ? Number(day) : 0, monthOf(month), Number(year)];
  if (y < 1900 || !isRealDay(y, m, d)) return wrong('must be a real date');
  return ok(`${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
};
