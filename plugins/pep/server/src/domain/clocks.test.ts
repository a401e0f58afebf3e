import { defaultTerms, termOf } from '@virtual-school/portal-kit';
import { careIsMissing, daysLate, dueByMeeting, dueWithoutMeeting, termToOpen, type Clocks } from './clocks';
import { defaultClocks } from './settings';

const clocks: Clocks = defaultClocks;
const autumn = termOf('2026-11-04', defaultTerms);

test('due dates follow from the meeting', () => {
  expect(dueByMeeting('2026-11-18', autumn, defaultTerms, clocks)).toEqual({ careDueOn: '2026-11-04', schoolDueOn: '2026-11-25', planDueOn: '2026-12-02' });
});

test('nothing is due after the last day of the term', () => {
  expect(dueByMeeting('2026-12-16', autumn, defaultTerms, clocks)).toMatchObject({ schoolDueOn: '2026-12-18', planDueOn: '2026-12-18' });
});

test('a first plan is started within 10 working days and complete at 20, bank holidays left out', () => {
  expect(dueWithoutMeeting('initial', '2026-12-18', undefined, clocks)).toEqual({ careDueOn: '2027-01-06', schoolDueOn: '2027-01-20', planDueOn: '2027-01-20' });
});

test.each([
  ['2026-11-20', '2026-11-23', 1],
  ['2026-11-23', '2026-11-23', 0],
  ['2026-10-23', '2026-10-26', 1], // the clock goes back in between
  [undefined, '2026-11-23', 0],
])('due on %s, on %s it is %i working days late', (dueOn, today, late) => {
  expect(daysLate(dueOn, today)).toBe(late);
});

test('the care part is missing when it is five working days late and the school has signed', () => {
  const plan = (school: string, care: string) => ({ parts: { school: { state: school }, care: { state: care } }, careDueOn: '2026-11-16' });
  expect(careIsMissing(plan('signed', 'open'), '2026-11-20', clocks)).toBe(false);
  expect(careIsMissing(plan('signed', 'open'), '2026-11-23', clocks)).toBe(true);
  expect(careIsMissing(plan('open', 'open'), '2026-11-23', clocks)).toBe(false);
  expect(careIsMissing(plan('signed', 'signed'), '2026-11-23', clocks)).toBe(false);
});

test.each([
  ['2026-11-04', 'Autumn 2026'],
  ['2026-12-20', 'Spring 2027'],
  ['2027-08-20', 'Autumn 2027'],
])('on %s the plans of %s are open', (today, name) => {
  expect(termToOpen(today, defaultTerms, 3)?.name).toBe(name);
});
