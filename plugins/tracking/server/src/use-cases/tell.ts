import { ok, type Actor, type Fields, type Result } from '@virtual-school/portal-kit';
import type { What } from '../domain/kinds';
import { sectionToFill } from '../forms';
import type { ChildAtSchool } from '../store/children-of-school';
import { announce } from './announce';
import type { TrackingNeeds } from './needs';
import { publishCounts } from './publish-counts';
import { readReport } from './read-report';

export type Telling = { child: ChildAtSchool; authorityId: number; what: What; fields: Fields; today: string; at: string };

/** A school tells; whoever has to know hears of it from the outbox. Runs inside the caller's transaction. */
export const tell = async (needs: Pick<TrackingNeeds, 'reports' | 'outbox' | 'records' | 'accounts'>, { child, authorityId, what, fields, today, at }: Telling, actor: Actor): Promise<Result<{ publicId: string; answered: readonly string[] }>> => {
  const read = readReport(sectionToFill(what, today), {}, fields, today);
  if (!read.ok) return read;
  const { answers, facts, changed } = read.value;
  const publicId = await needs.reports.tell({ childId: child.id, authorityId, urn: child.urn, what, answers, toldOn: today, ...facts }, { id: actor.accountId, name: actor.name, at });
  await announce(needs, 'tracking.told', { ...facts, publicId, urn: child.urn, authorityId, childId: child.id, what, answers, toldAt: at, version: 1 });
  await publishCounts(needs, { urn: child.urn, authorityId }, [facts.from]);
  return ok({ publicId, answered: changed });
};
