import { beginsAs, decideMessageMove, messageLife, messageMoves, movesOpenTo, type MessageKind, type MessageMove, type MessageMover, type MessageState } from './message-life';

test.each<[MessageKind, MessageState, MessageMove, MessageMover, MessageState | string]>([
  ['question', 'open', 'answer', 'teacher', 'answered'], ['question', 'open', 'answer', 'head', 'answered'], ['question', 'open', 'answer', 'colleague', 'not-yours'],
  ['question', 'open', 'accept', 'teacher', 'wrong-state'], ['question', 'answered', 'answer', 'head', 'wrong-state'],
  ['offer', 'open', 'accept', 'teacher', 'accepted'], ['offer', 'open', 'decline', 'head', 'declined'], ['offer', 'open', 'decline', 'colleague', 'not-yours'],
  ['offer', 'open', 'answer', 'head', 'wrong-state'], ['offer', 'accepted', 'decline', 'teacher', 'wrong-state'], ['offer', 'declined', 'accept', 'teacher', 'wrong-state'],
  ['note', 'noted', 'answer', 'teacher', 'wrong-state'],
  ['question', 'open', 'close', 'virtual-school', 'closed'], ['offer', 'open', 'close', 'virtual-school', 'closed'], ['question', 'open', 'close', 'teacher', 'not-yours'],
  ['question', 'open', 'answer', 'virtual-school', 'not-yours'], ['question', 'answered', 'close', 'virtual-school', 'wrong-state'], ['note', 'noted', 'close', 'virtual-school', 'wrong-state'],
])('a %s that is %s: %s by %s gives %s', (kind, state, move, mover, expected) => {
  const decided = decideMessageMove({ kind, state }, move, [mover]);
  expect(decided.ok ? decided.value : decided.code).toBe(expected);
});

test.each<[MessageKind, MessageMove[]]>([['note', []], ['question', ['answer']], ['offer', ['accept', 'decline']]])('what a school may do with a new %s: %j', (kind, moves) => {
  expect(movesOpenTo({ kind, state: beginsAs[kind] }, ['teacher'])).toEqual(moves);
  expect(movesOpenTo({ kind, state: beginsAs[kind] }, [])).toEqual([]);
  expect(movesOpenTo({ kind, state: beginsAs[kind] }, ['virtual-school'])).toEqual(kind === 'note' ? [] : ['close']);
});

test('an answer is the end, and so is closing: nobody takes it back or gives another', () => {
  for (const state of ['answered', 'accepted', 'declined', 'closed'] as const) {
    expect(messageLife[state]).toEqual({});
    for (const move of messageMoves) expect(decideMessageMove({ kind: 'offer', state }, move, ['teacher', 'head', 'both', 'virtual-school']).ok).toBe(false);
  }
});
