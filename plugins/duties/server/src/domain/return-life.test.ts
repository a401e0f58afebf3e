import { decideReturnMove, returnLife, type Mover, type ReturnMove, type ReturnState } from './return-life';

const states = Object.keys(returnLife) as ReturnState[];
const moves: readonly ReturnMove[] = ['save', 'submit', 'submit-and-confirm', 'take-back', 'hand-back', 'confirm', 'reopen'];

test.each<[ReturnState, ReturnMove, Mover, ReturnState | string]>([
  ['open', 'save', 'teacher', 'open'], ['open', 'save', 'head', 'open'], ['open', 'save', 'colleague', 'open'],
  ['open', 'submit', 'teacher', 'submitted'], ['open', 'submit', 'head', 'not-yours'], ['open', 'submit', 'colleague', 'not-yours'], ['open', 'submit-and-confirm', 'both', 'confirmed'],
  ['open', 'confirm', 'head', 'wrong-state'],
  ['submitted', 'save', 'teacher', 'wrong-state'], ['submitted', 'take-back', 'teacher', 'open'], ['submitted', 'confirm', 'teacher', 'not-yours'], ['submitted', 'confirm', 'head', 'confirmed'], ['submitted', 'hand-back', 'head', 'open'],
  ['confirmed', 'save', 'teacher', 'wrong-state'], ['confirmed', 'take-back', 'teacher', 'wrong-state'], ['confirmed', 'reopen', 'teacher', 'open'], ['confirmed', 'reopen', 'colleague', 'not-yours'],
])('%s: %s by %s gives %s', (state, move, mover, expected) => {
  const decided = decideReturnMove(state, move, [mover]);
  expect(decided.ok ? decided.value : decided.code).toBe(expected);
});

test('nobody moves anything without a role, and a colleague only saves', () => {
  for (const state of states) {
    for (const move of moves) {
      expect(decideReturnMove(state, move, []).ok).toBe(false);
      if (move !== 'save') expect(decideReturnMove(state, move, ['colleague']).ok).toBe(false);
    }
  }
});
