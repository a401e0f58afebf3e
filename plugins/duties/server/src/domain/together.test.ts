import { aDuty } from '../testing/a-duty';
import { askedTogether, withPartners } from './together';

const duties = [aDuty({ code: 'D01' }), aDuty({ code: 'D02' }), aDuty({ code: 'D03' })];

test('D01 is asked with D02, and its answer counts for both', () => {
  expect(askedTogether(duties).map(({ code }) => code)).toEqual(['D01', 'D03']);
  expect(withPartners(duties, { d01: 'yes', d01Comment: 'Both', d03: 'not-yet' })).toEqual({ d01: 'yes', d01Comment: 'Both', d02: 'yes', d02Comment: 'Both', d03: 'not-yet' });
});

test('where D02 is not asked, D01 stands alone', () => {
  const one = [aDuty({ code: 'D01' })];
  expect(askedTogether(one)).toEqual(one);
  expect(withPartners(one, { d01: 'yes' })).toEqual({ d01: 'yes' });
});
