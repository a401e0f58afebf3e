import { pageOf, turnTo, type Clock, type Database, type School, type Turn, type Turned } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import { isInPlace, type DutyMark, type Mark } from '../domain/marks';
import { factsThatSpare, schoolsOf, type Applying } from '../domain/may-apply';
import type { OverdueLook } from '../domain/overdue';
import { kindOf } from '../domain/school-kind';
import type { BoardState, LookedAfter, SchoolStanding } from '../domain/standing';
import { boardChoices, type BoardChoices } from './board-choices';
import { overdueStore } from './overdue-store';
import { progressStore } from './progress-store';
import { talliesStore } from './tallies-store';

/** The schools of these areas, or these schools by name. */
export type BoardReach = { laCodes: readonly string[] } | { urns: readonly string[] };
/** `hasNot`: a duty that applies to the school, or may, and that it has not said to be in place. `overdue`: a duty of it has passed its day. `area`: how its postcode begins. `trustNamed`: part of the name of its trust. `waitingFor`: authorities one of whose messages the school has not answered. `leastFirst`: what is least complete stands first; else by name. An empty filter leaves all that is in reach. */
export type BoardFilter = { state?: BoardState; unfinished?: boolean; lookedAfter?: LookedAfter; laCode?: string; area?: string; phase?: string; trust?: string; trustNamed?: string; text?: string; hasNot?: Applying; overdue?: OverdueLook; waitingFor?: readonly number[]; leastFirst?: boolean };
export type BoardTotals = Record<BoardState, number> & { schools: number };

type Row = Record<string, string | number | null>;
const text = (value: unknown): string => String(value ?? '');
const maybe = (value: unknown): string | undefined => (value === null || value === undefined || value === '' ? undefined : String(value));

const columns = ['schools.urn', 'schools.progress', 'schools.name', 'schools.phase', 'schools.trust', 'schools.area', 'schools.la_code', 'schools.reminded_on', 'returns.public_id', 'returns.state', 'returns.asked', 'returns.answered', 'returns.not_yet', 'returns.looked_after', 'returns.changed_at', 'returns.confirmed_at'];

const standingOf = (row: Row): SchoolStanding => ({
  urn: text(row.urn), name: text(row.name), phase: text(row.phase), trust: text(row.trust), area: text(row.area), laCode: text(row.la_code), remindedOn: maybe(row.reminded_on),
  state: (row.state ?? 'none') as BoardState, asked: Number(row.asked ?? 0), answered: Number(row.answered ?? 0), notYet: Number(row.not_yet ?? 0), lookedAfter: (row.looked_after ?? 'unknown') as LookedAfter,
  returnId: maybe(row.public_id), changedAt: maybe(row.changed_at), confirmedAt: row.state === 'confirmed' ? maybe(row.confirmed_at) : undefined,
});

/** Names as people look for them: without capitals, marks and the article. */
const sortable = (name: string): string => name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/^the /, '').trim();

/** The outward half of a postcode. */
const areaOf = (postcode: string | undefined): string => text(postcode).trim().toUpperCase().split(' ')[0] ?? '';

const inReach = (query: Knex.QueryBuilder, table: string, reach: BoardReach): Knex.QueryBuilder =>
  'urns' in reach ? query.whereIn(`${table}.urn`, reach.urns) : query.whereIn(`${table}.la_code`, reach.laCodes);

const within = (query: Knex.QueryBuilder, reach: BoardReach): Knex.QueryBuilder => inReach(query.where('schools.open', 'yes'), 'schools', reach);

const literally = (typed: string): string => typed.replace(/[\\%_]/g, (each) => `\\${each}`);

const orNull = (query: Knex.QueryBuilder, column: string, value: string, none: string) => (value === none ? query.whereNull(column) : query.where(column, value));

const narrow = (query: Knex.QueryBuilder, { state, unfinished, lookedAfter, laCode, area, phase, trust, trustNamed, text: typed }: BoardFilter): void => {
  if (state) orNull(query, 'returns.state', state, 'none');
  if (unfinished) query.where((each) => each.whereNull('returns.state').orWhereNot('returns.state', 'confirmed'));
  if (lookedAfter) orNull(query, 'returns.looked_after', lookedAfter, 'unknown');
  if (laCode) query.where('schools.la_code', laCode);
  if (area) query.where('schools.area', 'like', `${literally(area)}%`);
  if (phase) query.where('schools.phase', phase);
  if (trust) query.where('schools.trust', trust);
  if (trustNamed) query.whereRaw("lower(schools.trust) like lower(?) escape '\\'", [`%${literally(trustNamed)}%`]);
  if (!typed) return;
  if (/^\d{4,6}$/.test(typed)) query.where('schools.urn', 'like', `${typed}%`);
  else query.whereRaw("schools.sort_name like ? escape '\\'", [`%${literally(sortable(typed))}%`]);
};

/** Leaves out schools of a kind that the duty is not for; one whose kind is not known stays. */
const ofItsKinds = (query: Knex.QueryBuilder, duty: Applying): void => {
  const { kinds, ownAdmissions } = schoolsOf(duty);
  query.where((each) => each.whereNull('schools.kind').orWhere('schools.kind', 'unknown')
    .orWhere((known) => void known.whereIn('schools.kind', [...kinds]).modify((own) => void (ownAdmissions && own.where('schools.own_admissions', ownAdmissions)))));
};

/** Leaves out schools that said no to every kind of pupil whom the duty is about; not those of which a council knows better. */
const unlessSpared = (query: Knex.QueryBuilder, duty: Applying): void => {
  const spares = factsThatSpare(duty);
  if (spares.length === 0) return;
  query.where((each) => {
    each.whereNull('returns.facts');
    for (const name of spares) each.orWhereNot('returns.facts', 'like', `%"${name}":"no"%`);
    if (spares.includes('lookedAfter')) each.orWhereExists((known) => void known.select('id').from('duties_facts').whereRaw('duties_facts.urn = schools.urn').where({ kind: 'at-school' }).whereNot('content', 'like', '{"lookedAfter":0,%'));
  });
};

/** Schools to which the duty applies, or may, and that have not said that it is in place, or does not apply to them. */
const hasNot = (query: Knex.QueryBuilder, duty: Applying): void => {
  query.leftJoin({ marks: 'duties_marks' }, (on) => on.on('marks.return_id', 'returns.id').andOnVal('marks.code', duty.code));
  query.where((each) => each.whereNull('marks.mark').orWhereNotIn('marks.mark', isInPlace));
  ofItsKinds(query, duty);
  unlessSpared(query, duty);
};

/** Of whatever school year: a question does not end on the last of August. */
const isWaiting = (query: Knex.QueryBuilder, authorityIds: readonly number[]): void => {
  query.whereIn('schools.urn', (open) => void open.from('duties_messages').select('urn').whereIn('authority_id', authorityIds).where({ state: 'open' }));
};

const kindColumns = (school: School) => {
  const { kind, ownAdmissions } = kindOf(school.kind);
  return { kind, own_admissions: ownAdmissions ? 'yes' : 'no' };
};

const copyOf = (school: School) => ({ ...kindColumns(school), urn: school.urn, name: school.name, sort_name: sortable(school.name), phase: school.phase, trust: school.trust ?? '', area: areaOf(school.postcode), la_code: school.laCode ?? '', open: school.open ? 'yes' : 'no' });

/**
 * A return keeps whether the board lists its school (open) and in whose area, so that all can be counted without looking
 * at each school: England has 27,000. Answers the areas that a return has left or come to.
 */
const followSchools = async (database: Database, urns: readonly string[]): Promise<string[]> => {
  const behind: Row[] = await database.query()({ returns: 'duties_returns' }).join({ schools: 'duties_schools' }, 'schools.urn', 'returns.urn').whereIn('returns.urn', urns)
    .where((each) => each.whereNot('returns.la_code', database.query().ref('schools.la_code')).orWhereRaw('returns.listed is distinct from schools.open'))
    .distinct({ urn: 'returns.urn', left: 'returns.la_code', la_code: 'schools.la_code', open: 'schools.open' });
  for (const { urn, la_code, open } of behind) await database.query()('duties_returns').where({ urn }).update({ la_code, listed: open });
  return behind.flatMap((row) => [text(row.left), text(row.la_code)]);
};

/** What the Virtual School and a trust look at: every school with its return of the year, whether begun or not. */
export const boardStore = ({ database, clock }: { database: Database; clock: Pick<Clock, 'today'> }) => {
  const table = () => database.query()('duties_schools');
  const tallies = talliesStore({ database });
  const progress = progressStore({ database, clock });
  const overdue = overdueStore({ database });
  const schoolsWith = (year: number) => database.query()({ schools: 'duties_schools' }).leftJoin({ returns: 'duties_returns' }, (on) => on.on('returns.urn', 'schools.urn').andOnVal('returns.year', year));

  /** Where a page begins: after a school, or 'progress.urn': as far as it had come when the page was drawn, for it may have gone on since. */
  const placeOf = async (key = ''): Promise<{ progress: number; sortName: string; urn: string } | undefined> => {
    const [, seen, urn = ''] = /^(?:(\d+)\.)?(.*)$/.exec(key) ?? [];
    const row: Row | undefined = urn ? await table().where({ urn }).first('progress', 'sort_name') : undefined;
    return row && { progress: Number(seen ?? row.progress), sortName: text(row.sort_name), urn };
  };

  return {
    /** Takes over what the directory says of these schools, where it says something else than before; how many. */
    async keepSchools(schools: readonly School[]): Promise<number> {
      const copies = schools.map(copyOf);
      const urns = copies.map(({ urn }) => urn);
      const known = new Map(((await table().whereIn('urn', urns)) as Row[]).map((row) => [text(row.urn), row]));
      const changed = copies.filter((copy) => Object.entries(copy).some(([name, value]) => known.get(copy.urn)?.[name] !== value));
      if (changed.length > 0) {
        await database.query()('duties_returns').whereIn('urn', changed.map(({ urn }) => urn)).orderBy('id').forUpdate().select('id'); // before the schools, as whoever saves a return does
        await table().insert(changed).onConflict('urn').merge();
        await progress.of(changed.map(({ urn }) => urn));
      }
      const areas = [...changed.flatMap((copy) => [copy.la_code, text(known.get(copy.urn)?.la_code)]), ...(await followSchools(database, urns))];
      await tallies.keepAll([...new Set(areas)]);
      return changed.length;
    },

    /** Every area that has a school. */
    areas: async (): Promise<string[]> => ((await table().distinct('la_code').orderBy('la_code')) as Row[]).map((row) => text(row.la_code)),

    async list(reach: BoardReach, filter: BoardFilter, year: number, turn: Turn): Promise<Turned<SchoolStanding>> {
      const anchor = await placeOf(turn.before ?? turn.after);
      const query = within(schoolsWith(year), reach);
      narrow(query, filter);
      if (filter.hasNot) hasNot(query, filter.hasNot);
      if (filter.waitingFor) isWaiting(query, filter.waitingFor);
      if (filter.overdue) await overdue.narrow(query, filter.overdue);
      const byName = { columns: ['schools.sort_name', 'schools.urn'], at: anchor && [anchor.sortName, anchor.urn] };
      if (filter.leastFirst) turnTo(query, ['schools.progress', ...byName.columns], anchor && [anchor.progress, anchor.sortName, anchor.urn], turn);
      else turnTo(query, byName.columns, byName.at, turn);
      const { rows, ...neighbours } = pageOf((await query.select(columns)) as Row[], (row) => (filter.leastFirst ? `${row.progress}.${row.urn}` : text(row.urn)), turn);
      return { ...neighbours, rows: rows.map(standingOf) };
    },

    async totals(reach: BoardReach, year: number): Promise<BoardTotals> {
      const tally = await ('urns' in reach ? tallies.ofSchools(reach.urns, year) : tallies.ofAreas(reach.laCodes, year));
      return { ...tally, none: tally.schools - tally.open - tally.submitted - tally.confirmed };
    },
    /** Counts an area anew, and puts its schools in order anew. */
    async keepTally(laCode: string, year: number): Promise<void> {
      await progress.inArea(laCode);
      await tallies.keep(laCode, year);
    },
    /** At the start: schools from before the order of the board was kept are put in order. */
    fillOrder: (): Promise<void> => progress.fill(),

    choices: (reach: BoardReach): Promise<BoardChoices> => boardChoices(database, reach),

    async find(reach: BoardReach, urn: string, year: number): Promise<SchoolStanding | undefined> {
      const row: Row | undefined = await within(schoolsWith(year), reach).where('schools.urn', urn).first(columns);
      return row && standingOf(row);
    },
    /** The latest answers of one school. */
    marksOf: async (urn: string, year: number): Promise<DutyMark[]> => {
      const rows: Row[] = await database.query()({ marks: 'duties_marks' }).join({ returns: 'duties_returns' }, 'returns.id', 'marks.return_id').where({ 'returns.urn': urn, 'returns.year': year }).orderBy('marks.code').select('marks.code', 'marks.mark', 'marks.by_when');
      return rows.map((row) => ({ code: text(row.code), mark: row.mark as Mark, byWhen: maybe(row.by_when) }));
    },
    noteReminded: async (urn: string, day: string): Promise<void> => void (await table().where({ urn }).update({ reminded_on: day })),
  };
};
export type BoardStore = ReturnType<typeof boardStore>;
