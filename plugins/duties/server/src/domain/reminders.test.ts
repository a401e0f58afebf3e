import { defaultTerms } from '@virtual-school/portal-kit';
import { mayBeReminded, sendOn } from './reminders';

test.each([
  ['a school day', '2026-11-04', '2026-11-04'],
  ['a Saturday', '2026-11-07', '2026-11-09'],
  ['the Christmas holidays', '2026-12-19', '2027-01-04'],
  ['the summer holidays', '2027-07-22', '2027-09-01'],
  ['a bank holiday in term', '2027-05-03', '2027-05-04'],
  ['years ahead, where no terms are known', '2031-05-10', '2031-05-12'],
])('asked for on %s (%s) it goes out on %s', (_, today, expected) => expect(sendOn(today, defaultTerms)).toBe(expected));

test.each([[undefined, true], ['2026-11-03', false], ['2026-10-28', true], ['2026-10-29', false]])('a school reminded on %s may be reminded on 4 November: %s', (before, expected) => {
  expect(mayBeReminded({ state: 'open', remindedOn: before }, '2026-11-04')).toBe(expected);
});

test('a school that has confirmed is not reminded', () => expect(mayBeReminded({ state: 'confirmed' }, '2026-11-04')).toBe(false));
