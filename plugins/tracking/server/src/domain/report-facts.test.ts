import type { Answers } from '@virtual-school/portal-kit';
import { factsOf, faultsOf, warningsOf } from './report-facts';

const today = '2026-11-04';
const fields = (answers: Answers): string[] => faultsOf(answers, today).map(({ field }) => field);

test('days and sessions are read from the answers', () => {
  expect(factsOf({ from: '2026-11-02', to: '2026-11-03', sessions: '4' }, today)).toEqual({ from: '2026-11-02', to: '2026-11-03', sessions: 4 });
});

test('a first day that is not known counts as the day of telling', () => {
  expect(factsOf({ from: { reason: 'not-known-yet' }, to: { reason: 'not-known-yet' } }, today)).toEqual({ from: today });
});

test.each<[string, Answers, string[]]>([
  ['an ordinary one', { from: '2026-11-04', to: '2026-11-06' }, []],
  ['one of a single day', { from: '2026-11-04', to: '2026-11-04' }, []],
  ['one that lies in the past', { from: '2025-01-08', to: '2025-01-09' }, []],
  ['an end before the beginning', { from: '2026-11-04', to: '2026-11-03' }, ['to']],
  ['a beginning in two years', { from: '2028-11-04' }, ['from']],
  ['an end in two years', { from: '2026-11-04', to: '2028-11-04' }, ['to']],
  ['three reasons', { reasons: ['PP', 'PA', 'VP'] }, []],
  ['four reasons', { reasons: ['PP', 'PA', 'VP', 'VA'] }, ['reasons']],
  ['four codes', { codes: ['I', 'N', 'O', 'G'] }, ['codes']],
  ['nobody and somebody', { told: ['nobody', 'carer'] }, ['told']],
  ['nobody yet', { told: ['nobody'] }, []],
])('%s', (_name, answers, expected) => {
  expect(fields(answers)).toEqual(expected);
});

const told = { what: 'suspension' as const, from: '2026-11-04', toldOn: '2026-11-04' };

test('what was told at once needs no warning', () => {
  expect(warningsOf(told, 45)).toEqual([]);
  expect(warningsOf({ ...told, toldOn: '2026-11-05' }, 2)).toEqual([]);
});

test('what was told late is said to be late', () => {
  expect(warningsOf({ ...told, toldOn: '2026-11-09' }, 2)).toEqual(['This began on 4 November 2026 and was told 3 working days later. A school tells without delay.']);
});

test('more than 45 school days in a school year are said, not refused', () => {
  expect(warningsOf(told, 45.5)[0]).toMatch(/45\.5 school days.*allows 45/);
  expect(warningsOf({ ...told, what: 'absence' }, 60)).toEqual([]);
});

test('a part-time timetable without an end is asked for one', () => {
  expect(warningsOf({ ...told, what: 'part-time-timetable' }, 0)).toHaveLength(1);
  expect(warningsOf({ ...told, what: 'part-time-timetable', to: '2026-12-01' }, 0)).toEqual([]);
});
