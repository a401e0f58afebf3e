import { isOutsideTheLaw, kindOf } from './school-kind';
import { forceAt } from './labels';

test.each([
  ['01', 'maintained', false], ['1', 'maintained', false], ['02', 'maintained', true], ['05', 'maintained', true], ['07', 'special', false], ['12', 'special', true], ['44', 'special', true],
  ['14', 'pupil-referral-unit', false], ['42', 'pupil-referral-unit', true], ['15', 'nursery', false], ['34', 'academy', true], ['35', 'academy', true], ['57', 'academy', true], ['40', 'academy', true],
  ['11', 'independent', true], ['08', 'independent', true], ['18', 'college', true], ['30', 'unknown', false], [undefined, 'unknown', false],
])('type %s is %s', (code, kind, ownAdmissions) => {
  expect(kindOf(code)).toEqual({ kind, ownAdmissions });
});

test('where the law on designated teachers does not reach, its duties are good practice; safeguarding stays what it is', () => {
  expect(isOutsideTheLaw('independent')).toBe(true);
  expect(forceAt({ area: 'appointment', force: 'law' }, 'independent')).toBe('good-practice');
  expect(forceAt({ area: 'appointment', force: 'law' }, 'academy')).toBe('law');
  expect(forceAt({ area: 'safeguarding', force: 'statutory-guidance' }, 'college')).toBe('statutory-guidance');
});
