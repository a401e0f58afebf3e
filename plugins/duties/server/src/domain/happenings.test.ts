import { aDuty } from '../testing/a-duty';
import { arisenFrom, happenedBy } from './happenings';
import { kindOf } from './school-kind';

const event = (code: string, name: 'came-into-care' | 'suspension' | 'suspension-ends', more = {}) => aDuty({ code, when: 'event', event: name, ...more });
const catalogue = [event('D26', 'came-into-care', { deadline: { days: 10, unit: 'working-days' } }), event('D28', 'came-into-care', { deadline: { days: 20, unit: 'working-days' } }), event('D61a', 'suspension', { deadline: { days: 0, unit: 'days' } }), event('D65a', 'suspension'), event('D67', 'suspension-ends'), event('D68', 'suspension', { asked: false }), aDuty({ code: 'D01' })];
const arisen = (what: string, on: string, more = {}) => happenedBy(what, on, more).flatMap((happened) => arisenFrom(catalogue, happened, kindOf('01'), 2026));

test('a child who came into care: the day itself is day 0, and weekends do not count', () => {
  expect(arisen('came-into-care', '2026-11-04')).toEqual([{ code: 'D26', on: '2026-11-04', dueOn: '2026-11-18' }, { code: 'D28', on: '2026-11-04', dueOn: '2026-12-02' }]);
});

test('bank holidays do not count either', () => {
  expect(arisen('came-into-care', '2026-12-18')[0]?.dueOn).toBe('2027-01-06');
});

test('what was told through the portal is done, for the duties to tell only', () => {
  const told = '2026-11-04T10:00:00.000Z';
  expect(arisen('suspension', '2026-11-04', { told })).toEqual([{ code: 'D61a', on: '2026-11-04', dueOn: '2026-11-04', metAt: told }, { code: 'D65a', on: '2026-11-04' }]);
});

test('an exclusion is a suspension here; the end of a suspension is an event of its own', () => {
  expect(arisen('exclusion', '2026-11-04').map(({ code }) => code)).toEqual(['D61a', 'D65a']);
  expect(arisen('suspension', '2026-11-04', { until: '2026-11-06' }).at(-1)).toEqual({ code: 'D67', on: '2026-11-06' });
});

test('what makes no duty arise makes none', () => {
  expect(arisen('absence', '2026-11-04')).toEqual([]);
  expect(arisen('nonsense', '2026-11-04')).toEqual([]);
});
