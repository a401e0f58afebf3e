import { academicYear } from '@virtual-school/portal-kit';
import type { Clock, Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';

/** As `placeInOrder` of domain/standing.ts says it, of the return that a school has in a school year. */
const ofReturn = `coalesce((select case returns.state when 'confirmed' then 3000 when 'submitted' then 2000 else 1 + case when returns.asked = 0 then 0 else returns.answered * 1000 / returns.asked end end
  from duties_returns as returns where returns.urn = duties_schools.urn and returns.year = ?), 0)`;

/**
 * How far each school has come in this school year, kept beside its name, so that the board can begin with those that are
 * least complete: to sort 27,000 returns takes longer than all else on the page. A school's row is held after its return and
 * before the numbers of its area; whoever turned that round could wait for somebody who waits for them.
 */
export const progressStore = ({ database, clock }: { database: Database; clock: Pick<Clock, 'today'> }) => {
  const keep = async (schools: Knex.QueryBuilder): Promise<void> => {
    const year = academicYear(clock.today());
    const wrong = schools.whereRaw(`progress <> ${ofReturn}`, [year]);
    await wrong.clone().orderBy('id').forUpdate().select('id'); // who waits for a school would else write what its return said before
    await wrong.update({ progress: database.query().raw(ofReturn, [year]) });
  };
  return {
    of: (urns: readonly string[]): Promise<void> => keep(database.query()('duties_schools').whereIn('urn', [...urns])),
    /** A return that was begun is further than 0: where one is not, the schools come from before the order was kept. */
    async fill(): Promise<void> {
      const before = await database.query()({ schools: 'duties_schools' }).join({ returns: 'duties_returns' }, 'returns.urn', 'schools.urn').where({ 'returns.year': academicYear(clock.today()), 'schools.progress': 0 }).first('schools.id');
      if (before) await keep(database.query()('duties_schools'));
    },
    /** Also begins a school year: until then the schools of an area stand in the order of the last one. */
    inArea: (laCode: string): Promise<void> => keep(database.query()('duties_schools').where({ la_code: laCode })),
  };
};
