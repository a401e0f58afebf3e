import type { Answers } from '@virtual-school/portal-kit';
import { newPublicId, type Clock, type Database, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Area } from '../domain/areas';
import type { SchoolFacts } from '../domain/applies';
import type { DutyMark, Progress } from '../domain/marks';
import type { ReturnState } from '../domain/return-life';
import type { AreaRecord, ListedReturn, ReturnRecord } from './return-record';
import { talliesStore } from './tallies-store';

type Row = Record<string, string | number | null>;
export const opt = (value: unknown): string | undefined => (value === null || value === undefined ? undefined : String(value));
export const json = <T>(value: unknown, empty: T): T => (value ? (JSON.parse(String(value)) as T) : empty);

export type NewReturn = { urn: string; laCode: string; year: number; by: number; carry: readonly { area: Area; answers: Answers; carried: readonly string[] }[] };
export type AreaSave = { area: Area; seen: number; answers: Answers; carried: readonly string[]; wordings: Readonly<Record<string, string>> };
export type Save = { areas: readonly AreaSave[]; marks: readonly DutyMark[]; codes: readonly string[]; progress: Progress; by: number };

/** Returns in the database; what people write is sealed on its way in and opened on its way out. */
export const returnsStore = ({ database, vault, clock }: { database: Database; vault: Vault; clock: Clock }) => {
  const now = () => clock.now().toISOString();
  const query = (table: string) => database.query()(table);
  const tallies = talliesStore({ database });
  const sealed = (answers: unknown) => vault.seal(JSON.stringify(answers));

  const areaOf = (row: Row): AreaRecord => ({ area: row.area as Area, answers: json<Answers>(row.answers ? vault.open(String(row.answers)) : '', {}), version: Number(row.version), carried: json<string[]>(row.carried, []), wordings: json<Record<string, string>>(row.wording, {}), updatedAt: String(row.updated_at) });

  const recordOf = async (row: Row | undefined): Promise<ReturnRecord | undefined> => {
    if (!row) return undefined;
    const rows = (await query('duties_sections').where({ return_id: row.id })) as Row[];
    return {
      id: Number(row.id), publicId: String(row.public_id), urn: String(row.urn), year: Number(row.year), state: row.state as ReturnState, version: Number(row.version), edition: Number(row.edition), said: json<SchoolFacts | undefined>(row.facts, undefined),
      submittedAt: opt(row.submitted_at), submittedName: opt(row.submitted_name), confirmedAt: opt(row.confirmed_at), confirmedName: opt(row.confirmed_name),
      handedBackAt: opt(row.handed_back_at), handedBackNote: row.handed_back_note ? vault.open(String(row.handed_back_note)) : undefined, changedAt: String(row.changed_at),
      areas: new Map(rows.map((each) => [each.area as Area, areaOf(each)])),
    };
  };

  const listedOf = (row: Row): ListedReturn => ({ publicId: String(row.public_id), urn: String(row.urn), year: Number(row.year), state: row.state as ReturnState, asked: Number(row.asked), answered: Number(row.answered), notYet: Number(row.not_yet), submittedAt: opt(row.submitted_at), confirmedAt: opt(row.confirmed_at) });

  const saveArea = async (id: number, { area, seen, answers, carried, wordings }: AreaSave, by: number): Promise<boolean> => {
    const row = { answers: sealed(answers), carried: JSON.stringify(carried), wording: JSON.stringify(wordings), updated_by: by, updated_at: now() };
    return seen === 0
      ? (await query('duties_sections').insert({ return_id: id, area, version: 1, ...row }).onConflict(['return_id', 'area']).ignore().returning('id')).length === 1
      : (await query('duties_sections').where({ return_id: id, area, version: seen }).update({ ...row, version: seen + 1 })) === 1;
  };

  const keepMarks = async ({ id, urn, year }: ReturnRecord, codes: readonly string[], marks: readonly DutyMark[]): Promise<void> => {
    await query('duties_marks').where({ return_id: id }).whereIn('code', [...codes]).delete();
    if (marks.length > 0) await query('duties_marks').insert(marks.map(({ code, mark, byWhen }) => ({ return_id: id, urn, year, code, mark, by_when: byWhen ?? null })));
  };

  return {
    byPublicId: async (publicId: string) => recordOf(await query('duties_returns').where({ public_id: publicId }).first()),
    bySchool: async (urn: string, year: number) => recordOf(await query('duties_returns').where({ urn, year }).first()),
    /** The returns of these schools in a school year. */
    list: async (urns: readonly string[], year: number): Promise<ListedReturn[]> => ((await query('duties_returns').whereIn('urn', [...urns]).where({ year })) as Row[]).map(listedOf),
    /** Schools whose return of that year answers one of these duties. */
    urnsAnswering: async (codes: readonly string[], year: number): Promise<string[]> => ((await query('duties_marks').distinct('urn').where({ year }).whereIn('code', [...codes])) as Row[]).map((row) => String(row.urn)),

    /** One return for a school and year: a second start finds the first. */
    async start({ urn, laCode, year, by, carry }: NewReturn): Promise<string> {
      const at = now();
      const [made] = (await query('duties_returns').insert({ public_id: newPublicId(), urn, la_code: laCode, listed: query('duties_schools').where({ urn }).select('open'), year, state: 'open', version: 0, edition: 1, started_at: at, started_by: by, asked: 0, answered: 0, not_yet: 0, changed_at: at }).onConflict(['urn', 'year']).ignore().returning(['id', 'public_id'])) as Row[];
      if (!made) return String(((await query('duties_returns').where({ urn, year }).first('public_id')) as Row).public_id);
      await tallies.keep(laCode, year);
      if (carry.length > 0) await query('duties_sections').insert(carry.map(({ area, answers, carried }) => ({ return_id: made.id, area, answers: sealed(answers), version: 1, carried: JSON.stringify(carried), wording: '{}', updated_at: at })));
      return String(made.public_id);
    },

    /** The return's row is written first: it holds off a submit at the same moment, and counts for whoever read the whole. Each area counts by its own version. */
    async save(record: ReturnRecord, { areas, marks, codes, progress, by }: Save): Promise<'saved' | 'changed-meanwhile' | 'wrong-state'> {
      const held = await query('duties_returns').where({ id: record.id, state: 'open' })
        .update({ version: database.query().raw('version + 1'), asked: progress.asked, answered: progress.answered, not_yet: progress.notYet, changed_at: now() });
      if (held !== 1) return 'wrong-state';
      for (const area of areas) if (!(await saveArea(record.id, area, by))) return 'changed-meanwhile';
      await keepMarks(record, codes, marks);
      return 'saved';
    },

    /** Something beside the answers has changed: whoever sends the return has to have seen it. False once it is no longer open. */
    touch: async ({ id }: ReturnRecord): Promise<boolean> =>
      (await query('duties_returns').where({ id, state: 'open' }).update({ version: database.query().raw('version + 1'), changed_at: now() })) === 1,

    /** Conditional on the state and version that were seen: zero rows means that somebody was first. */
    async move({ id, state, year }: ReturnRecord, seen: number, to: ReturnState, change: Record<string, string | number | null> = {}): Promise<boolean> {
      const [moved]: Row[] = await query('duties_returns').where({ id, state, version: seen }).update({ ...change, state: to, version: seen + 1, changed_at: now() }).returning('la_code');
      if (moved) await tallies.keep(String(moved.la_code), year);
      return moved !== undefined;
    },
    say: async ({ id }: ReturnRecord, seen: number, facts: SchoolFacts, progress: Progress): Promise<boolean> =>
      (await query('duties_returns').where({ id, state: 'open', version: seen }).update({ facts: JSON.stringify(facts), looked_after: facts.lookedAfter ?? null, version: seen + 1, asked: progress.asked, answered: progress.answered, not_yet: progress.notYet, changed_at: now() })) === 1,

    sealedNote: (note: string): string => vault.seal(note),
    keepSnapshot: async (record: ReturnRecord, by: number, content: unknown): Promise<void> => {
      await query('duties_snapshots').insert({ return_public_id: record.publicId, edition: record.edition, confirmed_at: now(), confirmed_by: by, content: sealed(content) });
    },
  };
};
export type ReturnsStore = ReturnType<typeof returnsStore>;
