import { safeNext } from './next-page';

test.each([
  ['/portal', '/portal'],
  ['/portal/people/abcdefghij234567', '/portal/people/abcdefghij234567'],
  ['//elsewhere.example', '/portal'],
  ['https://elsewhere.example/portal', '/portal'],
  ['/portal//elsewhere.example', '/portal'],
  ['/portal/../admin', '/portal'],
  ['/portal/\\elsewhere', '/portal'],
  ['/portal?next=/admin', '/portal'],
  ['/portal/sign-out', '/portal'],
  ['/portals', '/portal'],
  [`/portal/${'a'.repeat(400)}`, '/portal'],
  [undefined, '/portal'],
  [['/portal/people'], '/portal'],
])('%j leads to %s', (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});
