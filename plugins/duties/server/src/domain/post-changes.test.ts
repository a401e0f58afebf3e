import { schoolYearOf } from '@virtual-school/portal-kit';
import { changesIn, type Held } from './post-changes';

const today = '2026-11-04';
const year = schoolYearOf(2026);
const held = (name: string, fromDay: string, untilDay?: string, urn = '990001'): Held => ({ urn, name, fromDay, ...(untilDay && { untilDay }) });
const told = (all: readonly Held[], period = year) => changesIn(all, period, today).map(({ on, now, before }) => [on, now?.name, now?.fromDay, before?.name, before?.untilDay]);

test.each<[string, readonly Held[], unknown[]]>([
  ['somebody took it on after somebody', [held('A', '2024-09-01', '2026-10-01'), held('B', '2026-10-02')], [['2026-10-02', 'B', '2026-10-02', 'A', '2026-10-01']]],
  ['somebody took it on, and whoever had it before has it still', [held('A', '2024-09-01'), held('B', '2026-10-02')], [['2026-10-02', 'B', '2026-10-02', 'A', undefined]]],
  ['the first one', [held('A', '2026-10-02')], [['2026-10-02', 'A', '2026-10-02', undefined, undefined]]],
  ['somebody left, and the post is empty', [held('A', '2024-09-01', '2026-10-01')], [['2026-10-01', undefined, undefined, 'A', '2026-10-01']]],
  ['one of two left', [held('A', '2024-09-01'), held('B', '2025-01-06', '2026-10-01')], [['2026-10-01', 'A', '2024-09-01', 'B', '2026-10-01']]],
  ['two changes within the year', [held('A', '2024-09-01', '2026-09-20'), held('B', '2026-09-21', '2026-10-20'), held('C', '2026-10-21')], [['2026-10-21', 'C', '2026-10-21', 'B', '2026-10-20'], ['2026-09-21', 'B', '2026-09-21', 'A', '2026-09-20']]],
  ['nothing of another year', [held('A', '2024-09-01', '2026-07-10'), held('B', '2026-07-11')], []],
  ['whoever leaves today or later is there still', [held('A', '2024-09-01', '2026-11-04'), held('B', '2024-09-01', '2026-12-18', '990002')], []],
])('%s', (_, all, expected) => expect(told(all)).toEqual(expected));

test('the newest change stands first, whichever school it is at', () => {
  expect(told([held('A', '2026-09-05'), held('B', '2026-10-05', undefined, '990002'), held('C', '2026-09-20', undefined, '990003')]).map(([on]) => on)).toEqual(['2026-10-05', '2026-09-20', '2026-09-05']);
});

test('a school year ends on the last of August', () => {
  const all = [held('A', '2025-09-01', '2026-08-31'), held('B', '2026-09-01')];
  expect(told(all, schoolYearOf(2025))).toEqual([['2025-09-01', 'A', '2025-09-01', undefined, undefined]]);
  expect(told(all)).toEqual([['2026-09-01', 'B', '2026-09-01', 'A', '2026-08-31']]);
});
