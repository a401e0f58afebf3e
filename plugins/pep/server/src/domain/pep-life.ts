import { refuse, ok, type Result } from '@virtual-school/portal-kit';

/**
 * The life of a plan: two parts, each written and signed by its own side, and the Virtual School's checking of the whole.
 * The only place that says what may happen, where it leads and who may do it; docs/states/pep.md is generated from it.
 * Source: docs/rules/pep-sign-off.md.
 */
export type PartName = 'school' | 'care';
export type PartState = 'open' | 'signed' | 'returned';
export type PlanState = 'to-do' | 'under-way' | 'with-virtual-school' | 'approved' | 'not-required' | 'closed';
export type PartMove = 'save' | 'sign' | 'take-back' | 'return';
export type PlanMove = 'set-meeting' | 'go-on-without-care' | 'start-check' | 'approve' | 'not-required' | 'close';

/** writer: the side whose part it is; care: the social worker; checker: the Virtual School's head or adviser. */
export type Mover = 'writer' | 'care' | 'checker';
type Step<To> = { to: To; by: readonly Mover[]; when?: string };

export const partLife: Record<PartState, Partial<Record<PartMove, Step<PartState>>>> = {
  open: {
    save: { to: 'open', by: ['writer'] },
    sign: { to: 'signed', by: ['writer'], when: 'every required question has an answer' },
  },
  signed: {
    'take-back': { to: 'open', by: ['writer'], when: 'the Virtual School has not started checking' },
    return: { to: 'returned', by: ['checker'], when: 'the Virtual School is checking, or has just returned the other part; with reasons' },
  },
  returned: {
    save: { to: 'returned', by: ['writer'] },
    sign: { to: 'signed', by: ['writer'], when: 'every required question has an answer' },
  },
};

export const planLife: Record<PlanState, Partial<Record<PlanMove, Step<PlanState>>>> = {
  'to-do': {
    'set-meeting': { to: 'to-do', by: ['care', 'checker'] },
    'not-required': { to: 'not-required', by: ['checker'], when: 'with a reason' },
    close: { to: 'closed', by: ['checker'], when: 'with a reason' },
  },
  'under-way': {
    'set-meeting': { to: 'under-way', by: ['care', 'checker'] },
    'go-on-without-care': { to: 'with-virtual-school', by: ['checker'], when: 'the school part is signed and the care part is five working days late' },
    'not-required': { to: 'not-required', by: ['checker'], when: 'with a reason' },
    close: { to: 'closed', by: ['checker'], when: 'with a reason' },
  },
  'with-virtual-school': {
    'start-check': { to: 'with-virtual-school', by: ['checker'] },
    approve: { to: 'approved', by: ['checker'], when: 'checking has started and every request for pupil premium plus is decided' },
    close: { to: 'closed', by: ['checker'], when: 'with a reason' },
  },
  approved: {},
  'not-required': {},
  closed: {},
};

export type Part = { name: PartName; state: PartState; version: number; signedAt?: string };
export type Plan = { parts: Readonly<Record<PartName, Part>>; outcome?: 'approved' | 'not-required' | 'closed'; checkingSince?: string; careMissingAcceptedAt?: string };

const isBegun = (part: Part): boolean => part.version > 0 || part.state !== 'open';

/** Where the plan stands, derived from its parts; never stored as the truth. */
export const planState = (plan: Plan): PlanState => {
  if (plan.outcome) return plan.outcome;
  const { school, care } = plan.parts;
  const bothIn = school.state === 'signed' && (care.state === 'signed' || plan.careMissingAcceptedAt !== undefined);
  if (bothIn) return 'with-virtual-school';
  return isBegun(school) || isBegun(care) ? 'under-way' : 'to-do';
};

const otherPart: Record<PartName, PartName> = { school: 'care', care: 'school' };

/** May this move be made on this part, by somebody who is one of these movers? */
export const decidePartMove = (plan: Plan, name: PartName, move: PartMove, movers: readonly Mover[]): Result<PartState> => {
  const step = partLife[plan.parts[name].state][move];
  if (plan.outcome || !step) return refuse('wrong-state');
  if (!step.by.some((each) => movers.includes(each))) return refuse('not-yours');
  if (move === 'take-back' && plan.checkingSince) return refuse('wrong-state');
  if (move === 'return' && !plan.checkingSince && plan.parts[otherPart[name]].state !== 'returned') return refuse('wrong-state');
  return ok(step.to);
};

export const decidePlanMove = (plan: Plan, move: PlanMove, movers: readonly Mover[], facts: { careIsMissing?: boolean } = {}): Result<PlanState> => {
  const step = planLife[planState(plan)][move];
  if (!step) return refuse('wrong-state');
  if (!step.by.some((each) => movers.includes(each))) return refuse('not-yours');
  if (move === 'go-on-without-care' && !facts.careIsMissing) return refuse('wrong-state');
  if (move === 'start-check' && plan.checkingSince) return refuse('wrong-state');
  if (move === 'approve' && !plan.checkingSince) return refuse('wrong-state');
  return ok(step.to);
};
