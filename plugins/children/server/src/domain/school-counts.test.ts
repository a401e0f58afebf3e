import { changedCounts, countAtSchools } from './school-counts';

const day = '2026-11-04';

test('children are counted at each school, and those of 16 and over apart', () => {
  const children = [{ urn: '1', dateOfBirth: '2010-11-04' }, { urn: '1', dateOfBirth: '2010-11-05' }, { urn: '1' }, { urn: '2', dateOfBirth: '2017-03-05' }];
  expect(countAtSchools(children, day)).toEqual([{ urn: '1', lookedAfter: 3, aged16plus: 1 }, { urn: '2', lookedAfter: 1, aged16plus: 0 }]);
});

test('nobody counts as nothing', () => {
  expect(countAtSchools([], day)).toEqual([]);
});

const one = { urn: '1', lookedAfter: 1, aged16plus: 0 };

test.each([
  ['a school that is new', [one], [], [one]],
  ['a school that stays as it is', [one], [one], []],
  ['one child more', [{ ...one, lookedAfter: 2 }], [one], [{ ...one, lookedAfter: 2 }]],
  ['a child who turns 16', [{ ...one, aged16plus: 1 }], [one], [{ ...one, aged16plus: 1 }]],
  ['a school without a child any more', [], [one], [{ urn: '1', lookedAfter: 0, aged16plus: 0 }]],
  ['a school that has been told so', [], [{ urn: '1', lookedAfter: 0, aged16plus: 0 }], []],
])('%s', (_name, now, told, changed) => {
  expect(changedCounts(now, told)).toEqual(changed);
});
