import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import type { Mover } from './return-life';

/**
 * The life of what the Virtual School says about a return: a note stands as it is, a question waits for an answer, an offer
 * of help for a yes or a no, in whatever school year that comes; the Virtual School may close what needs no answer any more.
 * None of it moves the return. Source: docs/rules/duties.md, rules 7, 15 and 17.
 */
export type MessageKind = 'note' | 'question' | 'offer';
export type MessageState = 'noted' | 'open' | 'answered' | 'accepted' | 'declined' | 'closed';
export type MessageMove = 'answer' | 'accept' | 'decline' | 'close';
/** Those of the school, and those of the authority that wrote. */
export type MessageMover = Mover | 'virtual-school';
type Step = { to: MessageState; of: readonly MessageKind[]; by: readonly MessageMover[]; when?: string };

export const messageLife: Record<MessageState, Partial<Record<MessageMove, Step>>> = {
  noted: {},
  open: {
    answer: { to: 'answered', of: ['question'], by: ['teacher', 'head'], when: 'in words' },
    accept: { to: 'accepted', of: ['offer'], by: ['teacher', 'head'] },
    decline: { to: 'declined', of: ['offer'], by: ['teacher', 'head'] },
    close: { to: 'closed', of: ['question', 'offer'], by: ['virtual-school'], when: 'it needs no answer any more' },
  },
  answered: {},
  accepted: {},
  declined: {},
  closed: {},
};

/** Where a message stands once it is written. */
export const beginsAs: Record<MessageKind, MessageState> = { note: 'noted', question: 'open', offer: 'open' };

type Standing = { kind: MessageKind; state: MessageState };

/** Where a move leads. Refuses 'wrong-state' when it is answered, or is not answered in this way; 'not-yours' for everybody else. */
export const decideMessageMove = ({ kind, state }: Standing, move: MessageMove, movers: readonly MessageMover[]): Result<MessageState> => {
  const step = messageLife[state][move];
  if (!step?.of.includes(kind)) return refuse('wrong-state');
  return step.by.some((each) => movers.includes(each)) ? ok(step.to) : refuse('not-yours');
};

export const messageMoves: readonly MessageMove[] = ['answer', 'accept', 'decline', 'close'];
export const movesOpenTo = (standing: Standing, movers: readonly MessageMover[]): MessageMove[] => messageMoves.filter((move) => decideMessageMove(standing, move, movers).ok);
