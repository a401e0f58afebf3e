import { ok, refuse, type Result } from '@virtual-school/portal-kit';

/**
 * The life of a school's return: answered, sent by the designated teacher, confirmed by the head teacher. The only place
 * that says what may happen, where it leads and who may do it; docs/states/duties.md is generated from it.
 * Source: docs/rules/duties.md.
 */
export type ReturnState = 'open' | 'submitted' | 'confirmed';
export type ReturnMove = 'save' | 'submit' | 'submit-and-confirm' | 'take-back' | 'hand-back' | 'confirm' | 'reopen';
/** teacher, head: of this school; both: one person who is both; colleague: for the areas given to them. */
export type Mover = 'teacher' | 'head' | 'both' | 'colleague';
type Step = { to: ReturnState; by: readonly Mover[]; when?: string };

export const returnLife: Record<ReturnState, Partial<Record<ReturnMove, Step>>> = {
  open: {
    save: { to: 'open', by: ['teacher', 'head', 'colleague'], when: 'a colleague: in an area given to them, until its date' },
    submit: { to: 'submitted', by: ['teacher'], when: 'every question is answered' },
    'submit-and-confirm': { to: 'confirmed', by: ['both'], when: 'every question is answered' },
  },
  submitted: {
    'take-back': { to: 'open', by: ['teacher'] },
    'hand-back': { to: 'open', by: ['head'], when: 'with a note' },
    confirm: { to: 'confirmed', by: ['head'] },
  },
  confirmed: {
    reopen: { to: 'open', by: ['teacher', 'head'], when: 'something has changed within the year; answers are kept' },
  },
};

/** May one of these movers make this move from this state? Refuses 'wrong-state' and 'not-yours'. */
export const decideReturnMove = (state: ReturnState, move: ReturnMove, movers: readonly Mover[]): Result<ReturnState> => {
  const step = returnLife[state][move];
  if (!step) return refuse('wrong-state');
  return step.by.some((each) => movers.includes(each)) ? ok(step.to) : refuse('not-yours');
};
