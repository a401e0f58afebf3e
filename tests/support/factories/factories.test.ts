import { aName, aSchool } from './invented';
import { randomFrom } from './random';
import { anInventedUpn } from './upn';

test('the same seed invents the same people and schools', () => {
  const once = randomFrom(7);
  const again = randomFrom(7);
  expect([aName(once), aSchool(once, 1)]).toEqual([aName(again), aSchool(again, 1)]);
});

test('a school stands in a range of numbers that is not issued, and says that it is invented', () => {
  const school = aSchool(randomFrom(1), 12);
  expect(school.urn).toBe('990012');
  expect(school.name).toContain('invented');
});

test('an invented UPN has the right check letter and belongs to no authority', () => {
  expect(anInventedUpn(1)).toMatch(/^[A-HJ-NP-RT-Z]999\d{9}$/);
  expect(new Set(Array.from({ length: 900 }, (_, at) => anInventedUpn(at))).size).toBe(900);
});
