import { londonDay, ok, refuse, termOf, type Actor, type Result, type RowValue } from '@virtual-school/portal-kit';
import { careIsMissing, dueByMeeting } from '../domain/clocks';
import { decidePartMove, decidePlanMove, type PartName, type PlanMove } from '../domain/pep-life';
import type { Decision, Pep } from '../store/pep-record';
import { clocksOf } from './clocks-of';
import { moversFor, type FoundPep } from './find-pep';
import type { PepNeeds } from './needs';

/** Lines of the plan that ask for pupil premium plus. */
export const premiumRequests = (pep: Pep): RowValue[] => {
  const answer = pep.sections.get('targets')?.answers.targets;
  return Array.isArray(answer) ? (answer as readonly RowValue[]).filter((row) => Boolean(row.premiumWhat)) : [];
};

const move = async (needs: PepNeeds, found: FoundPep, wanted: PlanMove, today: string) => {
  const { clocks } = await clocksOf(needs, found.pep.authorityId);
  return decidePlanMove(found.pep, wanted, moversFor(found.roles), { careIsMissing: careIsMissing(found.pep, today, clocks) });
};

export const setMeeting = async (needs: PepNeeds, found: FoundPep, seen: number, meetingOn: string, place: string, today: string): Promise<Result<undefined>> => {
  const step = await move(needs, found, 'set-meeting', today);
  if (!step.ok) return step;
  const { clocks, terms } = await clocksOf(needs, found.pep.authorityId);
  const due = dueByMeeting(meetingOn, termOf(meetingOn, terms), terms, clocks);
  const changed = await needs.peps.change(found.pep, seen, { meeting_on: meetingOn, meeting_place: place, care_due_on: due.careDueOn, school_due_on: due.schoolDueOn, plan_due_on: due.planDueOn });
  if (changed) await needs.outbox.emit('pep.meeting-set', { pep: found.pep.publicId, child: found.child.publicId, reference: found.child.reference });
  return changed ? ok(undefined) : refuse('changed-meanwhile');
};

export const startCheck = async (needs: PepNeeds, found: FoundPep, seen: number, today: string): Promise<Result<undefined>> => {
  const step = await move(needs, found, 'start-check', today);
  if (!step.ok) return step;
  return (await needs.peps.change(found.pep, seen, { checking_since: needs.clock.now().toISOString() })) ? ok(undefined) : refuse('changed-meanwhile');
};

export const goOnWithoutCare = async (needs: PepNeeds, found: FoundPep, seen: number, today: string): Promise<Result<undefined>> => {
  const step = await move(needs, found, 'go-on-without-care', today);
  if (!step.ok) return step;
  return (await needs.peps.change(found.pep, seen, { care_missing_accepted_at: needs.clock.now().toISOString() })) ? ok(undefined) : refuse('changed-meanwhile');
};

/** One part goes back to its writer with reasons; the other stays signed. */
export const returnPart = async (needs: PepNeeds, found: FoundPep, part: PartName, seen: number, reason: string): Promise<Result<undefined>> => {
  const step = decidePartMove(found.pep, part, 'return', moversFor(found.roles, part));
  if (!step.ok) return step;
  const { pep, child } = found;
  if (!(await needs.peps.change(pep, seen, { checking_since: null }))) return refuse('changed-meanwhile');
  if (!(await needs.peps.movePart(pep, part, pep.parts[part].version, step.value, { returnedReason: reason }))) return refuse('changed-meanwhile');
  await needs.outbox.emit('pep.returned', { pep: pep.publicId, child: child.publicId, reference: child.reference, part });
  return ok(undefined);
};

/** What the Virtual School says when it approves: yes or no to each request, and how good the plan is, if it rates plans. */
export type Verdict = { decisions: readonly Decision[]; quality?: string };

/** Of the plan that follows on a child coming into care: since when, and when the school signed its part. Both are days, not instants. */
const firstPlan = ({ pep, child }: FoundPep) => {
  const { signedAt } = pep.parts.school;
  return pep.kind === 'initial' && child.inCareSince && signedAt ? { authorityId: pep.authorityId, first: { inCareSince: child.inCareSince, schoolSignedOn: londonDay(signedAt) } } : {};
};

/** The Virtual School's last word: every request for money is decided, and nobody edits the plan after it. */
export const approve = async (needs: PepNeeds, found: FoundPep, seen: number, { decisions, quality }: Verdict, actor: Actor, today: string): Promise<Result<undefined>> => {
  const step = await move(needs, found, 'approve', today);
  if (!step.ok) return step;
  const { pep, child } = found;
  const open = premiumRequests(pep).filter((row) => !decisions.some((each) => each.targetId === row.id));
  if (open.length > 0) return refuse('incomplete', open.map((row) => ({ field: `decision-${row.id}`, message: `Decide the request “${row.premiumWhat?.slice(0, 60)}”` })));
  if (!(await needs.peps.end(pep, seen, 'approved', actor.accountId, { quality }))) return refuse('changed-meanwhile');
  await needs.peps.decide(pep, decisions, actor.accountId);
  await needs.outbox.emit('pep.approved', { pep: pep.publicId, child: child.publicId, reference: child.reference, school: child.schoolUrn, onTime: today <= pep.planDueOn, ...firstPlan(found) });
  return ok(undefined);
};

export const endPep = async (needs: PepNeeds, found: FoundPep, seen: number, outcome: 'not-required' | 'closed', reason: string, actor: Actor, today: string): Promise<Result<undefined>> => {
  const step = await move(needs, found, outcome === 'closed' ? 'close' : 'not-required', today);
  if (!step.ok) return step;
  return (await needs.peps.end(found.pep, seen, outcome, actor.accountId, { reason })) ? ok(undefined) : refuse('changed-meanwhile');
};
