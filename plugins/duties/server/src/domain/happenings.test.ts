import { aDuty } from '../testing/a-duty';
import { arisenFrom, happenedBy } from './happenings';
import type { DutyEvent } from './duty';
import { kindOf } from './school-kind';

const event = (code: string, name: DutyEvent, more = {}) => aDuty({ code, when: 'event', event: name, ...more });
const catalogue = [
  event('D26', 'came-into-care', { deadline: { days: 10, unit: 'working-days' } }), event('D28', 'came-into-care', { deadline: { days: 20, unit: 'working-days' } }), event('D58a', 'left'), event('D58b', 'left'), event('D59', 'part-time-timetable'),
  event('D61a', 'suspension', { deadline: { days: 0, unit: 'days' } }), event('D61b', 'suspension'), event('D62a', 'suspension'), event('D62b', 'suspension'), event('D63', 'risk-of-exclusion'), event('D65a', 'suspension'), event('D65c', 'suspension'),
  event('D66a', 'board-considers-exclusion'), event('D67', 'suspension-ends'), event('D68', 'suspension', { asked: false }), aDuty({ code: 'D01' }),
];
const arisen = (what: string, on: string, more = {}) => happenedBy(what, on, more).flatMap((happened) => arisenFrom(catalogue, happened, kindOf('01'), 2026));
const codes = (what: string, more = {}) => arisen(what, '2026-11-04', more).map(({ code }) => code);

test('a child who came into care: the day itself is day 0, and weekends do not count', () => {
  expect(arisen('came-into-care', '2026-11-04')).toEqual([{ code: 'D26', on: '2026-11-04', dueOn: '2026-11-18' }, { code: 'D28', on: '2026-11-04', dueOn: '2026-12-02' }]);
});

test('bank holidays do not count either', () => {
  expect(arisen('came-into-care', '2026-12-18')[0]?.dueOn).toBe('2027-01-06');
});

const at = '2026-11-04T10:00:00.000Z';
const shownAt = '2026-11-06T10:00:00.000Z';
test.each<[string, string[], Record<string, string>]>([
  ['suspension', [], { D61a: at }],
  ['suspension', ['period'], { D61a: at }],
  ['suspension', ['period', 'reasons'], { D61a: at, D61b: shownAt }],
  ['suspension', ['social-worker'], { D61a: at, D62a: shownAt }],
  ['suspension', ['period', 'reasons', 'social-worker'], { D61a: at, D61b: shownAt, D62a: shownAt, D62b: shownAt }],
  ['risk-of-exclusion', ['social-worker'], {}],
  ['risk-of-exclusion', ['support'], { D63: shownAt }],
  ['part-time-timetable', ['period', 'support', 'social-worker'], {}],
])('a report of a %s that shows %j does exactly %j', (what, shows, done) => {
  const met = arisen(what, '2026-11-04', { told: { at, shows, shownAt } }).flatMap(({ code, metAt }) => (metAt ? [[code, metAt]] : []));
  expect(Object.fromEntries(met)).toEqual(done);
});

test('after an exclusion the council provides; the school sets work during a suspension', () => {
  expect(codes('suspension')).toEqual(['D61a', 'D61b', 'D62a', 'D62b', 'D65a']);
  expect(codes('exclusion')).toEqual(['D61a', 'D61b', 'D62a', 'D62b', 'D65c']);
});

test('the end of a suspension and the meeting of the board are events of their own, each on its day', () => {
  expect(arisen('suspension', '2026-11-04', { until: '2026-11-06', board: '2026-11-20' }).slice(-2)).toEqual([{ code: 'D67', on: '2026-11-06' }, { code: 'D66a', on: '2026-11-20' }]);
  expect(codes('exclusion', { board: '2026-11-20' })).toContain('D66a');
  expect(codes('risk-of-exclusion', { board: '2026-11-20' })).toEqual(['D63']);
});

test('the return to the council follows from joining and from leaving', () => {
  expect([codes('joined'), codes('left')]).toEqual([['D58a'], ['D58a', 'D58b']]);
});

test('what makes no duty arise makes none', () => {
  expect(arisen('absence', '2026-11-04')).toEqual([]);
  expect(arisen('nonsense', '2026-11-04')).toEqual([]);
});
