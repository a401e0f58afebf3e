import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { BoardReach } from './board-store';

/** `trusts` is missing where there are more than somebody would pick from a list: then they type part of a name. */
export type BoardChoices = { phases: readonly string[]; trusts?: readonly string[] };
type Column = 'phase' | 'trust';
type Row = { value: string };

const mostToPick = 100;

/** Goes from one value to the next in the index: `distinct` would read every school of the area, and England has 27,000. */
const stepByStep = async (database: Database, column: Column, laCode: string): Promise<Row[]> => {
  const steps = database.query().raw(
    `select '', 0 union all
     select (select min(??) from duties_schools where la_code = ? and open = 'yes' and ?? > found.value), found.at + 1 from found where found.value is not null and found.at <= ?`,
    [column, laCode, column, mostToPick],
  );
  return database.query().withRecursive('found', ['value', 'at'], steps).from('found').where('value', '<>', '').select('value');
};

const valuesOf = async (database: Database, column: Column, reach: BoardReach): Promise<string[]> => {
  const found: Row[] = [];
  if ('urns' in reach) found.push(...((await database.query()('duties_schools').where({ open: 'yes' }).whereIn('urn', reach.urns).whereNot(column, '').distinct({ value: column })) as Row[]));
  else for (const laCode of reach.laCodes) found.push(...(await stepByStep(database, column, laCode)));
  return [...new Set(found.map(({ value }) => value))].sort((one, other) => one.localeCompare(other));
};

/** What can be chosen in the filter of the board. */
export const boardChoices = async (database: Database, reach: BoardReach): Promise<BoardChoices> => {
  const [phases, trusts] = [await valuesOf(database, 'phase', reach), await valuesOf(database, 'trust', reach)];
  return { phases, ...(trusts.length <= mostToPick && { trusts }) };
};
