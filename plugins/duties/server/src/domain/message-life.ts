import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import type { Mover } from './return-life';

/**
 * The life of what the Virtual School says about a return: a note stands as it is, a question waits for an answer, an offer
 * of help for a yes or a no. None of it moves the return. Source: docs/rules/duties.md, rules 7 and 14.
 */
export type MessageKind = 'note' | 'question' | 'offer';
export type MessageState = 'noted' | 'open' | 'answered' | 'accepted' | 'declined';
export type MessageMove = 'answer' | 'accept' | 'decline';
type Step = { to: MessageState; of: MessageKind; by: readonly Mover[]; when?: string };

export const messageLife: Record<MessageState, Partial<Record<MessageMove, Step>>> = {
  noted: {},
  open: {
    answer: { to: 'answered', of: 'question', by: ['teacher', 'head'], when: 'in words' },
    accept: { to: 'accepted', of: 'offer', by: ['teacher', 'head'] },
    decline: { to: 'declined', of: 'offer', by: ['teacher', 'head'] },
  },
  answered: {},
  accepted: {},
  declined: {},
};

/** Where a message stands once it is written. */
export const beginsAs: Record<MessageKind, MessageState> = { note: 'noted', question: 'open', offer: 'open' };

type Standing = { kind: MessageKind; state: MessageState };

/** Where a move leads. Refuses 'wrong-state' when it is answered, or is not answered in this way; 'not-yours' for everybody else. */
export const decideMessageMove = ({ kind, state }: Standing, move: MessageMove, movers: readonly Mover[]): Result<MessageState> => {
  const step = messageLife[state][move];
  if (!step || step.of !== kind) return refuse('wrong-state');
  return step.by.some((each) => movers.includes(each)) ? ok(step.to) : refuse('not-yours');
};

export const messageMoves: readonly MessageMove[] = ['answer', 'accept', 'decline'];
export const movesOpenTo = (standing: Standing, movers: readonly Mover[]): MessageMove[] => messageMoves.filter((move) => decideMessageMove(standing, move, movers).ok);
