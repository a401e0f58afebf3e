import type { RollPlan } from './plan-roll';

/** What somebody should look at first: how many children the file would end and move away from their school, of how many in care; `placeless` of those moved would have no school. */
export type Asks = { ending: number; moving: number; placeless: number; inCare: number };

/** More than 5% of the children in care would be ended or moved. undefined when nobody has to be asked. Source: work order, section 4. */
export const asks = ({ missing, moved, inCare, changed }: Pick<RollPlan, 'missing' | 'moved' | 'inCare' | 'changed'>): Asks | undefined =>
  (missing.length + moved) * 20 > inCare && inCare > 0 ? { ending: missing.length, moving: moved, placeless: changed.filter(({ places }) => places.moved && places.add.length === 0).length, inCare } : undefined;
