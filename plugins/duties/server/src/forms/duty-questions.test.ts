import { checkComplete, draftOf } from '@virtual-school/portal-kit';
import { aDuty } from '../testing/a-duty';
import { answersOf } from '../domain/duty';
import { dutiesSection } from './duty-questions';

const duties = [aDuty({ code: 'D01' }), aDuty({ code: 'D13a', answerKind: 'done-on' }), aDuty({ code: 'D13b', answerKind: 'rate' })];
const section = dutiesSection('governance', 'Governance', duties);
const missing = (answers: Record<string, string>) => checkComplete(section, answers, {}).map(({ field }) => field);

test('one press answers a duty; only what follows from it is asked', () => {
  expect(missing({})).toEqual(['d01', 'd13a', 'd13b']);
  expect(missing({ d01: 'yes', d13a: 'done', d13b: 'in-place' })).toEqual(['d13aOn']);
  expect(missing({ d01: 'not-yet', d13a: 'does-not-apply', d13b: 'not-yet' })).toEqual(['d01When', 'd13aReason', 'd13bWhen']);
  expect(missing({ d01: 'yes', d13a: 'done', d13aOn: '2026-10-01', d13b: 'partly' })).toEqual([]);
});

test('answers of a duty are found by its code, and by no code that begins alike', () => {
  expect(answersOf([duties[1] as never], { d13a: 'done', d13aOn: '2026-10-01', d13b: 'partly', d13: 'yes', d01: 'yes' })).toEqual({ d13a: 'done', d13aOn: '2026-10-01' });
});

test('what no duty asks is refused', () => {
  const draft = draftOf({ section, before: {}, facts: {}, audience: 'school', newId: () => '' }, { d99: 'yes' }, true);
  expect(draft).toMatchObject({ ok: false, code: 'invalid' });
});
