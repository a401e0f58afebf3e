import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import type { Database, SettingDefinition, Settings } from '../contract';

const day = /^\d{4}-\d{2}-\d{2}$/;
const isPeriod = (value: unknown): boolean => {
  const { from, until } = (value ?? {}) as { from?: string; until?: string };
  return day.test(from ?? '') && day.test(until ?? '') && String(from) <= String(until);
};

/** What a value of each kind must be, in the words a person is told. */
const problemWith = (definition: SettingDefinition, value: unknown): string | undefined => {
  const { kind, min = 0, max = 10_000 } = definition;
  if (kind === 'number') return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? undefined : `Enter a whole number from ${min} to ${max}`;
  if (kind === 'text') return typeof value === 'string' && value.length <= 500 ? undefined : 'Enter a text of up to 500 characters';
  if (kind === 'days') return Array.isArray(value) && value.every((each) => day.test(String(each))) ? undefined : 'Enter days as yyyy-mm-dd';
  return Array.isArray(value) && value.every(isPeriod) ? undefined : 'Enter periods with a first and a last day as yyyy-mm-dd';
};

/** Numbers and dates that an authority may set for itself; the default stands in code beside the rule that uses it. */
export const settingsService = ({ database }: { database: Database }): Settings => {
  const known = new Map<string, SettingDefinition>();
  const definitionOf = (name: string): SettingDefinition => {
    const definition = known.get(name);
    if (!definition) throw new Error(`There is no setting ${name}`);
    return definition;
  };
  return {
    declare: (definitions) => definitions.forEach((each) => known.set(each.name, each)),
    all: () => [...known.values()],
    async get<T>(authorityId: number | undefined, name: string): Promise<T> {
      const definition = definitionOf(name);
      if (authorityId === undefined) return definition.default as T;
      const row = await database.query()('portal_settings').where({ authority_id: authorityId, name }).first('value');
      return (row ? JSON.parse(row.value) : definition.default) as T;
    },
    async set(authorityId, name, value): Promise<Result<void>> {
      const problem = problemWith(definitionOf(name), value);
      if (problem) return refuse('invalid', [{ field: name, message: problem }]);
      await database.inTransaction((trx) => trx('portal_settings').insert({ authority_id: authorityId, name, value: JSON.stringify(value) }).onConflict(['authority_id', 'name']).merge());
      return ok(undefined);
    },
  };
};
