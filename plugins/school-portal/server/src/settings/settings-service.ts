import { ok, refuse, type Refusal, type Result } from '@virtual-school/portal-kit';
import type { Database, MailWording, SettingDefinition, Settings, StoredSetting } from '../contract';
import { problemWith } from './domain/values';
import { filled } from './domain/wording';

type Row = { name: string; value: string; version: number };
type Key = { authority_id: number; name: string };

/** Numbers, dates and words that an authority may set for itself; the default stands in code beside the rule that uses it. */
export const settingsService = ({ database }: { database: Database }): Settings => {
  const known = new Map<string, SettingDefinition>();
  const table = () => database.query()<Row & { authority_id: number }>('portal_settings');

  const definitionOf = (name: string): SettingDefinition => {
    const definition = known.get(name);
    if (!definition) throw new Error(`There is no setting ${name}`);
    return definition;
  };

  const get = async <T>(authorityId: number | undefined, name: string): Promise<T> => {
    const definition = definitionOf(name);
    if (authorityId === undefined) return definition.default as T;
    const row = await table().where({ authority_id: authorityId, name }).first('value');
    return (row ? JSON.parse(row.value) : definition.default) as T;
  };

  const wrong = (name: string, value: unknown): Refusal | undefined => {
    const problem = problemWith(definitionOf(name), value);
    return problem === undefined ? undefined : refuse('invalid', [{ field: name, message: problem }]);
  };

  /** School roles stand in no authority: where there is one only, its words are theirs. */
  const onlyAuthority = async (): Promise<number | undefined> => {
    const rows: { id: number }[] = await database.query()('portal_authorities').orderBy('id').limit(2).select('id');
    return rows.length === 1 ? Number(rows[0]?.id) : undefined;
  };

  const write = async (key: Key, value: string, seen: number): Promise<boolean> => {
    if ((await table().where({ ...key, version: seen }).update({ value, version: seen + 1 })) === 1) return true;
    if (seen !== 0) return false;
    return (await table().insert({ ...key, value, version: 1 }).onConflict(['authority_id', 'name']).ignore().returning('name')).length === 1;
  };

  return {
    declare: (definitions) => definitions.forEach((each) => known.set(each.name, each)),
    all: () => [...known.values()],
    get,
    async set(authorityId, name, value): Promise<Result<void>> {
      const refusal = wrong(name, value);
      if (refusal) return refusal;
      await database.inTransaction((trx) => trx('portal_settings').insert({ authority_id: authorityId, name, value: JSON.stringify(value), version: 1 }).onConflict(['authority_id', 'name']).merge({ value: JSON.stringify(value), version: trx.raw('portal_settings.version + 1') }));
      return ok(undefined);
    },
    async save(authorityId, name, value, seen): Promise<Result<number>> {
      const refusal = wrong(name, value);
      if (refusal) return refusal;
      const isFirst = await database.inTransaction(() => write({ authority_id: authorityId, name }, JSON.stringify(value), seen));
      return isFirst ? ok(seen + 1) : refuse('changed-meanwhile');
    },
    async stored(authorityId) {
      const rows: Row[] = await table().where({ authority_id: authorityId }).select('name', 'value', 'version');
      return new Map(rows.map((row): [string, StoredSetting] => [row.name, { value: JSON.parse(row.value), version: Number(row.version) }]));
    },
    wording: async (authorityId, name, values) => filled(await get<MailWording>(authorityId ?? (await onlyAuthority()), name), values),
  };
};
