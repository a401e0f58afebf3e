import { isDay } from '@virtual-school/portal-kit';
import type { SettingDefinition, ValueSetting } from '../../contract';
import { problemWithLabels, problemWithRates } from './lists';
import { problemWithPeriods } from './periods';
import { problemWithWording } from './wording';

type Limits = { min: number; max: number };
const unless = (isRight: boolean, sentence: string): string | undefined => (isRight ? undefined : sentence);

const problems: Record<ValueSetting['kind'], (value: unknown, limits: Limits) => string | undefined> = {
  number: (value, { min, max }) => unless(typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max, `Enter a whole number from ${min} to ${max}`),
  text: (value) => unless(typeof value === 'string' && value.length <= 500, 'Enter a text of up to 500 characters'),
  days: (value) => unless(Array.isArray(value) && value.every(isDay), 'Enter days as yyyy-mm-dd'),
  periods: problemWithPeriods,
  rates: problemWithRates,
  labels: problemWithLabels,
};

/** What a value of each kind must be, in the words a person is told; undefined for a right one. */
export const problemWith = (definition: SettingDefinition, value: unknown): string | undefined => {
  if (definition.kind === 'mail') return problemWithWording(definition, value);
  return problems[definition.kind](value, { min: definition.min ?? 0, max: definition.max ?? 10_000 });
};
