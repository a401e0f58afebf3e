import { answerLine } from './answer-line';
import { confirmedDuties, type Confirmed } from './confirmed';

const kept: Confirmed = {
  facts: {}, answers: { d01: 'yes', d08: 'partly', d20: 'done', d20On: '2026-10-07' },
  duties: ['D01', 'D08', 'D20', 'D43'].map((code) => ({ code, area: 'appointment', wording: `The words of ${code}.`, force: 'law', owedBy: 'governing-body' })),
};

test('a confirmed return is read from what was confirmed, also an edition that did not keep the kind of answer', () => {
  expect(confirmedDuties(kept).map((duty) => answerLine(duty, kept.answers))).toEqual(['Yes.', 'Partly.', 'Done, on 7 October 2026.', 'Not answered']);
});
