import { aDuty } from '../testing/a-duty';
import { alsoWorthKnowing, dutiesAsked, factNames, factsFrom, hasNobody, isFor, isOfYear, type SchoolFacts } from './applies';
import type { AppliesWhen, Duty } from './duty';
import { kindOf } from './school-kind';

const everyFacts: SchoolFacts[] = Array.from({ length: 3 ** factNames.length }, (_, number) =>
  Object.fromEntries(factNames.flatMap((name, at) => {
    const digit = Math.floor(number / 3 ** at) % 3;
    return digit === 2 ? [] : [[name, digit === 1 ? 'yes' : 'no']];
  })));
const nobody = Object.fromEntries(factNames.map((name) => [name, 'no'])) as SchoolFacts;
const maintained = kindOf('01');
const asked = (duties: readonly Duty[], facts: SchoolFacts, school = maintained, year = 2026) => dutiesAsked(duties, facts, school, year).map(({ code }) => code);

const whens: readonly AppliesWhen[] = ['always', 'looked-after', 'previously-looked-after', 'looked-after-or-previously', 'looked-after-with-sen', 'care-leaver', 'social-worker', 'kinship', 'looked-after-or-social-worker', 'social-worker-or-kinship', 'event'];
const catalogue = whens.map((when, at) => aDuty({ code: `D${10 + at}`, when, short: at === 0 }));

test.each<[AppliesWhen, SchoolFacts, boolean]>([
  ['always', {}, true],
  ['looked-after', { lookedAfter: 'yes' }, true],
  ['looked-after', { previouslyLookedAfter: 'yes' }, false],
  ['previously-looked-after', { previouslyLookedAfter: 'yes' }, true],
  ['looked-after-or-previously', { previouslyLookedAfter: 'yes' }, true],
  ['looked-after-with-sen', { lookedAfter: 'yes' }, false],
  ['looked-after-with-sen', { lookedAfter: 'yes', withSen: 'yes' }, true],
  ['care-leaver', { careLeaver: 'yes' }, true],
  ['social-worker', { lookedAfter: 'yes' }, true],
  ['social-worker', { socialWorker: 'yes' }, true],
  ['kinship', { kinship: 'yes' }, true],
  ['social-worker-or-kinship', { kinship: 'yes' }, true],
  ['looked-after-or-social-worker', {}, false],
  ['event', { lookedAfter: 'yes' }, false],
])('a duty for %s, where %j: %s', (when, facts, applies) => {
  expect(asked([aDuty({ when })], facts)).toHaveLength(applies ? 1 : 0);
});

test('whatever the facts: "always" is asked where somebody is there or nothing is said, an event duty never', () => {
  for (const facts of everyFacts) {
    const codes = asked(catalogue, facts);
    expect(codes).toContain('D10');
    expect(codes).not.toContain('D20');
  }
});

test('one more kind of pupil never takes a duty away', () => {
  for (const facts of everyFacts) {
    for (const name of factNames) {
      const after = asked(catalogue, { ...facts, [name]: 'yes' });
      expect(asked(catalogue, facts).filter((code) => !after.includes(code))).toEqual([]);
    }
  }
});

test('the short return is for a school that said no to every pupil in care or once in care, whoever else is on its roll', () => {
  const care = ['lookedAfter', 'withSen', 'previouslyLookedAfter', 'careLeaver'] as const;
  expect(everyFacts.filter(hasNobody)).toEqual(everyFacts.filter((facts) => care.every((name) => facts[name] === 'no')));
  expect(asked([aDuty({ code: 'D01', short: true }), aDuty({ code: 'D07' })], nobody)).toEqual(['D01']);
  expect(asked([aDuty({ code: 'D01', short: true }), aDuty({ code: 'D07' })], {})).toEqual(['D01', 'D07']); // nobody has said anything
});

test('a pupil with a social worker or in kinship care adds what is asked about them, not the whole return', () => {
  const duties = [aDuty({ code: 'D01', short: true }), aDuty({ code: 'D07' }), aDuty({ code: 'D53', when: 'social-worker' }), aDuty({ code: 'D79', when: 'social-worker-or-kinship' })];
  expect(asked(duties, { ...nobody, kinship: 'yes' })).toEqual(['D01', 'D79']);
  expect(asked(duties, { ...nobody, socialWorker: 'yes' })).toEqual(['D01', 'D53', 'D79']);
});

test('a yes that is known outweighs a no that was said, and nothing known makes no "no"', () => {
  expect(factsFrom({ lookedAfter: 'yes' }, nobody)).toEqual({ ...nobody, lookedAfter: 'yes' });
  expect(factsFrom({}, {})).toEqual({});
});

test('a duty is asked from its first year until the year in which it is retired', () => {
  const duty = aDuty({ validFrom: 2026, retiredFrom: 2028 });
  expect([2025, 2026, 2027, 2028].map((year) => isOfYear(duty, year))).toEqual([false, true, true, false]);
});

test('a duty is asked of the kinds of school it is for', () => {
  const ofMaintained = aDuty({ kinds: ['maintained'] });
  expect(['01', '34', '11', '99'].map((code) => isFor(ofMaintained, kindOf(code)))).toEqual([true, false, false, true]);
  expect(['01', '02', '34'].map((code) => isFor(aDuty({ ownAdmissions: 'own' }), kindOf(code)))).toEqual([false, true, true]);
  expect(['01', '02'].map((code) => isFor(aDuty({ ownAdmissions: 'not' }), kindOf(code)))).toEqual([true, false]);
});

test('what is only shown is never asked', () => {
  const shown = aDuty({ asked: false });
  expect(asked([shown], { lookedAfter: 'yes' })).toEqual([]);
  expect(alsoWorthKnowing([shown, aDuty()], maintained, 2026)).toEqual([shown]);
});
