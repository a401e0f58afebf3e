import { plansNow, termNameOf, type ToldPlans } from './plans-now';

const told = (authorityId: number, term: string, days: { from: string; until: string } | undefined, day: string): ToldPlans => ({ authorityId, key: days?.from ?? term, content: { term, ...days }, day });
const autumn = { from: '2026-09-01', until: '2026-12-18' };
const spring = { from: '2027-01-04', until: '2027-03-25' };
const names = (found: readonly ToldPlans[]) => found.map((each) => [each.authorityId, termNameOf(each)]);

test('one council renames the term: the plans of the other still count', () => {
  expect(names(plansNow([told(2, 'Autumn 2026', autumn, '2026-09-10'), told(1, 'Autumn term 2026', autumn, '2026-11-04')]))).toEqual([[2, 'Autumn 2026'], [1, 'Autumn term 2026']]);
});

test('a term that begins on another day at the other council is the same term', () => {
  expect(plansNow([told(1, 'Autumn 2026', autumn, '2026-09-10'), told(2, 'Term 1', { from: '2026-09-03', until: '2026-12-20' }, '2026-11-04')])).toHaveLength(2);
});

test('terms that share some days at their ends are two', () => {
  const late = { from: '2026-09-01', until: '2027-01-05' };
  expect(names(plansNow([told(2, 'Autumn 2026', late, '2026-11-10'), told(1, 'Spring 2027', spring, '2027-01-04')]))).toEqual([[1, 'Spring 2027']]);
});

test('half a term at one council is the whole one of the other', () => {
  expect(plansNow([told(2, 'Autumn 2026', autumn, '2026-11-10'), told(1, 'Autumn, second half', { from: '2026-11-02', until: '2026-12-18' }, '2026-11-12')])).toHaveLength(2);
});

test('a council that has moved its first day, or renamed its term, is counted once', () => {
  expect(plansNow([told(1, 'Autumn 2026', autumn, '2026-09-10'), told(1, 'Autumn 2026', { ...autumn, from: '2026-09-02' }, '2026-11-04')])).toEqual([told(1, 'Autumn 2026', { ...autumn, from: '2026-09-02' }, '2026-11-04')]);
  expect(names(plansNow([told(1, 'Autumn 2026', undefined, '2026-09-10'), told(1, 'Autumn term 2026', autumn, '2026-11-04')]))).toEqual([[1, 'Autumn term 2026']]);
});

test('the next term leaves the last one behind, also where a council corrects the last one late', () => {
  expect(names(plansNow([told(2, 'Autumn 2026', autumn, '2026-11-10'), told(1, 'Spring 2027', spring, '2027-01-04')]))).toEqual([[1, 'Spring 2027']]);
  expect(names(plansNow([told(1, 'Spring 2027', spring, '2027-01-04'), told(2, 'Autumn 2026', autumn, '2027-01-04')]))).toEqual([[1, 'Spring 2027']]);
});

test.each([
  ['by its name', told(2, 'Autumn 2026', undefined, '2026-08-31'), 2],
  ['by having been told since the term began', told(2, 'Term 1', undefined, '2026-10-01'), 2],
  ['an earlier term', told(2, 'Summer 2026', undefined, '2026-07-20'), 1],
])('what an earlier version kept without days is known %s', (_how, old, count) => {
  expect(plansNow([old, told(1, 'Autumn 2026', autumn, '2026-11-04')])).toHaveLength(count);
});

test('where nobody has told the days yet, the name says it, as before', () => {
  expect(names(plansNow([told(3, 'Summer 2026', undefined, '2026-07-01'), told(2, 'Autumn 2026', undefined, '2026-10-01'), told(1, 'Autumn 2026', undefined, '2026-11-04')]))).toEqual([[2, 'Autumn 2026'], [1, 'Autumn 2026']]);
  expect(plansNow([])).toEqual([]);
});
