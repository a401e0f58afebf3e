import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import type { DutyEvent } from '../domain/duty';
import { longestFirst, type Overdue, type OverdueLook } from '../domain/overdue';

type Row = Record<string, string | number>;

/** So many overdue duties are looked up and their schools taken from there; with more of them the next ones of any list are near. */
const mostToLookUp = 1000;

/** Duties whose day has passed, of which the board says how many and the page of a school which. */
export const overdueStore = ({ database }: { database: Database }) => {
  /** The sum and the empty word keep the database from looking by what stands in them: through all that is late in the authority, or code by code. */
  const among = (query: Knex.QueryBuilder, expression: string, values: readonly (string | number)[]) => query.whereRaw(`${expression} in (${values.map(() => '?').join(', ') || 'null'})`, [...values]);
  const published = (query: Knex.QueryBuilder, { codes }: OverdueLook) => among(query, "code || ''", codes);
  const answered = (look: OverdueLook) => published(database.query()('duties_marks').where({ year: look.year, mark: 'not-yet' }).where('by_when', '<', look.today), look);
  const open = (look: OverdueLook) => published(database.query()('duties_happenings').where({ state: 'open' }).where('due_on', '<', look.today), look);
  const arisen = (look: OverdueLook) => open(look).whereIn('authority_id', look.authorityIds);
  const arisenAt = (look: OverdueLook) => among(open(look), 'authority_id + 0', look.authorityIds);

  /** The schools that have something overdue; undefined where there is too much of it to look up. */
  const fewSchools = async (look: OverdueLook): Promise<string[] | undefined> => {
    const urns: string[] = [];
    for (const late of [arisen(look), answered(look)]) {
      const found: Row[] = await late.limit(mostToLookUp + 1).select('urn');
      if (found.length > mostToLookUp) return undefined;
      urns.push(...found.map(({ urn }) => String(urn)));
    }
    return [...new Set(urns)];
  };

  return {
    /** Keeps a list of `duties_schools`, called schools, to those that have something overdue. */
    async narrow(query: Knex.QueryBuilder, look: OverdueLook): Promise<void> {
      const few = await fewSchools(look);
      if (few) return void query.whereIn('schools.urn', few);
      const ofSchool = (late: Knex.QueryBuilder, table: string) => late.where(`${table}.urn`, database.query().ref('schools.urn')).select('id');
      query.where((each) => each.whereExists(ofSchool(answered(look), 'duties_marks')).orWhereExists(ofSchool(arisenAt(look), 'duties_happenings')));
    },

    /** How many each of these schools has; a school without one is missing. */
    async counts(urns: readonly string[], look: OverdueLook): Promise<ReadonlyMap<string, number>> {
      const counts = new Map<string, number>();
      for (let from = 0; from < urns.length; from += 500) {
        const some = urns.slice(from, from + 500);
        for (const late of [answered(look), arisenAt(look)]) {
          const rows: Row[] = await late.whereIn('urn', some).groupBy('urn').select('urn').count({ count: '*' });
          for (const { urn, count } of rows) counts.set(String(urn), (counts.get(String(urn)) ?? 0) + Number(count));
        }
      }
      return counts;
    },

    /** Which they are at one school. */
    async at(urn: string, look: OverdueLook): Promise<Overdue[]> {
      const promised: Row[] = await answered(look).where({ urn }).select('code', { on: 'by_when' });
      const events: Row[] = await arisenAt(look).where({ urn }).select('code', 'event', { on: 'due_on' });
      return longestFirst([...promised, ...events].map(({ code, on, event }) => ({ code: String(code), on: String(on), ...(event && { event: event as DutyEvent }) })));
    },
  };
};
export type OverdueStore = ReturnType<typeof overdueStore>;
