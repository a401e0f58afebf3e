import { defaultTerms } from '@virtual-school/portal-kit';
import { problemWithPeriods } from './periods';

const autumn = { name: 'Autumn', from: '2026-09-01', until: '2026-12-18' };
const spring = { name: 'Spring', from: '2027-01-04', until: '2027-03-25' };

test.each([
  ['the terms that are known from the start', defaultTerms],
  ['one term', [autumn]],
  ['one day', [{ ...autumn, until: autumn.from }]],
  ['terms in any order', [spring, autumn]],
  ['a term from the day after another', [autumn, { ...spring, from: '2026-12-19' }]],
])('%s: nothing is wrong', (_, value) => {
  expect(problemWithPeriods(value)).toBeUndefined();
});

test.each([
  ['none', [], 'Enter at least one period'],
  ['no list', 'Autumn', 'Enter at least one period'],
  ['far too many', Array(61).fill(autumn), 'Enter up to 60 periods'],
  ['nothing in a row', [autumn, null], 'Enter a name of up to 60 characters for period 2'],
  ['no name', [{ ...autumn, name: ' ' }], 'Enter a name of up to 60 characters for period 1'],
  ['a name that is no text', [{ ...autumn, name: 7 }], 'Enter a name of up to 60 characters for period 1'],
  ['no first day', [{ ...autumn, from: '' }], 'Enter the first day of Autumn as yyyy-mm-dd'],
  ['a day that there is not', [{ ...autumn, until: '2026-02-31' }], 'Enter the last day of Autumn as yyyy-mm-dd'],
  ['an end before its start', [{ ...autumn, until: '2026-08-31' }], 'The last day of Autumn must not be before its first day'],
  ['one name twice', [autumn, { ...spring, name: 'autumn ' }], 'Two periods are called autumn. Give each its own name'],
  ['a term that begins on the last day of another', [{ ...spring, from: '2026-12-18' }, autumn], 'Autumn and Spring overlap. A period must begin after the one before it has ended'],
])('%s: a sentence says what is wrong', (_, value, sentence) => {
  expect(problemWithPeriods(value)).toBe(sentence);
});
