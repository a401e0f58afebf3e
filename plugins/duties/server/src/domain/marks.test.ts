import { aDuty } from '../testing/a-duty';
import { inPlaceOf, marksIn, progressOf } from './marks';

const duties = [aDuty({ code: 'D01' }), aDuty({ code: 'D08', answerKind: 'rate' }), aDuty({ code: 'D20', answerKind: 'done-on' })];

test('a mark is what was answered, with the day by when', () => {
  expect(marksIn(duties, { d01: 'not-yet', d01When: '2026-12-01', d08: 'partly', d08When: '2026-12-02' })).toEqual([{ code: 'D01', mark: 'not-yet', byWhen: '2026-12-01' }, { code: 'D08', mark: 'partly' }]);
});

test('an answer of another kind is no mark', () => {
  expect(marksIn(duties, { d01: 'in-place', d20: 'yes' })).toEqual([]);
});

test('progress counts what is asked, answered and not in place', () => {
  expect(progressOf(duties, {})).toEqual({ asked: 3, answered: 0, notYet: 0 });
  expect(progressOf(duties, { d01: 'yes', d08: 'partly', d20: 'not-yet' })).toEqual({ asked: 3, answered: 3, notYet: 2 });
});

test('what does not apply is left out of both numbers', () => {
  expect(inPlaceOf(5, [{ mark: 'yes' }, { mark: 'in-place' }, { mark: 'partly' }, { mark: 'does-not-apply' }])).toEqual({ asked: 4, inPlace: 2 });
  expect(inPlaceOf(0, [])).toEqual({ asked: 0, inPlace: 0 });
});
