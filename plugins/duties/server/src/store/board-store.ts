import { pageOf, turnTo, type Database, type School, type Turn, type Turned } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import type { LookedAfter, Mark, ReturnState, SchoolStanding, Standing } from '../domain/standing';

/** `reach`: the schools of these areas, or these schools by name. An empty filter leaves all that is in reach. */
export type BoardReach = { laCodes: readonly string[] } | { urns: readonly string[] };
export type BoardFilter = { state?: ReturnState; unfinished?: boolean; lookedAfter?: LookedAfter; phase?: string; trust?: string; text?: string; hasNot?: string };
export type BoardTotals = Record<ReturnState, number> & { schools: number };

type Row = Record<string, string | number | null>;
const text = (value: unknown): string => String(value ?? '');
const maybe = (value: unknown): string | undefined => (value === null || value === undefined || value === '' ? undefined : String(value));

const standingOf = (row: Row): SchoolStanding => ({
  urn: text(row.urn), name: text(row.name), phase: text(row.phase), trust: text(row.trust), area: text(row.area),
  state: row.state as ReturnState, asked: Number(row.asked), answered: Number(row.answered), notYet: Number(row.not_yet), lookedAfter: row.looked_after as LookedAfter,
  returnId: maybe(row.return_public_id), changedAt: maybe(row.changed_at), confirmedAt: maybe(row.confirmed_at), remindedOn: maybe(row.reminded_on),
});

/** Names as people look for them: without capitals, marks and the article. */
const sortable = (name: string): string => name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/^the /, '').trim();

/** The outward half: PE12 of PE12 9XX. */
const areaOf = (postcode: string | undefined): string => text(postcode).trim().toUpperCase().split(' ')[0] ?? '';

const within = (query: Knex.QueryBuilder, reach: BoardReach): void => {
  query.where('duties_standings.open', 'yes');
  if ('urns' in reach) query.whereIn('duties_standings.urn', reach.urns);
  else query.whereIn('duties_standings.la_code', reach.laCodes);
};

const literally = (typed: string): string => sortable(typed).replace(/[\\%_]/g, (each) => `\\${each}`);

const narrow = (query: Knex.QueryBuilder, { state, unfinished, lookedAfter, phase, trust, text: typed }: BoardFilter): void => {
  if (state) query.where('duties_standings.state', state);
  if (unfinished) query.whereNot('duties_standings.state', 'confirmed');
  if (lookedAfter) query.where('duties_standings.looked_after', lookedAfter);
  if (phase) query.where('duties_standings.phase', phase);
  if (trust) query.where('duties_standings.trust', trust);
  if (!typed) return;
  if (/^\d{4,6}$/.test(typed)) query.where('duties_standings.urn', 'like', `${typed}%`);
  else query.whereRaw("duties_standings.sort_name like ? escape '\\'", [`%${literally(typed)}%`]);
};

/** Schools that have not said that this duty is done, or that it does not apply to them. */
const hasNot = (query: Knex.QueryBuilder, code: string, year: number): void => {
  query.leftJoin('duties_marks', (on) => on.on('duties_marks.urn', 'duties_standings.urn').andOnVal('duties_marks.year', year).andOnVal('duties_marks.code', code));
  query.where((each) => each.whereNull('duties_marks.answer').orWhereNotIn('duties_marks.answer', ['done', 'does-not-apply']));
};

const copyOf = (school: School) => ({ name: school.name, sort_name: sortable(school.name), phase: school.phase, trust: school.trust ?? '', area: areaOf(school.postcode), la_code: school.laCode ?? '', open: school.open ? 'yes' : 'no' });

/** What the Virtual School and a trust look at: one row a school, kept beside the returns. */
export const boardStore = ({ database }: { database: Database }) => {
  const table = () => database.query()('duties_standings');

  return {
    /** Takes over what the directory says of these schools; a school that is new here has not begun. */
    async keepSchools(schools: readonly School[], year: number): Promise<void> {
      const rows = schools.map((school) => ({ urn: school.urn, year, state: 'none', looked_after: 'unknown', ...copyOf(school) }));
      if (rows.length > 0) await table().insert(rows).onConflict('urn').merge(['name', 'sort_name', 'phase', 'trust', 'area', 'la_code', 'open']);
    },

    /** A new academic year: nobody has begun, and what a school said of its pupils is asked anew. */
    beginYear: async (year: number): Promise<void> => {
      await table().where('year', '<', year).update({ year, state: 'none', asked: 0, answered: 0, not_yet: 0, looked_after: 'unknown', return_public_id: null, changed_at: null, confirmed_at: null });
    },

    /** In the transaction that changed the return. */
    async note(urn: string, year: number, { state, asked, answered, notYet, lookedAfter }: Standing, about: { returnId: string; changedAt: string; confirmedAt?: string }): Promise<void> {
      await table().where({ urn, year }).update({ state, asked, answered, not_yet: notYet, looked_after: lookedAfter, return_public_id: about.returnId, changed_at: about.changedAt, confirmed_at: about.confirmedAt ?? null });
    },
    async mark(urn: string, year: number, marks: ReadonlyMap<string, Mark>): Promise<void> {
      const rows = [...marks].map(([code, answer]) => ({ urn, year, code, answer }));
      if (rows.length > 0) await database.query()('duties_marks').insert(rows).onConflict(['urn', 'year', 'code']).merge(['answer']);
    },

    async list(reach: BoardReach, filter: BoardFilter, year: number, turn: Turn): Promise<Turned<SchoolStanding>> {
      const key = turn.before ?? turn.after;
      const anchor: Row | undefined = key ? await table().where({ urn: key }).first('sort_name', 'urn') : undefined;
      const query = table();
      within(query, reach);
      narrow(query, filter);
      if (filter.hasNot) hasNot(query, filter.hasNot, year);
      turnTo(query, ['duties_standings.sort_name', 'duties_standings.urn'], anchor && [text(anchor.sort_name), text(anchor.urn)], turn);
      const rows: Row[] = await query.select('duties_standings.*');
      return pageOf(rows.map(standingOf), ({ urn }) => urn, turn);
    },

    async totals(reach: BoardReach): Promise<BoardTotals> {
      const query = table();
      within(query, reach);
      const rows: { state: ReturnState; count: number | string }[] = await query.groupBy('state').select('state').count({ count: '*' });
      const of = (state: ReturnState) => Number(rows.find((row) => row.state === state)?.count ?? 0);
      const each = { none: of('none'), open: of('open'), submitted: of('submitted'), confirmed: of('confirmed') };
      return { ...each, schools: each.none + each.open + each.submitted + each.confirmed };
    },

    /** What can be chosen in the filter. */
    async choices(reach: BoardReach): Promise<{ phases: string[]; trusts: string[] }> {
      const distinct = async (column: 'phase' | 'trust'): Promise<string[]> => {
        const query = table();
        within(query, reach);
        return (await query.whereNot(column, '').distinct(column).orderBy(column)).map((row: Row) => text(row[column]));
      };
      return { phases: await distinct('phase'), trusts: await distinct('trust') };
    },

    async find(reach: BoardReach, urn: string): Promise<SchoolStanding | undefined> {
      const query = table();
      within(query, reach);
      const row: Row | undefined = await query.where('duties_standings.urn', urn).first('duties_standings.*');
      return row && standingOf(row);
    },
    /** The latest answers of one school, by the code of the duty. */
    marksOf: async (urn: string, year: number): Promise<ReadonlyMap<string, Mark>> =>
      new Map((await database.query()('duties_marks').where({ urn, year })).map((row: Row) => [text(row.code), row.answer as Mark])),
  };
};
export type BoardStore = ReturnType<typeof boardStore>;
