import { changedCounts, countBySchool, termToCount, type CountedPlan, type ToldCounts } from './school-counts';
import { defaultTerms } from '@virtual-school/portal-kit';

const today = '2026-11-20';
const plan = (more: Partial<CountedPlan> = {}): CountedPlan => ({ urn: '1', child: 1, approved: false, schoolDueOn: '2026-11-18', askedPence: 0, agreedPence: 0, ...more });
const nothing = { plans: 0, due: 0, onTime: 0, approved: 0, late: 0, senAnswered: 0, withSen: 0, premiumAskedPence: 0, premiumAgreedPence: 0, premiumAsking: 0, premiumAgreed: 0, premiumShort: 0 };

test.each<[string, CountedPlan, object]>([
  ['signed on its due day', plan({ schoolSignedOn: '2026-11-18' }), { due: 1, onTime: 1, late: 0 }],
  ['signed a day later', plan({ schoolSignedOn: '2026-11-19' }), { due: 1, onTime: 0, late: 0 }],
  ['not signed, and past its day', plan(), { due: 1, onTime: 0, late: 1 }],
  ['not signed, and due today', plan({ schoolDueOn: today }), { due: 0, onTime: 0, late: 0 }],
  ['approved', plan({ schoolSignedOn: '2026-11-18', approved: true, askedPence: 12050, agreedPence: 10000 }), { due: 1, onTime: 1, approved: 1, premiumAskedPence: 12050, premiumAgreedPence: 10000, premiumAsking: 1, premiumAgreed: 1, premiumShort: 1 }],
])('a plan whose school part was %s', (_name, one, expected) => {
  expect(countBySchool([one], today)).toEqual([{ urn: '1', ...nothing, plans: 1, ...expected }]);
});

test('special educational needs are counted by child, where a plan says it', () => {
  const plans = [plan({ withSen: false }), plan({ withSen: true }), plan({ child: 2, withSen: false }), plan({ child: 3 }), plan({ urn: '2', child: 4, withSen: true })];
  expect(countBySchool(plans, today).map(({ urn, plans: count, senAnswered, withSen }) => [urn, count, senAnswered, withSen])).toEqual([['1', 4, 2, 1], ['2', 1, 1, 1]]);
});

test('the money says how many children it is about: one with two plans is one', () => {
  const plans = [plan({ askedPence: 100, agreedPence: 100 }), plan({ askedPence: 50 }), plan({ child: 2, askedPence: 70, agreedPence: 70 }), plan({ child: 3, askedPence: 70 }), plan({ child: 4 })];
  expect(countBySchool(plans, today)[0]).toMatchObject({ premiumAskedPence: 290, premiumAgreedPence: 170, premiumAsking: 3, premiumAgreed: 2, premiumShort: 2 });
});

test('each school has its own sums', () => {
  expect(countBySchool([plan({ askedPence: 100 }), plan({ askedPence: 50 }), plan({ urn: '2' })], today).map(({ urn, plans, premiumAskedPence }) => [urn, plans, premiumAskedPence])).toEqual([['1', 2, 150], ['2', 1, 0]]);
});

test('only what changed is told, and a school that has none any more is told 0', () => {
  const now = countBySchool([plan()], today);
  const told = now.map((counts) => ({ ...counts, termName: 'Autumn 2026' }));
  expect(changedCounts(now, [], 'Autumn 2026')).toEqual(now);
  expect(changedCounts(now, told, 'Autumn 2026')).toEqual([]);
  expect(changedCounts([], told, 'Autumn 2026')).toEqual([{ urn: '1', ...nothing }]);
  expect(changedCounts([], [{ urn: '1', ...nothing, termName: 'Autumn 2026' }], 'Autumn 2026')).toEqual([]);
});

test('a term that is renamed is told under its new name, and a school that has no plan any more is still told 0', () => {
  const now = countBySchool([plan()], today);
  const told = [{ ...now[0], urn: '1', termName: 'Autumn 2026' }, { urn: '2', ...nothing, plans: 3, termName: 'Autumn 2026' }] as ToldCounts[];
  expect(changedCounts(now, told, 'Autumn term 2026')).toEqual([...now, { urn: '2', ...nothing }]);
});

test.each([['2026-11-20', 'Autumn 2026'], ['2026-12-24', 'Autumn 2026'], ['2027-01-04', 'Spring 2027'], ['2020-01-01', undefined]])('on %s the plans of %s are counted', (day, name) => {
  expect(termToCount(defaultTerms, day)?.name).toBe(name);
});
