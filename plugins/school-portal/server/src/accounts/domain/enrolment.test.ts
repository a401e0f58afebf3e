import { enrolment } from './enrolment';

test.each([
  ['password', false, 'may'],
  ['password', true, 'code-first'],
  ['full', false, 'may'],
  ['full', true, 'password-first'],
] as const)('signed in with %s, has a factor: %s', (stage, hasFactor, expected) => {
  expect(enrolment(stage, hasFactor)).toBe(expected);
});
