import { aDuty } from '../testing/a-duty';
import { dutiesAsked, factNames, type SchoolFacts } from './applies';
import type { AppliesWhen } from './duty';
import { factsThatSpare, schoolsOf } from './may-apply';
import { kindOf } from './school-kind';

const whens: readonly AppliesWhen[] = ['always', 'looked-after', 'previously-looked-after', 'looked-after-or-previously', 'looked-after-with-sen', 'care-leaver', 'social-worker', 'kinship', 'looked-after-or-social-worker', 'social-worker-or-kinship'];
const said: SchoolFacts[] = Array.from({ length: 2 ** factNames.length }, (_, bits) => Object.fromEntries(factNames.map((name, at) => [name, (bits >> at) % 2 === 0 ? 'no' : 'yes'])));

test('a school is spared exactly what its return does not ask, whatever it said', () => {
  for (const when of whens) {
    for (const short of [true, false]) {
      const [duty, spares] = [aDuty({ when, short }), factsThatSpare({ when, short })];
      for (const facts of said) {
        const isSpared = spares.length > 0 && spares.every((name) => facts[name] === 'no');
        expect([when, short, facts, isSpared]).toEqual([when, short, facts, dutiesAsked([duty], facts, kindOf('01'), 2026).length === 0]);
      }
    }
  }
});

test.each([['any', {}], ['own', { ownAdmissions: 'yes' }], ['not', { ownAdmissions: 'no' }]] as const)('a duty of schools whose own admissions are "%s"', (ownAdmissions, expected) => {
  expect(schoolsOf({ kinds: ['academy'], ownAdmissions })).toEqual({ kinds: ['academy'], ...expected });
});
