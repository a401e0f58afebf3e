import { longestFirst } from './overdue';

test('what has waited longest stands first, then by code', () => {
  const [old, later, sameDay] = [{ code: 'D65a', on: '2026-10-01' }, { code: 'D9', on: '2026-10-20' }, { code: 'D10', on: '2026-10-20' }];
  expect(longestFirst([sameDay, later, old])).toEqual([old, later, sameDay]);
});
