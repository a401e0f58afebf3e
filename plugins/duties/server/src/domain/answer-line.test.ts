import { aDuty } from '../testing/a-duty';
import type { Duty } from './duty';
import { answerLine } from './answer-line';

test.each<[Partial<Duty>, Record<string, string>, string]>([
  [{}, {}, 'Not answered'],
  [{}, { d01: 'yes' }, 'Yes.'],
  [{}, { d01: 'not-yet', d01When: '2027-02-12' }, 'Not yet, by 12 February 2027.'],
  [{ answerKind: 'done-on' }, { d01: 'done', d01On: '2026-10-07' }, 'Done, on 7 October 2026.'],
  [{}, { d01: 'does-not-apply', d01Reason: 'We are a nursery' }, 'Does not apply. We are a nursery.'],
  [{}, { d01: 'yes', d01Reason: 'Left from before' }, 'Yes.'],
  [{ answerKind: 'rate' }, { d01: 'partly', d01Comment: 'Two of three.', d01Held: 'In the office', d01Checked: '2026-10-01' }, 'Partly. Comment: Two of three. Evidence: In the office, last checked on 1 October 2026.'],
  [{}, { d01: 'yes', d01Action: 'Train', d01Owner: 'head of year', d01Due: '2027-01-04' }, 'Yes. Action: Train, head of year, by 4 January 2027.'],
])('%j with %j reads "%s"', (more, answers, line) => {
  expect(answerLine(aDuty(more), answers)).toBe(line);
});
