import type { YearRate } from '../../contract';

const most = { rates: 30, pounds: 100_000, labels: 8, label: 60 };

/** 2025-26: two years that follow each other. */
const isFinancialYear = (value: unknown): value is string => {
  const [, first, second] = /^20(\d\d)-(\d\d)$/.exec(String(value)) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
};
const isRate = (value: unknown): value is YearRate => {
  const { year, pounds } = (value ?? {}) as Partial<YearRate>;
  return isFinancialYear(year) && Number.isInteger(pounds) && Number(pounds) > 0 && Number(pounds) <= most.pounds;
};
const isLabel = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= most.label;
const twice = (words: readonly string[]): string | undefined => words.find((word, at) => words.slice(0, at).some((each) => each.toLowerCase() === word.toLowerCase()));

/** What is wrong with the rates of financial years; undefined for right ones. There may be none. */
export const problemWithRates = (value: unknown): string | undefined => {
  if (!Array.isArray(value) || value.length > most.rates || !value.every(isRate)) return 'Enter a financial year and whole pounds on each line, like 2025-26: 2630';
  const again = twice(value.map(({ year }) => year));
  return again && `Enter ${again} once only`;
};

/** What is wrong with the words of a scale; undefined for right ones. Without any, nothing is asked. */
export const problemWithLabels = (value: unknown): string | undefined => {
  if (!Array.isArray(value) || value.length > most.labels || !value.every(isLabel)) return `Enter up to ${most.labels} words or short phrases, each of up to ${most.label} characters`;
  const again = twice(value);
  return again && `Enter ${again} once only`;
};
