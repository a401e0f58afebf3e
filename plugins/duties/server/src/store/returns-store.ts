import type { Answers } from '@virtual-school/portal-kit';
import { newPublicId, type Clock, type Database, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Area } from '../domain/areas';
import type { SchoolFacts } from '../domain/applies';
import { wordsOfAnswers } from '../domain/answered-words';
import type { Confirmed } from '../domain/confirmed';
import type { Duty } from '../domain/duty';
import { marksIn, progressOf } from '../domain/marks';
import type { ReturnState } from '../domain/return-life';
import type { WordsShown } from '../domain/words-shown';
import type { AreaRecord, ListedReturn, ReturnRecord } from './return-record';
import { progressStore } from './progress-store';
import { talliesStore } from './tallies-store';

type Row = Record<string, string | number | null>;
export const opt = (value: unknown): string | undefined => (value === null || value === undefined ? undefined : String(value));
export const json = <T>(value: unknown, empty: T): T => (value ? (JSON.parse(String(value)) as T) : empty);

const saidIn = ({ facts }: Row): SchoolFacts | undefined => json<SchoolFacts | undefined>(facts, undefined);

export type NewReturn = { urn: string; laCode: string; year: number; by: number; carry: readonly { area: Area; answers: Answers; carried: readonly string[]; wordings: Readonly<Record<string, string>> }[] };
export type AreaSave = { area: Area; seen: number; answers: Answers; carried: readonly string[]; wordings: Readonly<Record<string, string>> };
/** `asked`: what the return asks by what the school says of its pupils. */
export type Save = { areas: readonly AreaSave[]; asked: (said: SchoolFacts | undefined) => readonly Duty[]; by: number };
export type Move = { to: ReturnState; duties: readonly Duty[]; change?: Record<string, string | number | null> };

/** Returns in the database; what people write is sealed on its way in and opened on its way out. */
export const returnsStore = ({ database, vault, clock }: { database: Database; vault: Vault; clock: Clock }) => {
  const now = () => clock.now().toISOString();
  const query = (table: string) => database.query()(table);
  const tallies = talliesStore({ database });
  const progress = progressStore({ database, clock });
  const sealed = (answers: unknown) => vault.seal(JSON.stringify(answers));

  const areaOf = (row: Row): AreaRecord => ({ area: row.area as Area, answers: json<Answers>(row.answers ? vault.open(String(row.answers)) : '', {}), version: Number(row.version), carried: json<string[]>(row.carried, []), wordings: json<Record<string, string>>(row.wording, {}), updatedAt: String(row.updated_at) });

  const recordOf = async (row: Row | undefined): Promise<ReturnRecord | undefined> => {
    if (!row) return undefined;
    const rows = (await query('duties_sections').where({ return_id: row.id })) as Row[];
    return {
      id: Number(row.id), publicId: String(row.public_id), urn: String(row.urn), year: Number(row.year), state: row.state as ReturnState, version: Number(row.version), edition: Number(row.edition), said: saidIn(row),
      submittedAt: opt(row.submitted_at), submittedName: opt(row.submitted_name), confirmedAt: opt(row.confirmed_at), confirmedName: opt(row.confirmed_name),
      handedBackAt: opt(row.handed_back_at), handedBackNote: row.handed_back_note ? vault.open(String(row.handed_back_note)) : undefined, changedAt: String(row.changed_at),
      areas: new Map(rows.map((each) => [each.area as Area, areaOf(each)])),
    };
  };

  const confirmedOf = (row: Row): Confirmed => JSON.parse(vault.open(String(row.content))) as Confirmed;
  const listedOf = (row: Row): ListedReturn => ({ publicId: String(row.public_id), urn: String(row.urn), year: Number(row.year), state: row.state as ReturnState, asked: Number(row.asked), answered: Number(row.answered), notYet: Number(row.not_yet), submittedAt: opt(row.submitted_at), confirmedAt: opt(row.confirmed_at) });

  const saveArea = async (id: number, { area, seen, answers, carried, wordings }: AreaSave, by: number): Promise<boolean> => {
    const row = { answers: sealed(answers), carried: JSON.stringify(carried), wording: JSON.stringify(wordings), updated_by: by, updated_at: now() };
    return seen === 0
      ? (await query('duties_sections').insert({ return_id: id, area, version: 1, ...row }).onConflict(['return_id', 'area']).ignore().returning('id')).length === 1
      : (await query('duties_sections').where({ return_id: id, area, version: seen }).update({ ...row, version: seen + 1 })) === 1;
  };

  /**
   * The bare answers and how far the return has come, taken from the rows while the return is held: of two people who save
   * different areas at once, the second counts what the first wrote. An answer to what is no longer asked keeps its words
   * and has no mark.
   */
  const keepStanding = async ({ id, urn, year }: Pick<ReturnRecord, 'id' | 'urn' | 'year'>, duties: readonly Duty[]): Promise<AreaRecord[]> => {
    const areas = ((await query('duties_sections').where({ return_id: id })) as Row[]).map(areaOf);
    const answers = Object.assign({}, ...areas.map((each) => each.answers)) as Answers;
    const marks = marksIn(duties, answers);
    await query('duties_marks').where({ return_id: id }).whereNotIn('code', marks.map(({ code }) => code)).delete();
    if (marks.length > 0) await query('duties_marks').insert(marks.map(({ code, mark, byWhen }) => ({ return_id: id, urn, year, code, mark, by_when: byWhen ?? null }))).onConflict(['return_id', 'code']).merge(['mark', 'by_when']);
    const { asked, answered, notYet } = progressOf(duties, answers);
    await query('duties_returns').where({ id }).update({ asked, answered, not_yet: notYet });
    await progress.of([urn]);
    return areas;
  };

  /** Whoever sends or confirms has read every answer beside its words: those that no answer had kept yet are kept now. */
  const keepWords = async (id: number, areas: readonly AreaRecord[], duties: readonly Duty[]): Promise<void> => {
    for (const { area, answers, wordings } of areas) {
      const words = { ...wordsOfAnswers(duties, answers), ...wordings };
      if (Object.keys(words).length > Object.keys(wordings).length) await query('duties_sections').where({ return_id: id, area }).update({ wording: JSON.stringify(words) });
    }
  };

  return {
    byPublicId: async (publicId: string) => recordOf(await query('duties_returns').where({ public_id: publicId }).first()),
    bySchool: async (urn: string, year: number) => recordOf(await query('duties_returns').where({ urn, year }).first()),
    /** The returns of these schools in a school year. */
    list: async (urns: readonly string[], year: number): Promise<ListedReturn[]> => ((await query('duties_returns').whereIn('urn', [...urns]).where({ year })) as Row[]).map(listedOf),
    /** Schools whose return of that year answers one of these duties; and those that answered it the year before and have not said yet which pupils they have now: their answers come over, or not, by its words. */
    async urnsAnswering(codes: readonly string[], year: number): Promise<string[]> {
      const answered = (of: number) => query('duties_marks').distinct('urn').where({ year: of }).whereIn('code', [...codes]);
      const begun = query('duties_returns').select('urn').where({ year }).whereNotNull('facts');
      const rows: Row[] = [...(await answered(year)), ...(await answered(year - 1).whereNotIn('urn', begun))];
      return rows.map((row) => String(row.urn));
    },

    /** One return for a school and year: a second start finds the first. */
    async start({ urn, laCode, year, by, carry }: NewReturn): Promise<string> {
      const at = now();
      const [made] = (await query('duties_returns').insert({ public_id: newPublicId(), urn, la_code: laCode, listed: query('duties_schools').where({ urn }).select('open'), year, state: 'open', version: 0, edition: 1, started_at: at, started_by: by, asked: 0, answered: 0, not_yet: 0, changed_at: at }).onConflict(['urn', 'year']).ignore().returning(['id', 'public_id'])) as Row[];
      if (!made) return String(((await query('duties_returns').where({ urn, year }).first('public_id')) as Row).public_id);
      await progress.of([urn]);
      await tallies.keep(laCode, year);
      if (carry.length > 0) await query('duties_sections').insert(carry.map(({ area, answers, carried, wordings }) => ({ return_id: made.id, area, answers: sealed(answers), version: 1, carried: JSON.stringify(carried), wording: JSON.stringify(wordings), updated_at: at })));
      return String(made.public_id);
    },

    /**
     * The return's row is written first: it holds off a submit at the same moment, and counts for whoever read the whole. Each
     * area counts by its own version. What is asked follows from the pupils as the row says them once it is held: somebody may
     * have said something else since the page was read.
     */
    async save(record: ReturnRecord, { areas, asked, by }: Save): Promise<'saved' | 'changed-meanwhile' | 'wrong-state'> {
      const [held]: Row[] = await query('duties_returns').where({ id: record.id, state: 'open' }).update({ version: database.query().raw('version + 1'), changed_at: now() }).returning('facts');
      if (!held) return 'wrong-state';
      for (const area of areas) if (!(await saveArea(record.id, area, by))) return 'changed-meanwhile';
      await keepStanding(record, asked(saidIn(held)));
      return 'saved';
    },

    /** Something beside the answers has changed: whoever sends the return has to have seen it. False once it is no longer open. */
    touch: async ({ id }: ReturnRecord): Promise<boolean> =>
      (await query('duties_returns').where({ id, state: 'open' }).update({ version: database.query().raw('version + 1'), changed_at: now() })) === 1,

    /** Conditional on the state and version that were seen: zero rows means that somebody was first. */
    async move(record: ReturnRecord, seen: number, { to, duties, change }: Move): Promise<boolean> {
      const { id, state, year } = record;
      const [moved]: Row[] = await query('duties_returns').where({ id, state, version: seen }).update({ ...change, state: to, version: seen + 1, changed_at: now() }).returning('la_code');
      if (!moved) return false;
      await keepWords(id, await keepStanding(record, duties), duties);
      await tallies.keep(String(moved.la_code), year);
      return true;
    },

    /** What the school says of its pupils, and what is asked of it by that. */
    async say(record: ReturnRecord, seen: number, facts: SchoolFacts, duties: readonly Duty[]): Promise<boolean> {
      const said = await query('duties_returns').where({ id: record.id, state: 'open', version: seen }).update({ facts: JSON.stringify(facts), looked_after: facts.lookedAfter ?? null, version: seen + 1, changed_at: now() });
      if (said !== 1) return false;
      await keepStanding(record, duties);
      return true;
    },

    /** The words that a page of this return shows go with its form and come back as they went: nobody else can write them. */
    sealWords: ({ publicId }: ReturnRecord, words: WordsShown): string => sealed({ of: publicId, words }),
    openWords({ publicId }: ReturnRecord, posted: string | undefined): WordsShown | undefined {
      if (!posted) return undefined;
      try {
        const { of, words } = JSON.parse(vault.open(posted)) as { of: string; words: WordsShown };
        return of === publicId ? words : undefined;
      } catch {
        return undefined; // cut off or made up: then the words of today count
      }
    },
    sealedNote: (note: string): string => vault.seal(note),
    /** The edition that was confirmed; absent of a return that never was. */
    async confirmed({ publicId, edition }: ReturnRecord): Promise<Confirmed | undefined> {
      const row: Row | undefined = await query('duties_snapshots').where({ return_public_id: publicId, edition }).first('content');
      return row && confirmedOf(row);
    },
    /** The latest edition that was confirmed, whatever has been opened again since. */
    async lastConfirmed({ publicId }: ReturnRecord): Promise<Confirmed | undefined> {
      const row: Row | undefined = await query('duties_snapshots').where({ return_public_id: publicId }).orderBy('edition', 'desc').first('content');
      return row && confirmedOf(row);
    },
    keepSnapshot: async (record: ReturnRecord, by: number, content: unknown): Promise<void> => {
      await query('duties_snapshots').insert({ return_public_id: record.publicId, edition: record.edition, confirmed_at: now(), confirmed_by: by, content: sealed(content) });
    },
  };
};
export type ReturnsStore = ReturnType<typeof returnsStore>;
