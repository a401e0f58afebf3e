import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import type { ReturnState } from '../domain/return-life';

/** How many schools the board lists, and where their returns of a school year stand. */
export type Tally = Record<ReturnState | 'schools', number>;
type Named = Record<keyof Tally, unknown>;

const ofRow = (row: Named): Tally => ({ schools: Number(row.schools), open: Number(row.open), submitted: Number(row.submitted), confirmed: Number(row.confirmed) });
const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((one, other) => ({ schools: one.schools + other.schools, open: one.open + other.open, submitted: one.submitted + other.submitted, confirmed: one.confirmed + other.confirmed }), { schools: 0, open: 0, submitted: 0, confirmed: 0 });

/**
 * The numbers above the board. For an area they are kept: to count 27,000 schools and their returns takes longer than all
 * else on the page. Whoever changes what is counted counts it again in the same transaction.
 */
export const talliesStore = ({ database }: { database: Database }) => {
  const table = () => database.query()('duties_tallies');

  /** Counted state by state, each along its own stretch of the index; sorting all of them into groups takes twice as long. */
  const counts = (year: number, reach: (query: Knex.QueryBuilder) => Knex.QueryBuilder): Named => {
    const listed = (state: ReturnState) => reach(database.query()('duties_returns').where({ year, listed: 'yes', state })).count('*');
    return { schools: reach(database.query()('duties_schools').where({ open: 'yes' })).count('*'), open: listed('open'), submitted: listed('submitted'), confirmed: listed('confirmed') };
  };

  const countNow = async (year: number, column: 'la_code' | 'urn', values: readonly string[]): Promise<Tally> =>
    ofRow(await database.query().select(counts(year, (query) => query.whereIn(column, values))).first());

  /** The row is held before anything is counted: of two that change the area at once, the second counts what the first left. */
  const keep = async (laCode: string, year: number): Promise<void> => {
    const row = { la_code: laCode, year };
    await table().insert({ ...row, schools: 0, open: 0, submitted: 0, confirmed: 0 }).onConflict(['la_code', 'year']).ignore();
    await table().where(row).forUpdate().first('id');
    await table().where(row).update(counts(year, (query) => query.where({ la_code: laCode })));
  };

  return {
    keep,

    /** Every school year that is kept of these areas; areas in order, so that two which change several wait for each other. */
    async keepAll(laCodes: readonly string[]): Promise<void> {
      const rows: { la_code: string; year: number }[] = await table().whereIn('la_code', laCodes).orderBy(['la_code', 'year']).select('la_code', 'year');
      for (const { la_code: laCode, year } of rows) await keep(laCode, year);
    },

    /** An area of which nothing is kept yet is counted. */
    async ofAreas(laCodes: readonly string[], year: number): Promise<Tally> {
      const kept: (Named & { la_code: string })[] = await table().whereIn('la_code', laCodes).where({ year });
      const left = laCodes.filter((laCode) => !kept.some((row) => row.la_code === laCode));
      return sum([...kept.map(ofRow), ...(left.length > 0 ? [await countNow(year, 'la_code', left)] : [])]);
    },

    ofSchools: (urns: readonly string[], year: number): Promise<Tally> => countNow(year, 'urn', urns),
  };
};
