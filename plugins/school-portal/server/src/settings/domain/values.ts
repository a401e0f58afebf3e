import type { SettingDefinition, ValueSetting } from '../../contract';
import { problemWithWording } from './wording';

const day = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (value: unknown): boolean => typeof value === 'string' && day.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
const isPeriod = (value: unknown): boolean => {
  const { from, until } = (value ?? {}) as { from?: string; until?: string };
  return isDay(from) && isDay(until) && String(from) <= String(until);
};

const isRight: Record<ValueSetting['kind'], (value: unknown, limits: { min: number; max: number }) => boolean> = {
  number: (value, { min, max }) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
  text: (value) => typeof value === 'string' && value.length <= 500,
  days: (value) => Array.isArray(value) && value.every(isDay),
  periods: (value) => Array.isArray(value) && value.every(isPeriod),
};

const sentences: Record<ValueSetting['kind'], (limits: { min: number; max: number }) => string> = {
  number: ({ min, max }) => `Enter a whole number from ${min} to ${max}`,
  text: () => 'Enter a text of up to 500 characters',
  days: () => 'Enter days as yyyy-mm-dd',
  periods: () => 'Enter periods with a first and a last day as yyyy-mm-dd',
};

/** What a value of each kind must be, in the words a person is told; undefined for a right one. */
export const problemWith = (definition: SettingDefinition, value: unknown): string | undefined => {
  if (definition.kind === 'mail') return problemWithWording(definition, value);
  const limits = { min: definition.min ?? 0, max: definition.max ?? 10_000 };
  return isRight[definition.kind](value, limits) ? undefined : sentences[definition.kind](limits);
};
