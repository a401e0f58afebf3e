import { beginsAs, decideMessageMove, messageLife, messageMoves, movesOpenTo, type MessageKind, type MessageMove, type MessageState } from './message-life';
import type { Mover } from './return-life';

test.each<[MessageKind, MessageState, MessageMove, Mover, MessageState | string]>([
  ['question', 'open', 'answer', 'teacher', 'answered'], ['question', 'open', 'answer', 'head', 'answered'], ['question', 'open', 'answer', 'colleague', 'not-yours'],
  ['question', 'open', 'accept', 'teacher', 'wrong-state'], ['question', 'answered', 'answer', 'head', 'wrong-state'],
  ['offer', 'open', 'accept', 'teacher', 'accepted'], ['offer', 'open', 'decline', 'head', 'declined'], ['offer', 'open', 'decline', 'colleague', 'not-yours'],
  ['offer', 'open', 'answer', 'head', 'wrong-state'], ['offer', 'accepted', 'decline', 'teacher', 'wrong-state'], ['offer', 'declined', 'accept', 'teacher', 'wrong-state'],
  ['note', 'noted', 'answer', 'teacher', 'wrong-state'],
])('a %s that is %s: %s by %s gives %s', (kind, state, move, mover, expected) => {
  const decided = decideMessageMove({ kind, state }, move, [mover]);
  expect(decided.ok ? decided.value : decided.code).toBe(expected);
});

test.each<[MessageKind, MessageMove[]]>([['note', []], ['question', ['answer']], ['offer', ['accept', 'decline']]])('what a school may do with a new %s: %j', (kind, moves) => {
  expect(movesOpenTo({ kind, state: beginsAs[kind] }, ['teacher'])).toEqual(moves);
  expect(movesOpenTo({ kind, state: beginsAs[kind] }, [])).toEqual([]);
});

test('an answer is the end: nobody takes it back or gives another', () => {
  for (const state of ['answered', 'accepted', 'declined'] as const) {
    expect(messageLife[state]).toEqual({});
    for (const move of messageMoves) expect(decideMessageMove({ kind: 'offer', state }, move, ['teacher', 'head', 'both']).ok).toBe(false);
  }
});
