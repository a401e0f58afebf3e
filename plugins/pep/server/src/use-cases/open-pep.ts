import { carryForward, middleOf, ok, refuse, termOf, type Result, type Term } from '@virtual-school/portal-kit';
import type { ChildFacts } from '@virtual-school/strapi-plugin-children/api';
import { dueWithoutMeeting, termToOpen } from '../domain/clocks';
import { sections } from '../forms';
import type { PepKind } from '../store/pep-record';
import type { Carry } from '../store/peps-store';
import { clocksOf } from './clocks-of';
import type { PepNeeds } from './needs';

/** What changes slowly stands in the new plan from the start, marked to be checked. */
const carryFrom = async ({ peps }: PepNeeds, childId: number): Promise<Carry[]> => {
  const last = await peps.latestOf(childId);
  if (!last) return [];
  return sections.flatMap((section) => {
    const record = last.sections.get(section.name);
    const carry = record && carryForward(section, record.answers);
    return carry && carry.carried.length > 0 ? [{ name: section.name, ...carry }] : [];
  });
};

/**
 * Opens one plan. An initial or extra plan is refused while the child has an open one; the plan of a term is opened even
 * when the last term's is not finished yet, so that one late plan does not cost the child the next.
 */
export const openPep = async (needs: PepNeeds, child: ChildFacts, kind: PepKind, today: string, reason?: string, term?: Term): Promise<Result<{ publicId: string }>> => {
  if (kind !== 'termly' && (await needs.peps.hasOpen(child.id))) return refuse('wrong-state');
  const { clocks, terms } = await clocksOf(needs, child.authorityId);
  const inTerm = term ?? termOf(today, terms);
  const from = kind === 'initial' && child.inCareSince ? child.inCareSince : today;
  const due = dueWithoutMeeting(kind, from, inTerm, clocks);
  const publicId = await needs.peps.open({ childId: child.id, authorityId: child.authorityId, yearGroup: child.yearGroup, kind, extraReason: reason, term: inTerm?.name ?? 'Between terms', ...(inTerm && { termOn: middleOf(inTerm) }), openedOn: today, ...due }, await carryFrom(needs, child.id));
  await needs.outbox.emit('pep.opened', { pep: publicId, child: child.publicId, reference: child.reference, kind });
  return ok({ publicId });
};

/** The term calendar at work: a termly plan for every child of school age, some weeks before the term. Safe to run twice. */
export const openTerm = async (needs: PepNeeds, inTransaction: <T>(work: () => Promise<T>) => Promise<T>, authorityId: number, today: string): Promise<number> => {
  const { terms, weeksBefore } = await clocksOf(needs, authorityId);
  const term = termToOpen(today, terms, weeksBefore);
  if (!term) return 0;
  let opened = 0;
  for (const child of await needs.children.records.schoolAge(authorityId, today)) {
    opened += await inTransaction(async () => {
      if (await needs.peps.hasPlanFor(child.id, term)) return 0;
      return (await openPep(needs, child, 'termly', today, undefined, term)).ok ? 1 : 0;
    });
  }
  return opened;
};
