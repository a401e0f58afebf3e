import { academicYear } from '@virtual-school/portal-kit';
import type { Clock, Database, SchoolDirectory } from '@virtual-school/strapi-plugin-school-portal/api';
import type { BoardStore } from '../store/board-store';

type Needs = { board: BoardStore; schools: Pick<SchoolDirectory, 'page'>; database: Pick<Database, 'inTransaction'>; clock: Clock };
const most = 500;

/**
 * How many had changed. Goes through the directory, some hundred schools a transaction; safe to run twice and to be cut off.
 * Then counts each area anew: this begins a school year, and mends what somebody changed in the database by hand.
 */
export const keepSchools = async ({ board, schools, database, clock }: Needs): Promise<number> => {
  let changed = 0;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof schools.page>> = await schools.page({ after, most });
    changed += await database.inTransaction(() => board.keepSchools(page));
    after = page.length === most ? page.at(-1)?.urn : undefined;
  }
  const year = academicYear(clock.today());
  for (const area of await board.areas()) await database.inTransaction(() => board.keepTally(area, year));
  return changed;
};
