import { aDuty } from '../testing/a-duty';
import { withFittingDays } from './days-said';

const duties = [aDuty({ code: 'D20', answerKind: 'done-on' })];
const today = '2026-11-04';
const draftOf = (answers: Record<string, string>) => ({ answers, changed: Object.keys(answers) });

test.each([
  ['done today', { d20On: '2026-11-04' }, undefined],
  ['done tomorrow', { d20On: '2026-11-05' }, 'D20: the day on which it was done must be today or in the past'],
  ['by today', { d20When: '2026-11-04' }, undefined],
  ['by yesterday', { d20When: '2026-11-03' }, 'D20: the day by which it will be so must be today or later'],
  ['last checked tomorrow', { d20Checked: '2026-11-05' }, 'D20: the day on which it was last checked must be today or in the past'],
  ['an action by yesterday', { d20Due: '2026-11-03' }, 'D20: the day by which it will be done must be today or later'],
])('%s', (_name, answers, message) => {
  const result = withFittingDays(duties, {}, draftOf(answers), { today, isAutosave: false });
  expect(result.ok ? undefined : result.problems?.[0]?.message).toBe(message);
});

test('a day that was kept before stays, though it has passed', () => {
  expect(withFittingDays(duties, { d20When: '2026-10-01' }, draftOf({ d20When: '2026-10-01' }), { today, isAutosave: false }).ok).toBe(true);
});

test('while somebody types, the day waits and the rest is kept', () => {
  expect(withFittingDays(duties, { d20When: '2027-01-08' }, draftOf({ d20: 'not-yet', d20When: '2026-10-01' }), { today, isAutosave: true }))
    .toEqual({ ok: true, value: { answers: { d20: 'not-yet', d20When: '2027-01-08' }, changed: ['d20'], leftOut: 'D20: the day by which it will be so must be today or later' } });
});
