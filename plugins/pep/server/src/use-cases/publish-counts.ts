import { changedCounts, countBySchool, termToCount } from '../domain/school-counts';
import type { ToldStore } from '../store/told-store';
import { clocksOf } from './clocks-of';
import type { PepNeeds } from './needs';

/**
 * Tells other plugins how the plans of the term stand at each school, where that changed since they were told last. A plan
 * counts at the school that leads for the child today. How many schools were told. Runs inside the caller's transaction.
 */
export const publishCounts = async (needs: Pick<PepNeeds, 'settings' | 'children' | 'outbox'>, told: ToldStore, authorityId: number, today: string): Promise<number> => {
  const term = termToCount((await clocksOf(needs, authorityId)).terms, today);
  if (!term) return 0;
  await told.hold(authorityId);
  const children = await needs.children.records.schoolAge(authorityId, today);
  const urnOf = new Map(children.flatMap(({ id, schoolUrn }) => (schoolUrn ? [[id, schoolUrn] as const] : [])));
  const now = countBySchool(await told.plansOf(authorityId, term, urnOf), today);
  const changed = changedCounts(now, await told.countsTold(authorityId, term), term.name);
  for (const counts of changed) {
    await told.noteCounts(authorityId, term, counts);
    await needs.outbox.emit('pep.at-school', { authorityId, term: term.name, from: term.from, until: term.until, ...counts });
  }
  return changed.length;
};
