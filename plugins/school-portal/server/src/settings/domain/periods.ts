import { isDay } from '@virtual-school/portal-kit';

type Period = { name: string; from: string; until: string };

const most = 60;
const longest = 60;
const withoutCase = ({ name }: Period): string => name.trim().toLowerCase();

/** First match wins: a later rule relies on the earlier ones. */
const rules: readonly ((period: Partial<Period>, at: number) => string | undefined)[] = [
  ({ name }, at) => (typeof name === 'string' && name.trim() !== '' && name.length <= longest ? undefined : `Enter a name of up to ${longest} characters for period ${at + 1}`),
  ({ name, from }) => (isDay(from) ? undefined : `Enter the first day of ${name} as yyyy-mm-dd`),
  ({ name, until }) => (isDay(until) ? undefined : `Enter the last day of ${name} as yyyy-mm-dd`),
  ({ name, from = '', until = '' }) => (from <= until ? undefined : `The last day of ${name} must not be before its first day`),
];

const wrongIn = (value: unknown, at: number): string | undefined => {
  for (const rule of rules) {
    const sentence = rule((value ?? {}) as Partial<Period>, at);
    if (sentence) return sentence;
  }
  return undefined;
};

const wrongTogether = (periods: readonly Period[]): string | undefined => {
  const same = periods.find((period, at) => periods.slice(0, at).some((each) => withoutCase(each) === withoutCase(period)));
  if (same) return `Two periods are called ${same.name.trim()}. Give each its own name`;
  const inOrder = [...periods].sort((a, b) => a.from.localeCompare(b.from));
  const late = inOrder.findIndex((period, at) => period.from <= (inOrder[at - 1]?.until ?? ''));
  return late < 0 ? undefined : `${inOrder[late - 1]?.name} and ${inOrder[late]?.name} overlap. A period must begin after the one before it has ended`;
};

/**
 * What is wrong with periods such as the terms of a school year, each and as a set; undefined for right ones. Without any,
 * no plan would open and no deadline would end.
 */
export const problemWithPeriods = (value: unknown): string | undefined => {
  if (!Array.isArray(value) || value.length === 0) return 'Enter at least one period';
  if (value.length > most) return `Enter up to ${most} periods`;
  return value.map(wrongIn).find((sentence) => sentence !== undefined) ?? wrongTogether(value as readonly Period[]);
};
