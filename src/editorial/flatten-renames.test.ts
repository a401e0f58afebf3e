import fc from 'fast-check';
import { flattenRenames, type Rename } from './flatten-renames';

const rename = (from_path: string, to_path: string): Rename => ({ from_path, to_path });

test('a renamed address leads to the new one', () => {
  expect(flattenRenames([], rename('/a', '/b'))).toEqual([rename('/a', '/b')]);
});

test('renamed twice, both old addresses lead to the newest in one step', () => {
  expect(flattenRenames([rename('/a', '/b')], rename('/b', '/c'))).toEqual([rename('/a', '/c'), rename('/b', '/c')]);
});

test('renamed back, only the address in between leads on', () => {
  expect(flattenRenames([rename('/a', '/b')], rename('/b', '/a'))).toEqual([rename('/b', '/a')]);
});

test('another page may take an address that was given up', () => {
  expect(flattenRenames([rename('/a', '/b')], rename('/x', '/a'))).toEqual([rename('/x', '/a')]);
});

test('a rename to the same address changes nothing', () => {
  expect(flattenRenames([rename('/a', '/b')], rename('/c', '/c'))).toEqual([rename('/a', '/b')]);
});

test('whatever is renamed in whatever order, every old address leads in one step to one that is not renamed', () => {
  const path = fc.constantFrom('/a', '/b', '/c', '/d', '/e');
  fc.assert(fc.property(fc.array(fc.tuple(path, path), { maxLength: 30 }), (steps) => {
    const all = steps.reduce<readonly Rename[]>((sofar, [from, to]) => flattenRenames(sofar, rename(from, to)), []);
    const froms = all.map((each) => each.from_path);
    expect(new Set(froms).size).toBe(froms.length);
    for (const each of all) expect(froms).not.toContain(each.to_path);
  }));
});
