import fs from 'node:fs';
import path from 'node:path';
import { decideReviewMove, reviewers, reviewLife, type ReviewMove, type ReviewState } from './review-life';
import { reviewLifeDocument } from './life-document';

test.each<[ReviewState, ReviewMove, ReviewState | string]>([
  ['open', 'save', 'open'], ['open', 'finish', 'finished'], ['open', 'reopen', 'wrong-state'],
  ['finished', 'save', 'wrong-state'], ['finished', 'finish', 'wrong-state'], ['finished', 'reopen', 'open'],
])('%s: %s gives %s, for the designated teacher and for the head teacher', (state, move, expected) => {
  for (const role of reviewers) {
    const decided = decideReviewMove(state, move, [role]);
    expect(decided.ok ? decided.value : decided.code).toBe(expected);
  }
});

test('nobody moves anything without a role at the school', () => {
  for (const [state, moves] of Object.entries(reviewLife)) for (const move of Object.keys(moves)) expect(decideReviewMove(state as ReviewState, move as ReviewMove, [])).toEqual({ ok: false, code: 'not-yours' });
});

test('the diagram in docs/states is the table (WRITE_DOCS=1 writes it again)', () => {
  const file = path.resolve(__dirname, '../../../../../docs/states/self-reviews.md');
  if (process.env.WRITE_DOCS) fs.writeFileSync(file, reviewLifeDocument());
  expect(fs.readFileSync(file, 'utf8')).toBe(reviewLifeDocument());
});
