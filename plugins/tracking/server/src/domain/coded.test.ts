import { absenceCodes } from './absence-codes';
import { offeredOn } from './coded';
import { exclusionReasons } from './exclusion-reasons';

const codesOn = (day: string): string[] => offeredOn([{ code: 'OLD', text: 'Ended', from: '2020-09-01', until: '2026-08-31' }, { code: 'NOW', text: 'In use', from: '2020-09-01' }, { code: 'NEW', text: 'Begins next year', from: '2027-09-01' }, { code: 'MAYBE', text: 'Nobody knows when' }], day).map(({ code }) => code);

test.each([['2026-08-31', ['OLD', 'NOW']], ['2026-09-01', ['NOW']], ['2027-09-01', ['NOW', 'NEW']], ['2019-09-01', []]])('on %s %j may be chosen', (day, codes) => {
  expect(codesOn(day)).toEqual(codes);
});

test('sixteen of the twenty-nine reasons are confirmed', () => {
  expect(exclusionReasons).toHaveLength(29);
  expect(offeredOn(exclusionReasons, '2026-11-04')).toHaveLength(16);
});

test('no code stands twice', () => {
  for (const codes of [exclusionReasons, absenceCodes]) expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
});
