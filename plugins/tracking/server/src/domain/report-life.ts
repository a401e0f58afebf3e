import { ok, refuse, type Result } from '@virtual-school/portal-kit';

/**
 * The life of what a school has told. The only place that says what may happen to it and who may do it; docs/states/tracking.md
 * is generated from it. Source: docs/rules/tell-us.md.
 */
export type ReportState = 'told' | 'seen' | 'closed' | 'withdrawn';
export type ReportMove = 'amend' | 'withdraw' | 'ask-review' | 'see' | 'close';

/** school: designated teacher and head teacher of the school that told it; virtual-school: head and advisers of the child's authority. */
export type Mover = 'school' | 'virtual-school';
type Step = { to: ReportState; by: Mover; when?: string };

const amend: Step = { to: 'told', by: 'school', when: 'a new version; the earlier ones are kept, and it counts as unseen' };
const withdraw: Step = { to: 'withdrawn', by: 'school', when: 'with a reason' };
const ask: Step = { to: 'told', by: 'school', when: 'an extra review of the plan, with why; it counts as unseen' };
const close: Step = { to: 'closed', by: 'virtual-school', when: 'with what was done' };

export const reportLife: Record<ReportState, Partial<Record<ReportMove, Step>>> = {
  told: { amend, withdraw, 'ask-review': ask, see: { to: 'seen', by: 'virtual-school' }, close },
  seen: { amend, withdraw, 'ask-review': ask, close },
  closed: { amend, 'ask-review': ask },
  withdrawn: {},
};

/** Where a move leads, or why it cannot be made: 'wrong-state' when it is too late, 'not-yours' when it is somebody else's. */
export const decideMove = (state: ReportState, move: ReportMove, movers: readonly Mover[]): Result<ReportState> => {
  const step = reportLife[state][move];
  if (!step) return refuse('wrong-state');
  return movers.includes(step.by) ? ok(step.to) : refuse('not-yours');
};

/** Lists are read from the highest rank down: what nobody has seen stands first. */
export const rankOf: Record<ReportState, number> = { told: 3, seen: 2, closed: 1, withdrawn: 0 };
