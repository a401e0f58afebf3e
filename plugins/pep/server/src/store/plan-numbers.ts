import { addDays } from '@virtual-school/portal-kit';
import type { Authorities, Clock, CountedNumber, Database } from '@virtual-school/strapi-plugin-school-portal/api';
import { openStates } from './lists-store';

type Needs = { database: Database; clock: Clock; authorities: Authorities };
type Count = { authority_id: number; n: number | string };

const dueSoonDays = 14;

/** Plans overdue, and due within a fortnight, in each authority: ranges of the index behind the list. */
export const planNumbers = ({ database, clock, authorities }: Needs) => async (): Promise<CountedNumber[]> => {
  const all = await authorities.all();
  const today = clock.today();
  const open = () => database.query()('peps').whereIn('authority_id', all.map(({ id }) => id)).whereIn('list_state', openStates).groupBy('authority_id').select('authority_id', database.query().raw('count(*) as n'));
  const overdue: Count[] = await open().where('list_due_on', '<', today);
  const due: Count[] = await open().whereBetween('list_due_on', [today, addDays(today, dueSoonDays)]);
  const of = (counts: readonly Count[], id: number) => Number(counts.find((each) => Number(each.authority_id) === id)?.n ?? 0);
  return all.flatMap(({ id, name }) => [{ value: of(overdue, id), note: `${name}: overdue` }, { value: of(due, id), note: `${name}: due within ${dueSoonDays} days` }]);
};
